import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the extension is made of, by path, of the files with one of these endings. */
export function readSources(...endings: string[]): [path: string, code: string][] {
  return ['utils', 'components', 'entrypoints'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => endings.some((ending) => name.endsWith(ending)))
      .map((name): [string, string] => {
        const path = `${room}/${name}`;
        return [path, readFileSync(join(root, path), 'utf8')];
      }),
  );
}

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

/** Attributes that a person reads or hears. */
const READ = /^(aria-\w+|title|placeholder|alt|label|legend|hint|question|button|text|done)$/;
/** Of those, the ones that hold an id or a state. */
const UNREAD = /^aria-(labelledby|describedby|controls|hidden|live|pressed|disabled|expanded)$/;

/** Every text that is written into the markup of a `.tsx` file, instead of into `locales/`. */
export function textsInMarkup(path: string, code: string): string[] {
  const found: string[] = [];
  /** `shown`: what stands here is read by a person. */
  const look = (node: unknown, shown: boolean) => {
    if (Array.isArray(node)) for (const each of node) look(each, shown);
    if (!isNode(node)) return;
    const text = shown && textOf(node);
    if (text && /\p{L}/u.test(text)) found.push(text.trim());
    for (const [name, inner] of Object.entries(node)) look(inner, isShown(node, name, shown));
  };
  look(parseSync(path, code).program, false);
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function textOf({ type, value }: Node): string | null {
  if (type === 'TemplateElement') return (value as { readonly raw: string }).raw;
  return (type === 'JSXText' || type === 'Literal') && typeof value === 'string' ? value : null;
}

/** Whether a person reads what a part of a node comes to: a call or a condition is read by the code alone. */
function isShown(node: Node, part: string, shown: boolean): boolean {
  switch (node.type) {
    case 'JSXElement':
    case 'JSXFragment':
      return part === 'children';
    case 'JSXAttribute': {
      const { name } = node.name as { readonly name: unknown };
      return typeof name === 'string' && READ.test(name) && !UNREAD.test(name);
    }
    case 'ConditionalExpression':
      return shown && part !== 'test';
    case 'LogicalExpression':
      return shown && (part === 'right' || node.operator !== '&&');
    case 'JSXExpressionContainer':
    case 'TemplateLiteral':
      return shown;
    default:
      return false;
  }
}

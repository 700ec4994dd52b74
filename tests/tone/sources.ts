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
const READ = /^(aria-\w+|title|placeholder|alt|label|legend|hint|question|button|text|done|offer)$/;
/** Of those, the ones that hold an id or a state. */
const UNREAD = /^aria-(labelledby|describedby|controls|hidden|live|pressed|disabled|expanded)$/;

/** What a developer alone reads: errors, the console, and why a parser refuses something. */
const FOR_DEVELOPERS = /Error$|^(super|console|check)$/;

/**
 * Every text that stands in a file instead of in `locales/`: each in its markup, and elsewhere each of two
 * words.
 */
export function textsIn(path: string, code: string): string[] {
  const found: string[] = [];
  /** `shown`: what stands here is read by a person, for sure. */
  const look = (node: unknown, shown: boolean) => {
    if (Array.isArray(node)) for (const each of node) look(each, shown);
    if (!isNode(node)) return;
    const text = textOf(node);
    if (text !== null && (shown ? /\p{L}/u.test(text) : isPhrase(text))) found.push(text.trim());
    for (const [part, inner] of Object.entries(node)) {
      if (!isUnread(node, part)) look(inner, isShown(node, part, shown));
    }
  };
  look(parseSync(path, code).program, false);
  return found;
}

/** Every string of a file, and every name of a property: what a template of a key may be filled with. */
export function namesIn(path: string, code: string): string[] {
  const found: string[] = [];
  const look = (node: unknown) => {
    if (Array.isArray(node)) for (const each of node) look(each);
    if (!isNode(node)) return;
    found.push(textOf(node) ?? '', nameOf(node.key ?? {}));
    for (const inner of Object.values(node)) look(inner);
  };
  look(parseSync(path, code).program);
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** `$` stands for each value of a template. */
function textOf({ type, value, quasis }: Node): string | null {
  if (type === 'TemplateLiteral') {
    return (quasis as { value: { raw: string } }[]).map(({ value }) => value.raw).join('$');
  }
  return (type === 'JSXText' || type === 'Literal') && typeof value === 'string' ? value : null;
}

/**
 * Two words or more, set apart by spaces, or one beside a value. Paths, keys, colours and drawings have
 * other signs in them; selectors and media queries begin with one.
 */
function isPhrase(text: string): boolean {
  const words =
    text.match(/(?<!\S)["'“‘„«¿¡]?(\p{L}[\p{L}'’-]*|\$)[^\s\p{L}\p{N}$]*(?!\S)/gu) ?? [];
  return words.length > 1 && words.some((word) => /\p{L}/u.test(word));
}

/** Whether no person reads what stands in a part of a node. */
function isUnread(node: Node, part: string): boolean {
  if (node.type === 'JSXAttribute') return nameOf(node.name) === 'class';
  if (node.type === 'CallExpression' || node.type === 'NewExpression') {
    return FOR_DEVELOPERS.test(nameOf(node.callee));
  }
  // A type; `'…' as T` is an expression with a type.
  return node.type.startsWith('TS') && part !== 'expression';
}

/** Of `console.warn` it is `console`, of `v.check` it is `check`. */
function nameOf(node: unknown): string {
  const { type, name, object, property } = node as Record<string, unknown>;
  if (type === 'Super') return 'super';
  if (type === 'MemberExpression') return nameOf(nameOf(object) === 'console' ? object : property);
  return typeof name === 'string' ? name : '';
}

/** Whether a person reads what a part of a node comes to: a call or a condition is read by the code alone. */
function isShown(node: Node, part: string, shown: boolean): boolean {
  switch (node.type) {
    case 'JSXElement':
    case 'JSXFragment':
      return part === 'children';
    case 'JSXAttribute': {
      const name = nameOf(node.name);
      return READ.test(name) && !UNREAD.test(name);
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

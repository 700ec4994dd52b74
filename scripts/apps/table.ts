import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { APPS } from './apps';
import { HELD, type Held } from './held';

/** What came of one application: of each thing that was held, the faults. */
export interface Outcome {
  readonly title: string;
  readonly package: string;
  readonly version: string;
  readonly held: ReadonlyMap<Held, readonly string[]>;
  /** What kept a scene from its end. */
  readonly faults: readonly string[];
}

const DOCS = join(import.meta.dirname, '../../docs/browsers.md');

/** A table with a row for each application; a dash where there is nothing to hold. */
export function inMarkdown(outcomes: readonly Outcome[]): string {
  return [HEAD, HEAD.map(() => '---'), ...outcomes.map(rowOf)].map(line).join('\n');
}

/** Puts the rows into `docs/browsers.md`, each in the place of the last one of its application. */
export function writeTable(outcomes: readonly Outcome[]): void {
  const text = readFileSync(DOCS, 'utf8');
  const [old = ''] = /\| application \|[\s\S]*?\n(?=\n)/.exec(text) ?? [];
  if (!old) throw new Error('docs/browsers.md has no table of applications.');
  const rows = APPS.flatMap(({ title }) => {
    const tried = outcomes.find((outcome) => outcome.title === title);
    if (tried) return [line(rowOf(tried))];
    return old.split('\n').filter((row) => row.startsWith(`| ${title} |`));
  });
  const table = [line(HEAD), line(HEAD.map(() => '---')), ...rows, ''].join('\n');
  writeFileSync(
    DOCS,
    text.replace(old, () => table),
  );
}

const HEAD = ['application', 'version', ...Object.values(HELD)];

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function rowOf({ title, package: name, version, held, faults }: Outcome): string[] {
  const cells = (Object.keys(HELD) as Held[]).map((each) => {
    const found = held.get(each);
    if (!found) return faults.length > 0 ? '?' : '–';
    return found.length === 0 ? 'ok' : 'fault';
  });
  return [title, `\`${name}\` ${version}`, ...cells];
}

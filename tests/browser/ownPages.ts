import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BUILD = fileURLToPath(new URL('../../dist/chrome-testing/', import.meta.url));

/** The pages of Enough in the build for tests, by name: `week` for `week.html`. */
export function ownPages(): string[] {
  return readdirSync(BUILD).flatMap((file) => /^(.+)\.html$/.exec(file)?.[1] ?? []);
}

/** What is on a page of Enough once all of it is there, if it has something to show. Its title comes first. */
export const WHOLE: Readonly<Record<string, string>> = {
  popup: '.actions',
  welcome: 'main button',
  pause: 'main button',
  week: 'svg rect',
  journal: '.written',
  options: '#overview',
  help: 'h1',
};

/** The same of one page, by its name. Throws for one that has no line above. */
export function wholeOf(name: string): string {
  const whole = WHOLE[name];
  if (whole === undefined) throw new Error(`WHOLE does not say what is on ${name}.html.`);
  return whole;
}

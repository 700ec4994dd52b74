import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BUILD = fileURLToPath(new URL('../../dist/chrome-testing/', import.meta.url));

/** The pages of Enough in the build for tests, by name: `week` for `week.html`. */
export function ownPages(): string[] {
  return readdirSync(BUILD).flatMap((file) => /^(.+)\.html$/.exec(file)?.[1] ?? []);
}

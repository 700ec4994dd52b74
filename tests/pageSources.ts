import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What is on screen, as it is written: the files of `components` and `entrypoints` whose name ends so. */
export function pageSources(ending: RegExp): { readonly file: string; readonly source: string }[] {
  return ['components', 'entrypoints'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => ending.test(name))
      .map((name) => ({
        file: `${room}/${name}`,
        source: readFileSync(join(root, room, name), 'utf8'),
      })),
  );
}

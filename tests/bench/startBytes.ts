import { readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { scriptsFrom } from '../build/builds';
import { makeBare } from './bareExtension';
import type { Row, Subject } from './measurement';

/** The bytes of the scripts that the background takes apart at each start, beside a background that answers one thing. */
export const startBytes: Row = {
  name: 'start',
  forAny: false,
  runs: 1,
  measure: async (subject) => {
    const bare = await makeBare();
    const [its, least] = [await kilobytes(subject), await kilobytes(bare)];
    await rm(bare.folder, { recursive: true });
    const what = 'Read when the background starts';
    return [
      { what, unit: 'kB', values: [its] },
      { what: `${what}: that of a bare page`, unit: 'kB', values: [least] },
    ];
  },
};

async function kilobytes({ folder }: Subject): Promise<number> {
  const paths = await readdir(folder, { recursive: true });
  const scripts = paths.filter((path) => path.endsWith('.js'));
  const files = new Map(scripts.map((path) => [path, readFileSync(join(folder, path))]));
  const read = scriptsFrom(files, ['background.js']);
  return read.reduce((sum, path) => sum + (files.get(path)?.length ?? 0), 0) / 1_000;
}

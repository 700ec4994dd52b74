import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Enough } from './enough';
import { until } from './harness/until';

/** A folder of its own for what a browser downloads from here on. */
export interface Downloads {
  readonly folder: string;
  /** The path of the one whose name matches; waits until it is there. */
  named(name: RegExp): Promise<string>;
  remove(): Promise<void>;
}

export async function takeDownloads({ chromium }: Enough): Promise<Downloads> {
  const folder = await mkdtemp(join(tmpdir(), 'enough-downloads-'));
  const allow = { behavior: 'allow', downloadPath: folder } as const;
  await chromium.cdp().send('Browser.setDownloadBehavior', allow);
  return {
    folder,
    named: async (name) => {
      const find = async () => (await readdir(folder)).find((file) => name.test(file));
      return join(folder, await until(find, `a download named ${name}`, 60_000));
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Enough } from './enough';
import { until } from './harness/until';

/** A folder of its own for what a browser downloads from here on. */
export interface Downloads {
  readonly folder: string;
  /** The path of the one whose name matches; waits until all of it is there. */
  named(name: RegExp): Promise<string>;
  remove(): Promise<void>;
}

export async function takeDownloads({ chromium }: Enough): Promise<Downloads> {
  const folder = await mkdtemp(join(tmpdir(), 'enough-downloads-'));
  const allow = { behavior: 'allow', downloadPath: folder } as const;
  await chromium.cdp().send('Browser.setDownloadBehavior', allow);
  return {
    folder,
    named: (name) => wholeFile(folder, name),
    remove: () => rm(folder, { recursive: true }),
  };
}

/** The path of the file in `folder` whose name matches; waits until all of it is there. */
export function wholeFile(folder: string, name: RegExp): Promise<string> {
  const find = async () => {
    const file = (await readdir(folder)).find((each) => name.test(each));
    if (file === undefined) return null;
    const path = join(folder, file);
    // Chromium holds the name with an empty file until the whole one takes its place.
    return (await stat(path)).size > 0 ? path : null;
  };
  return until(find, `a download named ${name}`);
}

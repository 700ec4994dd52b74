import { type ChildProcess, execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { until } from './until';

export const run = promisify(execFile);

interface Entry {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** Every process of this machine that we may read, from /proc (Linux only). Zombies are left out. */
function table(): Entry[] {
  const entries: Entry[] = [];
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // The command in brackets may hold spaces and brackets itself, so read from the last one.
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (state === 'Z') continue;
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
      entries.push({ pid: Number(name), parent: Number(parent), command });
    } catch {
      // It ended while we looked.
    }
  }
  return entries;
}

/** `root` and everything below it, by process id. */
export function family(root: number): number[] {
  const all = table();
  const found = all.some((entry) => entry.pid === root) ? [root] : [];
  for (const pid of found) {
    for (const entry of all) if (entry.parent === pid) found.push(entry.pid);
  }
  return found;
}

/** The ids of the processes whose command line holds `text`: a profile folder names a browser. */
export function processesWith(text: string): number[] {
  return table()
    .filter((entry) => entry.pid !== process.pid && entry.command.includes(text))
    .map((entry) => entry.pid);
}

/**
 * SIGKILL to the processes told, and waits until none is left: power cut, not goodbye.
 * Errors: one that does not go within a minute.
 */
export async function killAll(pids: readonly number[]): Promise<void> {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It was gone already.
    }
  }
  const doomed = new Set(pids);
  await until(
    () => !table().some((entry) => doomed.has(entry.pid)),
    `the end of the processes ${pids.join(', ')}`,
  );
}

/** Asks a child to end and waits for it; nothing happens if it ended before. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

import type { Settings } from '../../core/settings/settings';
import { GONE } from '../../core/sync/keys';
import {
  type Carry,
  type Carrying,
  carry,
  type Here,
  turned,
  turnedOff,
} from '../../core/sync/plan';
import { hasUnreadable, parseSettings } from '../../schemas/settings';
import { areaOf } from '../extensionStorage';
import { readRawSettings } from '../settings/settings';
import { changeSettings } from '../settings/writeSettings';
import { CARRYING, leftovers, readCarrying } from './sync';
import { ownKeys, readCarried } from './syncSchema';

/** What a step reads and writes. The browser's own; a simulation brings another. */
export interface Places {
  readonly readLocal: () => Promise<{
    carrying: Carrying | null;
    settings: Settings;
    whole: boolean;
  }>;
  /** Both in one write, all of it or none; `settings` only if they changed. */
  readonly writeLocal: (carrying: Carrying, settings: Settings | null) => Promise<void>;
  readonly readSync: () => Promise<Record<string, unknown>>;
  readonly writeSync: (items: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly removeSync: (keys: readonly string[]) => Promise<void>;
}

export const browserPlaces: Places = {
  readLocal: async () => {
    const [carrying, raw] = await Promise.all([readCarrying(), readRawSettings()]);
    return { carrying, settings: parseSettings(raw), whole: !hasUnreadable(raw) };
  },
  writeLocal: async (carrying, settings) => {
    if (settings) await changeSettings(settings, { [CARRYING.name]: carrying });
    else await CARRYING.write(carrying);
  },
  readSync: () => areaOf('sync').get(),
  writeSync: (items) => areaOf('sync').set({ ...items }),
  removeSync: (keys) => areaOf('sync').remove([...keys]),
};

/** What one step came to: `before` it and after, for what is to be done in the browser. */
export interface Carriage {
  readonly before: Settings;
  readonly after: Settings;
  readonly waits: boolean;
}

/**
 * One step, within the background's queue. What is known is written before what is carried, so that a
 * worker that dies anywhere is followed by a step that finds the rest by comparing. What the browser
 * refuses is kept as a sentence for options, and tried with a later step.
 */
export async function carryOnce(
  here: Omit<Here, 'settings'>,
  { readLocal, writeLocal, readSync, writeSync, removeSync }: Places = browserPlaces,
): Promise<Carriage> {
  const { carrying: before, settings, whole } = await readLocal();
  const asItIs = { before: settings, after: settings, waits: false };
  // What cannot be read here would look like a choice of the defaults.
  if (!before?.on || !whole) return asItIs;
  const step = carry(before, readCarried(await readSync()), { ...here, settings });
  const changed = step.settings !== settings;
  if (changed || !isSameState(step.carrying, before)) {
    await writeLocal(step.carrying, changed ? step.settings : null);
  }
  const problem = await written(step, writeSync, removeSync);
  if (problem !== step.carrying.problem) await writeLocal({ ...step.carrying, problem }, null);
  return { before: settings, after: step.settings, waits: step.waits };
}

async function written(
  { carrying: { problem }, set, remove }: Carry,
  writeSync: Places['writeSync'],
  removeSync: Places['removeSync'],
): Promise<Carrying['problem']> {
  if (set.length + remove.length === 0) return problem;
  try {
    if (remove.length > 0) await removeSync(remove);
    if (set.length > 0) await writeSync(Object.fromEntries(set));
    return problem === 'left' || problem === 'gone' ? problem : null;
  } catch (error) {
    console.debug(error);
    // Chromium: "QUOTA_BYTES quota exceeded"; Firefox: "QuotaExceededError: …".
    return /QUOTA_BYTES|MAX_ITEMS|QuotaExceeded/.test(String(error)) ? 'full' : 'refused';
  }
}

function isSameState(a: Carrying, b: Carrying): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Turns it on or off, and day totals. `device`: a name for this machine, if it has none. Twice is once. */
export async function turnCarrying(
  { settings: on, days }: { settings: boolean; days: boolean },
  device: string,
  { readLocal, writeLocal, readSync }: Places = browserPlaces,
): Promise<void> {
  const { carrying, settings } = await readLocal();
  const before = carrying ?? { ...OFF, device };
  const carried = readCarried(await readSync());
  await writeLocal(turned(before, on, on && days, carried, settings), null);
}

const OFF: Omit<Carrying, 'device'> = {
  on: false,
  days: false,
  epoch: 0,
  writtenAt: 0,
  problem: null,
  known: {},
};

/**
 * Removes the settings that are carried and this machine's days. Machines on which it is on put theirs
 * back, which are theirs as well.
 */
export async function removeCarried({ readLocal, readSync, removeSync }: Places = browserPlaces) {
  const { carrying } = await readLocal();
  if (!carrying || carrying.on) return;
  const keys = leftovers(await readSync(), carrying);
  if (keys.length > 0) await removeSync(keys);
}

/**
 * Removes all that is carried, for every machine, and leaves one mark with its time, by which the others
 * stop and put nothing back. First what is carried, then what is known of it: a worker that dies in
 * between stops by the same mark. Nothing, where it was never turned on. `at`: now, ms since the epoch.
 * Throws where the browser refuses: then it is off here, and what is left can be removed later.
 */
export async function forgetCarried(
  at: number,
  { readLocal, writeLocal, readSync, writeSync, removeSync }: Places = browserPlaces,
): Promise<void> {
  const { carrying } = await readLocal();
  if (!carrying) return;
  try {
    const stored = await readSync();
    const keys = ownKeys(stored);
    if (keys.length === 0) return;
    const epoch = Math.max(at, carrying.epoch + 1, readCarried(stored).epoch + 1);
    const mark = () => writeSync({ [GONE]: { v: 1, at: epoch } });
    await mark().catch(async () => {
      // Where all is full, one of what goes makes room; the mark comes before the rest.
      await removeSync(keys.slice(0, 1));
      await mark();
    });
    await removeSync(keys);
  } catch (error) {
    // Choices that are gone here must not be taken for changes, and carried.
    await writeLocal(turnedOff(carrying), null);
    throw error;
  }
}

export async function forgetCarrying(): Promise<void> {
  await CARRYING.remove();
}

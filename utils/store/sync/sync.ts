import * as v from 'valibot';
import type { Day } from '../../core/base/calendar';
import type { Settings } from '../../core/settings/settings';
import { elsewhere } from '../../core/sync/days';
import { DAYS, daysKey, GONE } from '../../core/sync/keys';
import {
  CARRY_PROBLEMS,
  type Carry,
  type Carrying,
  carry,
  type Here,
  turned,
  turnedOff,
} from '../../core/sync/plan';
import { idSchema, timeSchema } from '../commonSchemas';
import { areaOf, itemIn } from '../extensionStorage';
import {
  changeSettings,
  hasUnreadable,
  parseSettings,
  readRawSettings,
} from '../settings/settings';
import { ownKeys, readCarried, readKnown } from './syncSchema';

const CARRYING = itemIn('local', 'carrying');

export const carryingSchema = v.object({
  on: v.boolean(),
  days: v.boolean(),
  device: idSchema,
  epoch: timeSchema,
  writtenAt: timeSchema,
  problem: v.nullable(v.picklist(CARRY_PROBLEMS)),
  known: v.unknown(),
});

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

/** How carrying stands here; `null` if it was never turned on, or cannot be read. */
export async function readCarrying(): Promise<Carrying | null> {
  return parseCarrying(await CARRYING.read());
}

export function parseCarrying(stored: unknown): Carrying | null {
  const parsed = v.safeParse(carryingSchema, stored);
  return parsed.success ? { ...parsed.output, known: readKnown(parsed.output.known) } : null;
}

/** Calls back when that changed. */
export function watchCarrying(changed: () => void): () => void {
  return CARRYING.watch(changed);
}

/** Calls back when the browser's own sync brought or took something, by whatever machine. What it tells is never used. */
export function watchCarried(changed: () => void): () => void {
  const { onChanged } = areaOf('sync');
  const look = () => changed();
  onChanged.addListener(look);
  return () => onChanged.removeListener(look);
}

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

/** Whether something lies in the browser's sync that this machine may have put there, while it is off. */
export async function hasLeftovers(): Promise<boolean> {
  const carrying = await readCarrying();
  if (!carrying || carrying.on) return false;
  return leftovers(await browserPlaces.readSync(), carrying).length > 0;
}

/** The keys of what is carried, but for the days of other machines. */
function leftovers(stored: Readonly<Record<string, unknown>>, { device }: Carrying): string[] {
  return ownKeys(stored).filter((key) => !key.startsWith(DAYS) || key === daysKey(device));
}

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

/** Minutes on other machines, day by day; none unless day totals are carried here. */
export async function readElsewhere(days: readonly Day[]): Promise<Readonly<Record<Day, number>>> {
  const carrying = await readCarrying();
  if (!carrying?.on || !carrying.days) return {};
  const carried = readCarried(await browserPlaces.readSync());
  if (carried.epoch !== carrying.epoch) return {};
  const others = Object.entries(carried.days).filter(([by]) => by !== carrying.device);
  return elsewhere(
    others.map(([, each]) => each),
    days,
  );
}

/** For the background: is it on, and day totals too. */
export async function carries(): Promise<{ on: boolean; days: boolean }> {
  const carrying = await readCarrying();
  return { on: carrying?.on ?? false, days: carrying?.days ?? false };
}

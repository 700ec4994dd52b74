import type { DayKey } from '../base/calendar';
import type { Settings } from '../settings/settings';
import { isOutdated, type SyncedDays, withoutOldest } from './days';
import { daysKey, RESET_KEY, registerIn, registerKey } from './keys';
import {
  applyLocalEdits,
  canonicalJson,
  initialRegisters,
  isLater,
  isSame,
  type KnownRegisters,
  mergeRegisters,
} from './merge';
import { type SyncItem, takeWhatFits, WRITE_EVERY_MS } from './quota';
import { applyRegisters, isMark, isSite, readRegisters, registersOf } from './registers';

/** Why something does not travel. Options have a sentence for each. */
export const SYNC_PROBLEMS = ['full', 'refused', 'left', 'gone'] as const;
type SyncProblem = (typeof SYNC_PROBLEMS)[number];

/** How carrying stands on this machine. It is no setting: it is not exported, and no file turns it on. */
export interface SyncState {
  readonly on: boolean;
  /** Day totals too. */
  readonly days: boolean;
  /** A random name for this machine. */
  readonly device: string;
  /** The last time everything carried was deleted, ms since the epoch; 0: it was not. */
  readonly epoch: number;
  /** When it was last written, ms since the epoch. */
  readonly writtenAt: number;
  readonly problem: SyncProblem | null;
  /** What this machine last knew of each register: what differs from it was changed here since. */
  readonly known: KnownRegisters;
}

/** What the browser carries, as it could be read. */
export interface RemoteState {
  /** When everything was deleted last; 0: it was not. */
  readonly epoch: number;
  /** Registers of this epoch. Those whose value cannot be read here are not among them. */
  readonly registers: KnownRegisters;
  /** Days of this epoch, by machine. */
  readonly days: Readonly<Record<string, SyncedDays>>;
  /** Keys from before everything was deleted. */
  readonly dead: readonly string[];
  /** All there is, as it is stored, and of it the keys that a newer version wrote. */
  readonly items: readonly SyncItem[];
  readonly newer: ReadonlySet<string>;
}

export interface LocalState {
  readonly settings: Settings;
  /** Names of settings that cannot be read here, wholly or in part. */
  readonly unread: ReadonlySet<string>;
  /** This machine's days; `undefined` if they were not looked at. */
  readonly days: SyncedDays | null | undefined;
  readonly today: DayKey;
  /** Ms since the epoch. */
  readonly at: number;
}

export interface SyncPlan {
  readonly state: SyncState;
  readonly settings: Settings;
  readonly remove: readonly string[];
  readonly set: readonly SyncItem[];
  /** There is more to write, once it may be. */
  readonly waits: boolean;
}

/** As it is where it was turned off. */
export function switchOff(before: SyncState): SyncState {
  return { ...before, on: false, days: false, problem: null, known: {} };
}

/** Turns carrying on, or day totals; twice is once. What is carried goes before what is here. */
export function switchSync(
  before: SyncState,
  on: boolean,
  days: boolean,
  carried: RemoteState,
  settings: Settings,
): SyncState {
  if (!on) return switchOff(before);
  if (before.on) return { ...before, days };
  const known = initialRegisters(carried.registers, registersOf(settings));
  return { ...before, on, days, problem: null, known, epoch: carried.epoch };
}

/**
 * One step: what was changed here since the last one, what came from elsewhere, and what is to be
 * written. It goes by comparing alone, so it may be cut short anywhere and made once more.
 */
export function planSync(before: SyncState, carried: RemoteState, here: LocalState): SyncPlan {
  const nothing = { settings: here.settings, remove: [], set: [], waits: false };
  if (!before.on) return { ...nothing, state: before };
  if (carried.epoch > before.epoch) {
    // Deleted from another machine: what is here stays here, and is not carried once more.
    const carrying = { ...switchOff(before), problem: 'gone', epoch: carried.epoch } as const;
    return { ...nothing, state: carrying, remove: carried.dead };
  }
  const registers = readRegisters(registersOf(here.settings), here.unread);
  const isListRead = !here.unread.has('sites');
  const mine = applyLocalEdits(before.known, registers, isListRead, here.at, before.device);
  const known = carried.epoch === before.epoch ? mergeRegisters(mine, carried.registers) : mine;
  const settings = applyRegisters(here.settings, changesOf(mine, known));
  const plan = planWrites({ ...before, known }, carried, here);
  const due = plan.set.length + plan.remove.length > 0;
  const waited = here.at - before.writtenAt;
  const waits = due && waited >= 0 && waited < WRITE_EVERY_MS;
  const writes = due && !waits;
  const carrying = {
    ...before,
    known,
    problem: problemOf(before, plan.left, due),
    writtenAt: writes ? here.at : before.writtenAt,
  };
  return { state: carrying, settings, waits, ...(writes ? plan : { set: [], remove: [] }) };
}

/** What was refused is a problem until all is written. */
function problemOf({ problem }: SyncState, left: boolean, due: boolean): SyncProblem | null {
  if (left) return 'left';
  return due && (problem === 'full' || problem === 'refused') ? problem : null;
}

function changesOf(mine: KnownRegisters, known: KnownRegisters) {
  const changed = Object.entries(known).filter(
    ([name, register]) => !isMark(name) && register !== mine[name],
  );
  const off = Object.keys(mine).filter((name) => isSite(name) && !(name in known));
  return Object.fromEntries([
    ...changed.map(([name, { value }]) => [name, value]),
    ...off.map((name) => [name, false]),
  ]);
}

/** What to write so that what is carried is what is known here, as far as it fits. */
function planWrites(carrying: SyncState, carried: RemoteState, here: LocalState) {
  const { epoch, known, device } = carrying;
  const current = new Map(carried.items);
  const registers = namesInOrder(known).map((name): SyncItem => {
    const register = known[name];
    return [registerKey(name), { v: 1, epoch, ...register }];
  });
  const own = daysKey(device);
  const stale = Object.entries(carried.days)
    .filter(([by, days]) => by !== device && isOutdated(days, here.today))
    .map(([by]) => daysKey(by));
  const off = Object.keys(carried.registers).filter((name) => isSite(name) && !(name in known));
  const ours = new Set([
    ...[RESET_KEY, own, ...stale, ...carried.dead, ...off.map(registerKey)],
    ...registers.map(([key]) => key),
  ]);
  const others = carried.items.filter(([key]) => carried.newer.has(key) || !ours.has(key));
  const marker: SyncItem[] = epoch > 0 ? [[RESET_KEY, { v: 1, at: epoch }]] : [];
  const days = ownDaysItem(carrying, carried.days[device], here);
  const wanted = [
    ...[...marker, ...registers.filter((item) => !isSiteItem(item) && !isMarkItem(item))],
    ...[...days, ...registers.filter(isSiteItem), ...registers.filter(isMarkItem)],
  ].filter(([key]) => !carried.newer.has(key));
  const kept = takeWhatFits(dropOldestDays(wanted, own, others), others);
  const names = new Set(kept.map(([key]) => key));
  const set = kept.filter(
    ([key, value]) => canonicalJson(current.get(key)) !== canonicalJson(value),
  );
  const remove = [...ours].filter(
    (key) => current.has(key) && !names.has(key) && !carried.newer.has(key),
  );
  const left = wanted.some((item) => !names.has(item[0]) && !isMarkItem(item));
  return { set, remove, left };
}

/** The choices first, then sites, the last added first, so that every machine leaves out the same. */
function namesInOrder(known: KnownRegisters): string[] {
  return Object.keys(known).sort((a, b) => {
    const [first, second] = [known[a], known[b]];
    if (!first || !second || isSame(first, second)) return a < b ? -1 : 1;
    return isLater(first, second) ? -1 : 1;
  });
}

function isSiteItem([key]: SyncItem): boolean {
  return isSite(registerIn(key) ?? '');
}
function isMarkItem([key]: SyncItem): boolean {
  return isMark(registerIn(key) ?? '');
}

/** `carried`: those that are there, which stay where they were not looked at now. */
function ownDaysItem(
  { days, device, epoch }: SyncState,
  carried: SyncedDays | undefined,
  here: LocalState,
): SyncItem[] {
  const own = here.days === undefined ? carried : here.days;
  return days && own ? [[daysKey(device), { v: 1, epoch, ...own }]] : [];
}

/** The oldest days go until the rest fits with all else that is wanted. */
function dropOldestDays(
  wanted: readonly SyncItem[],
  own: string,
  others: readonly SyncItem[],
): SyncItem[] {
  return wanted.flatMap((item, index) => {
    if (item[0] !== own) return [item];
    let [, value] = item as [string, SyncedDays | null];
    const before = wanted.slice(0, index);
    while (value && !takeWhatFits([...before, [own, value]], others).some(([key]) => key === own)) {
      const less = withoutOldest(value);
      value = less && { ...value, ...less };
    }
    return value ? [[own, value]] : [];
  });
}

import type { DayKey, EpochMs } from '../base/calendar';
import { isEqual } from '../base/canonicalJson';
import type { Settings } from '../settings/settings';
import { isOutdated, type SyncedDays, withoutOldest } from './days';
import { daysKey, RESET_KEY, registerIn, registerKey } from './keys';
import {
  applyLocalEdits,
  initialRegisters,
  isLaterRegister,
  isSameRegister,
  type KnownRegisters,
  mergeRegisters,
} from './merge';
import { type SyncItem, takeWhatFits, WRITE_EVERY_MS } from './quota';
import { applyRegisters, isMark, isSite, readRegisters, registersOf } from './registers';

/** Why something is not synced. Options have a sentence for each. */
export const SYNC_PROBLEMS = ['full', 'refused', 'left', 'gone'] as const;
type SyncProblem = (typeof SYNC_PROBLEMS)[number];

/** The state of sync on this device. It is no setting: it is not exported, and no file turns it on. */
export interface SyncState {
  readonly on: boolean;
  /** Day totals too. */
  readonly days: boolean;
  /** A random name for this device. */
  readonly deviceId: string;
  /** The last time everything synced was deleted; 0: it never was. */
  readonly epoch: EpochMs;
  /** When it was last written. */
  readonly writtenAt: EpochMs;
  readonly problem: SyncProblem | null;
  /** What this device last knew of each register: what differs from it was changed here since. */
  readonly known: KnownRegisters;
}

/** What the browser's sync holds, as far as it could be read. */
export interface RemoteState {
  /** When everything was deleted last; 0: it never was. */
  readonly epoch: EpochMs;
  /** Registers of this epoch, without those whose value cannot be read here. */
  readonly registers: KnownRegisters;
  /** Days of this epoch, by device. */
  readonly days: Readonly<Record<string, SyncedDays>>;
  /** Keys of an earlier epoch. */
  readonly outdatedKeys: readonly string[];
  /** All there is, as it is stored, and of it the keys that a newer version wrote. */
  readonly items: readonly SyncItem[];
  readonly newerKeys: ReadonlySet<string>;
}

/** This device's data for sync. */
export interface LocalState {
  readonly settings: Settings;
  /** Names of settings that cannot be read here, wholly or in part. */
  readonly unreadable: ReadonlySet<string>;
  /** This device's days; `undefined` if they were not looked at. */
  readonly days: SyncedDays | null | undefined;
  /** The day from which age is counted; `null`: too few days agree on one, and nothing is old. */
  readonly agreedDay: DayKey | null;
  readonly at: EpochMs;
}

/** The result of one step of sync. */
export interface SyncPlan {
  readonly state: SyncState;
  readonly settings: Settings;
  readonly remove: readonly string[];
  readonly set: readonly SyncItem[];
  /** There is more to write, after `WRITE_EVERY_MS`. */
  readonly hasMore: boolean;
}

/** The state once sync is turned off. */
export function switchOff(before: SyncState): SyncState {
  return { ...before, on: false, days: false, problem: null, known: {} };
}

/** Turns sync on or off, or day totals. Idempotent. What is synced already takes precedence over what is here. */
export function switchSync(
  before: SyncState,
  on: boolean,
  days: boolean,
  remote: RemoteState,
  settings: Settings,
): SyncState {
  if (!on) return switchOff(before);
  if (before.on) return { ...before, days };
  const known = initialRegisters(remote.registers, registersOf(settings));
  return { ...before, on, days, problem: null, known, epoch: remote.epoch };
}

/**
 * One step of sync between last-writer-wins registers: what was changed here since the last one, what came
 * from other devices, and what is to be written. It only compares, so it may be interrupted and repeated.
 */
export function planSync(before: SyncState, remote: RemoteState, local: LocalState): SyncPlan {
  const { settings: current, at } = local;
  const nothing = { settings: current, remove: [], set: [], hasMore: false };
  if (!before.on) return { ...nothing, state: before };
  if (remote.epoch > before.epoch) {
    // Another device deleted everything: what is here stays here, and is not synced again.
    const state = { ...switchOff(before), problem: 'gone', epoch: remote.epoch } as const;
    return { ...nothing, state, remove: remote.outdatedKeys };
  }
  const registers = readRegisters(registersOf(current), local.unreadable);
  const isListRead = !local.unreadable.has('sites');
  const mine = applyLocalEdits(before.known, registers, isListRead, at, before.deviceId);
  const known = remote.epoch === before.epoch ? mergeRegisters(mine, remote.registers) : mine;
  const { set, remove, notSynced } = planWrites({ ...before, known }, remote, local);
  const isDue = set.length + remove.length > 0;
  const sinceWrittenMs = at - before.writtenAt;
  const hasMore = isDue && sinceWrittenMs >= 0 && sinceWrittenMs < WRITE_EVERY_MS;
  const writes = isDue && !hasMore;
  const state = {
    ...before,
    known,
    problem: problemOf(before, notSynced, isDue),
    writtenAt: writes ? at : before.writtenAt,
  };
  const settings = applyRegisters(current, changesOf(mine, known));
  return { state, settings, hasMore, set: writes ? set : [], remove: writes ? remove : [] };
}

/** A refusal stays a problem until all is written. */
function problemOf({ problem }: SyncState, notSynced: boolean, isDue: boolean): SyncProblem | null {
  if (notSynced) return 'left';
  return isDue && (problem === 'full' || problem === 'refused') ? problem : null;
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

/** What to write so that the browser's sync holds what is known here, as far as it fits. */
function planWrites(state: SyncState, remote: RemoteState, local: LocalState) {
  const { epoch, known, deviceId } = state;
  const current = new Map(remote.items);
  const registers = namesInOrder(known).map((name): SyncItem => {
    const register = known[name];
    return [registerKey(name), { v: 1, epoch, ...register }];
  });
  const own = daysKey(deviceId);
  const outdatedDays = Object.entries(remote.days)
    .filter(([by, days]) => by !== deviceId && isOutdated(days, local.agreedDay))
    .map(([by]) => daysKey(by));
  const off = Object.keys(remote.registers).filter((name) => isSite(name) && !(name in known));
  const ours = new Set([
    ...[RESET_KEY, own, ...outdatedDays, ...remote.outdatedKeys, ...off.map(registerKey)],
    ...registers.map(([key]) => key),
  ]);
  const others = remote.items.filter(([key]) => remote.newerKeys.has(key) || !ours.has(key));
  const marker: SyncItem[] = epoch > 0 ? [[RESET_KEY, { v: 1, at: epoch }]] : [];
  const days = ownDaysItem(state, remote.days[deviceId], local);
  const wanted = [
    ...[...marker, ...registers.filter((item) => !isSiteItem(item) && !isMarkItem(item))],
    ...[...days, ...registers.filter(isSiteItem), ...registers.filter(isMarkItem)],
  ].filter(([key]) => !remote.newerKeys.has(key));
  const kept = takeWhatFits(dropOldestDays(wanted, own, others), others);
  const names = new Set(kept.map(([key]) => key));
  const set = kept.filter(([key, value]) => !isEqual(current.get(key), value));
  const remove = [...ours].filter(
    (key) => current.has(key) && !names.has(key) && !remote.newerKeys.has(key),
  );
  const notSynced = wanted.some((item) => !names.has(item[0]) && !isMarkItem(item));
  return { set, remove, notSynced };
}

/** Choices first, then sites, the last added first, so that every device leaves out the same. */
function namesInOrder(known: KnownRegisters): string[] {
  return Object.keys(known).sort((a, b) => {
    const [first, second] = [known[a], known[b]];
    if (!first || !second || isSameRegister(first, second)) return a < b ? -1 : 1;
    return isLaterRegister(first, second) ? -1 : 1;
  });
}

function isSiteItem([key]: SyncItem): boolean {
  return isSite(registerIn(key) ?? '');
}
function isMarkItem([key]: SyncItem): boolean {
  return isMark(registerIn(key) ?? '');
}

/** `remoteDays`: this device's days that are synced, which stay if the days were not looked at now. */
function ownDaysItem(
  { days, deviceId, epoch }: SyncState,
  remoteDays: SyncedDays | undefined,
  local: LocalState,
): SyncItem[] {
  const own = local.days === undefined ? remoteDays : local.days;
  return days && own ? [[daysKey(deviceId), { v: 1, epoch, ...own }]] : [];
}

/** Drops the oldest days until the rest fits with all else that is wanted. */
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

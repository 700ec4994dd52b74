import type { EpochMs } from '../base/calendar';
import { canonicalJson, isEqual } from '../base/canonicalJson';
import { isSite, markOf, type Registers, shownAgainAt, UNTOUCHED } from './registers';

/** A value with when and where it was set last. */
export interface Register {
  readonly value: unknown;
  /**
   * By that device's clock, and later than whatever it knew: so whoever changes what they
   * see wins, however the clocks differ. Of two that knew nothing of each other the later clock wins.
   */
  readonly updatedAt: EpochMs;
  /** The device, to settle a tie. */
  readonly deviceId: string;
}
export type KnownRegisters = Readonly<Record<string, Register>>;

/** Timestamps below any real one: a default that nobody chose, and a choice made before sync was on. */
const UNTOUCHED_AT = 0;
const CHOSEN_BEFORE_AT = 1;

/** Whether `a` takes precedence over `b`. The same on every device; two copies of a profile are settled by the value. */
export function isLaterRegister(a: Register, b: Register): boolean {
  if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt;
  if (a.deviceId !== b.deviceId) return a.deviceId > b.deviceId;
  return canonicalJson(a.value) > canonicalJson(b.value);
}

export function isSameRegister(a: Register, b: Register): boolean {
  return a.updatedAt === b.updatedAt && a.deviceId === b.deviceId && isEqual(a.value, b.value);
}

/**
 * What is known, with what was changed here since. A register that is not among `registers` was not changed;
 * a site that is not was taken off, unless some of the list could not be read (`isListRead`).
 */
export function applyLocalEdits(
  known: KnownRegisters,
  registers: Registers,
  isListRead: boolean,
  now: EpochMs,
  deviceId: string,
): KnownRegisters {
  const sites = Object.entries(known).filter(([name]) => isSite(name));
  const gone = isListRead ? sites.filter(([name]) => !(name in registers)) : [];
  const changed = Object.entries(registers).filter(([name, value]) => {
    const before = known[name];
    return !before || !isEqual(before.value, value);
  });
  if (gone.length + changed.length === 0) return known;
  const next = { ...known };
  for (const [name, register] of gone) {
    delete next[name];
    // It wins over nothing: it tells neither which site that was, nor when it was taken off.
    next[markOf(register)] = { value: false, updatedAt: UNTOUCHED_AT, deviceId };
  }
  const taken = new Set([...Object.keys(next), ...sites.map(([, register]) => markOf(register))]);
  for (const [name, value] of changed) {
    let updatedAt = timestamp(name, value, known[name], now);
    // No two sites have one stamp, by which they would be taken off together.
    while (isSite(name) && taken.has(markOf({ deviceId, updatedAt }))) updatedAt += 1;
    if (isSite(name)) taken.add(markOf({ deviceId, updatedAt }));
    next[name] = { value, updatedAt, deviceId };
  }
  return next;
}

function timestamp(
  name: string,
  value: unknown,
  before: Register | undefined,
  now: EpochMs,
): number {
  if (before) return Math.max(shownAgainAt(name, before.value, value) ?? now, before.updatedAt + 1);
  if (isSite(name)) return now;
  return isEqual(value, UNTOUCHED[name]) ? UNTOUCHED_AT : CHOSEN_BEFORE_AT;
}

/** The later of two that are known, register by register, without sites that were taken off. */
export function mergeRegisters(known: KnownRegisters, remote: KnownRegisters): KnownRegisters {
  const later = Object.entries(remote).filter(([name, register]) => {
    const before = known[name];
    return !before || isLaterRegister(register, before);
  });
  const all = later.length > 0 ? { ...known, ...Object.fromEntries(later) } : known;
  const left = Object.entries(all).filter(
    ([name, register]) => !isSite(name) || !(markOf(register) in all),
  );
  return left.length < Object.keys(all).length ? Object.fromEntries(left) : all;
}

/**
 * The registers known when sync is turned on: the sites on this list that are synced already, with their
 * stamps. So what is synced takes precedence over what is here, and the sites of both are joined.
 */
export function initialRegisters(remote: KnownRegisters, registers: Registers): KnownRegisters {
  return Object.fromEntries(
    Object.entries(remote).filter(([name]) => isSite(name) && name in registers),
  );
}

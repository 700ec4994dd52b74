import * as v from 'valibot';
import type { EpochMs } from '../../core/base/calendar';
import { DAY_MS } from '../../core/base/defaults';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings/settings';
import { MAX_SYNCED_DAYS, type SyncedDays } from '../../core/sync/days';
import { DAYS_PREFIX, REGISTER_PREFIX, RESET_KEY } from '../../core/sync/keys';
import type { KnownRegisters, Register } from '../../core/sync/merge';
import type { RemoteState } from '../../core/sync/plan';
import type { SyncItem } from '../../core/sync/quota';
import { isMark, isRegister, isSite, patchOf, registerOf } from '../../core/sync/registers';
import { daySchema, idSchema, timeSchema } from '../../schemas/common';
import { isObject, parseOr } from '../../schemas/lenient';
import { readPatch } from '../../schemas/settings';

/**
 * What the browser's own sync holds, read as a stranger's: other devices of the person wrote it, or a
 * newer Enough, or anyone with a hand on the account. What cannot be read is left out, item by item.
 */

export const markerSchema = v.strictObject({ v: v.literal(1), at: timeSchema });
export const registerSchema = v.strictObject({
  v: v.literal(1),
  epoch: timeSchema,
  value: v.unknown(),
  updatedAt: timeSchema,
  deviceId: idSchema,
});
export const daysSchema = v.strictObject({
  v: v.literal(1),
  epoch: timeSchema,
  from: daySchema,
  minutes: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(25 * 60))),
    v.minLength(1),
    v.maxLength(MAX_SYNCED_DAYS),
  ),
});
const newerSchema = v.looseObject({ v: v.pipe(v.number(), v.minValue(2)) });
const storedRegisterSchema = v.strictObject({
  value: v.unknown(),
  updatedAt: timeSchema,
  deviceId: idSchema,
});

/**
 * No clock is so far off, ms. Our choice: a stamp further ahead than a hundred years does not count, and its
 * item is written over; so whatever is taken can be overruled by a later change.
 */
const FURTHEST_AHEAD_MS = 100 * 366 * DAY_MS;

/** Sorts what is stored. `stored`: all keys of the browser's sync with their values. */
export function parseRemote(stored: Readonly<Record<string, unknown>>, now: EpochMs): RemoteState {
  const isStamp = (at: EpochMs) => at <= now + FURTHEST_AHEAD_MS;
  const items: SyncItem[] = Object.entries(stored);
  const marker = parseOr(markerSchema, stored[RESET_KEY], null);
  const epoch = marker && isStamp(marker.at) ? marker.at : 0;
  const registers: [string, Register][] = [];
  const days: [string, SyncedDays][] = [];
  const outdatedKeys: string[] = [];
  const sort = (key: string, itsEpoch: number, take: () => void) => {
    if (itsEpoch === epoch) take();
    else if (itsEpoch < epoch) outdatedKeys.push(key);
  };
  for (const [key, value] of items) {
    const register = key.startsWith(REGISTER_PREFIX) ? parseOr(registerSchema, value, null) : null;
    if (register && isStamp(register.updatedAt)) {
      const { epoch: itsEpoch, value: raw, updatedAt, deviceId } = register;
      const name = key.slice(REGISTER_PREFIX.length);
      const read = readRegister(name, raw);
      sort(
        key,
        itsEpoch,
        () => read && registers.push([name, { value: read.value, updatedAt, deviceId }]),
      );
    }
    const summed = key.startsWith(DAYS_PREFIX) ? parseOr(daysSchema, value, null) : null;
    if (summed) {
      const { epoch: itsEpoch, from, minutes } = summed;
      sort(key, itsEpoch, () => days.push([key.slice(DAYS_PREFIX.length), { from, minutes }]));
    }
  }
  return {
    epoch,
    registers: Object.fromEntries(registers),
    days: Object.fromEntries(days),
    outdatedKeys,
    items,
    newerKeys: newerIn(stored),
  };
}

/** What this device last knew of each register, without what cannot be read. */
export function parseKnown(stored: unknown): KnownRegisters {
  if (!isObject(stored)) return {};
  return Object.fromEntries(
    Object.entries(stored).flatMap(([name, value]) => {
      const register = parseOr(storedRegisterSchema, value, null);
      const read = register && readRegister(name, register.value);
      return read ? [[name, { ...register, value: read.value }]] : [];
    }),
  );
}

/** The value of a register by the parser of the settings; `null` if it is invalid, or not one of ours. */
function readRegister(name: string, value: unknown): { value: unknown } | null {
  const patch = isRegister(name) ? patchOf(name, value, DEFAULT_SETTINGS) : null;
  const read = patch && readPatch(patch);
  if (!read || (isSite(name) && value !== true)) return null;
  if (isMark(name)) return { value: false };
  const settings: Settings = { ...DEFAULT_SETTINGS, ...read };
  return { value: registerOf(name, settings) };
}

function newerIn(stored: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const newer = Object.entries(stored).filter(([, value]) => v.is(newerSchema, value));
  return new Set(newer.map(([key]) => key));
}

/** Everything of ours: all but what a newer version wrote. */
export function ownKeys(stored: Readonly<Record<string, unknown>>): string[] {
  const newerKeys = newerIn(stored);
  return Object.keys(stored).filter(
    (key) =>
      key !== RESET_KEY &&
      (key.startsWith(REGISTER_PREFIX) || key.startsWith(DAYS_PREFIX)) &&
      !newerKeys.has(key),
  );
}

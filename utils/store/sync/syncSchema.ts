import * as v from 'valibot';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings/settings';
import { type CarriedDays, DAYS_CARRIED } from '../../core/sync/days';
import { DAYS, GONE, SET } from '../../core/sync/keys';
import type { Known, Register } from '../../core/sync/merge';
import type { Carried } from '../../core/sync/plan';
import type { Item } from '../../core/sync/quota';
import { patchOf, registersOf } from '../../core/sync/registers';
import { daySchema, idSchema, isDate, timeSchema } from '../../schemas/common';
import { readPatch } from '../../schemas/settings';

/**
 * What the browser's own sync holds, read as a stranger's: other machines of the person wrote it, or a
 * newer Enough, or anyone with a hand on the account. What cannot be read is left out, item by item.
 */

export const markerSchema = v.strictObject({ v: v.literal(1), at: timeSchema });
export const registerSchema = v.strictObject({
  v: v.literal(1),
  epoch: timeSchema,
  is: v.unknown(),
  at: timeSchema,
  by: idSchema,
});
export const daysSchema = v.strictObject({
  v: v.literal(1),
  epoch: timeSchema,
  from: v.pipe(daySchema, v.check(isDate, 'There is no such day.')),
  minutes: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(25 * 60))),
    v.minLength(1),
    v.maxLength(DAYS_CARRIED),
  ),
});
const newerSchema = v.looseObject({ v: v.pipe(v.number(), v.minValue(2)) });
const storedRegisterSchema = v.strictObject({ is: v.unknown(), at: timeSchema, by: idSchema });

/** Sorts what is stored. `stored`: all keys of the browser's sync with their values. */
export function readCarried(stored: Readonly<Record<string, unknown>>): Carried {
  const items: Item[] = Object.entries(stored);
  const marker = v.safeParse(markerSchema, stored[GONE]);
  const epoch = marker.success ? marker.output.at : 0;
  const registers: [string, Register][] = [];
  const days: [string, CarriedDays][] = [];
  const dead: string[] = [];
  const sort = (key: string, itsEpoch: number, take: () => void) => {
    if (itsEpoch === epoch) take();
    else if (itsEpoch < epoch) dead.push(key);
  };
  for (const [key, value] of items) {
    const register = key.startsWith(SET) ? v.safeParse(registerSchema, value) : null;
    if (register?.success) {
      const { epoch: itsEpoch, is, at, by } = register.output;
      const name = key.slice(SET.length);
      const read = readRegister(name, is);
      sort(key, itsEpoch, () => read && registers.push([name, { is: read.is, at, by }]));
    }
    const summed = key.startsWith(DAYS) ? v.safeParse(daysSchema, value) : null;
    if (summed?.success) {
      const { epoch: itsEpoch, from, minutes } = summed.output;
      sort(key, itsEpoch, () => days.push([key.slice(DAYS.length), { from, minutes }]));
    }
  }
  return {
    epoch,
    registers: Object.fromEntries(registers),
    days: Object.fromEntries(days),
    dead,
    items,
    newer: new Set(items.filter(([, value]) => v.is(newerSchema, value)).map(([key]) => key)),
  };
}

/** What this machine last knew of each register, without what cannot be read. */
export function readKnown(stored: unknown): Known {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).flatMap(([name, value]) => {
      const register = v.safeParse(storedRegisterSchema, value);
      const read = register.success ? readRegister(name, register.output.is) : null;
      return register.success && read ? [[name, { ...register.output, is: read.is }]] : [];
    }),
  );
}

/** The value of a register by the parser of the settings; `null` if it is none, or none of ours. */
function readRegister(name: string, is: unknown): { is: unknown } | null {
  const patch = patchOf(name, is, DEFAULT_SETTINGS);
  const read = patch && readPatch(patch);
  if (!read) return null;
  const settings: Settings = { ...DEFAULT_SETTINGS, ...read };
  return { is: registersOf(settings)[name] ?? (is === false ? false : null) };
}

/** Everything of ours: all but what a newer version wrote. */
export function ownKeys(stored: Readonly<Record<string, unknown>>): string[] {
  const { newer } = readCarried(stored);
  return Object.keys(stored).filter(
    (key) => key !== GONE && (key.startsWith(SET) || key.startsWith(DAYS)) && !newer.has(key),
  );
}

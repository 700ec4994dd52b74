import { promisifyRequest } from 'idb-keyval';
import * as v from 'valibot';
import { utcDateOf } from '../../core/base/calendar';
import { DAY_MS } from '../../core/base/defaults';
import { parseOr, readParts } from '../../schemas/lenient';
import { countQuarantinedValues, readWholeRecord } from '../record/readRecord';
import { QUARANTINE, RECORD_KINDS, recordStore } from '../record/recordDb';
import {
  dayTotalSchema,
  EMPTY_DAY,
  findingsShownSchema,
  nudgesSchema,
  pagesSchema,
  questionsShownSchema,
  recordedDaySchema,
} from '../record/recordSchema';
import { decisionPointsSchema } from '../record/trialSchema';
import { mergedDay, saidNoWork } from './mergeDay';

type StoredValues = ReadonlyMap<string, unknown>;
/** What a key holds with a quarantined value merged in; `null` where it cannot be restored. */
type Merge = (quarantined: unknown, here: unknown, date: string, record: StoredValues) => unknown;

/**
 * Restores quarantined values once all of them can be read. What was written since stays. A
 * state is not restored, since it held for its own time only.
 */
export async function restoreQuarantined(): Promise<void> {
  // At each start: after years the record is long, and there is nearly never such a value in it.
  if ((await countQuarantinedValues()) === 0) return;
  const record = new Map(await readWholeRecord());
  for (const [quarantined, value] of [...record]) {
    if (!quarantined.startsWith(QUARANTINE)) continue;
    const name = quarantined.slice(QUARANTINE.length, quarantined.lastIndexOf(':'));
    const kind = RECORD_KINDS.find((each) => name === each || name.startsWith(`${each}:`));
    const date = name.slice((kind?.length ?? 0) + 1);
    const next = (kind && MERGES[kind]?.(value, record.get(name), date, record)) ?? null;
    if (next === null) continue;
    record.set(name, next);
    await recordStore('readwrite', (objects) => {
      objects.put(next, name);
      objects.delete(quarantined);
      return promisifyRequest(objects.transaction);
    });
  }
}

const MERGES: Partial<Record<(typeof RECORD_KINDS)[number], Merge>> = {
  day: (quarantined, here, date, record) => {
    if (!v.is(recordedDaySchema, quarantined) || isRolledUp(date, record)) return null;
    const known = readParts(recordedDaySchema, here, EMPTY_DAY);
    return mergedDay(known, quarantined, saidNoWork(known));
  },
  nudges: united(nudgesSchema, ({ id }) => id),
  trial: united(decisionPointsSchema, ({ id }) => id),
  pages: united(pagesSchema, ({ from, page }) => `${from} ${page}`),
  total: (quarantined, here) =>
    v.is(dayTotalSchema, quarantined) && here === undefined ? quarantined : null,
  questionsShown: latest(questionsShownSchema),
  findingsShown: latest(findingsShownSchema),
};

function united<T>(schema: v.GenericSchema<unknown, T[]>, nameOf: (each: T) => string): Merge {
  return (quarantined, here) => {
    const old = parseOr(schema, quarantined, null);
    if (!old) return null;
    const known = readParts(schema, here, []);
    const names = new Set(known.map(nameOf));
    return [...known, ...old.filter((each) => !names.has(nameOf(each)))];
  };
}

function latest(schema: v.GenericSchema<unknown, object>): Merge {
  return (quarantined, here) => {
    if (!v.is(schema, quarantined)) return null;
    const known = readParts(schema, here, {}) as { readonly [name: string]: number };
    const old = Object.entries(quarantined as typeof known);
    const later = old.map(([name, at]) => [name, Math.max(at, known[name] ?? 0)]);
    return { ...known, ...Object.fromEntries(later) };
  };
}

/** A day that was rolled up takes no parts: its total may hold them. A person's day reaches into the dates beside it. */
function isRolledUp(date: string, record: StoredValues): boolean {
  const at = Date.parse(date);
  return [at - DAY_MS, at, at + DAY_MS].some((each) => record.has(`total:${utcDateOf(each)}`));
}

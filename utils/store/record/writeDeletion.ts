import { delMany, promisifyRequest } from 'idb-keyval';
import type * as v from 'valibot';
import { DAY_MS } from '../../core/base/defaults';
import { overlaps } from '../../core/base/intervals';
import { totalWithoutSite } from '../../core/history/dayTotals';
import { type DeletedRange, stateWithoutSite, stateWithoutTime } from '../../core/state/deletion';
import { INITIAL_STATE } from '../../core/state/state';
import { readParts } from '../../schemas/lenient';
import { keysOf, LAST_DAY, PAGES } from './readRetention';
import { intervalOf, withoutTime, withoutUnusedSites } from './recordCodec';
import { IMPORT, recordStore } from './recordDb';
import {
  dayTotalSchema,
  nudgesSchema,
  pagesSchema,
  type RecordedDay,
  recordedDaySchema,
  stateSchema,
} from './recordSchema';
import { decisionPointsSchema } from './trialSchema';

const NOTHING = undefined;

/**
 * Deletes what was counted and shown in some time, in one transaction: spans, pauses, exclusions, totals,
 * nudges, visits, decision points of a trial, the current state, and what is quarantined or kept to undo an import.
 */
export function deleteTime(gone: DeletedRange): Promise<void> {
  return rewrite((key, value) => {
    const [kind = '', name = ''] = key.split(':');
    if (kind === 'total') return gone.days.includes(name) ? NOTHING : value;
    if (kind === 'state') {
      return stateWithoutTime(readParts(stateSchema, value, INITIAL_STATE), gone);
    }
    if (kind === 'quarantine') return isNear(key, gone) ? NOTHING : value;
    if (!isNear(key, gone)) return value;
    if (kind === 'day') return read(recordedDaySchema, value, (day) => dayWithoutTime(day, gone));
    if (kind === 'nudges') {
      return read(nudgesSchema, value, (all) =>
        orNothingIfEmpty(all.filter(({ at }) => at < gone.from || at >= gone.to)),
      );
    }
    if (kind === 'pages') {
      return read(pagesSchema, value, (all) =>
        orNothingIfEmpty(all.filter((visit) => !overlaps(visit, gone))),
      );
    }
    if (kind === 'trial') {
      return read(decisionPointsSchema, value, (all) =>
        orNothingIfEmpty(all.filter(({ at }) => at < gone.from || at >= gone.to)),
      );
    }
    return value;
  });
}

/** Deletes one host everywhere in the record, in one transaction. Nudges hold none. */
export function deleteSiteRecord(host: string): Promise<void> {
  const named = JSON.stringify(host);
  return rewrite((key, value) => {
    if (!JSON.stringify(value)?.includes(named)) return value;
    const [kind = ''] = key.split(':');
    if (kind === 'total') {
      return read(dayTotalSchema, value, (total) => totalWithoutSite(total, host) ?? NOTHING);
    }
    if (kind === 'state') {
      return stateWithoutSite(readParts(stateSchema, value, INITIAL_STATE), host);
    }
    if (kind === 'day') {
      return read(recordedDaySchema, value, (day) =>
        orNothing({ ...day, spans: day.spans.filter(([site]) => day.sites[site] !== host) }),
      );
    }
    if (kind === 'pages') {
      return read(pagesSchema, value, (all) =>
        orNothingIfEmpty(all.filter((visit) => visit.host !== host)),
      );
    }
    return NOTHING;
  });
}

/** Every key of the record with what it is to hold; `NOTHING` deletes it. What an import left is deleted. */
function rewrite(change: (key: string, value: unknown) => unknown): Promise<void> {
  return recordStore('readwrite', async (objects) => {
    const keys = await promisifyRequest(objects.getAllKeys());
    for (const key of keys) {
      const value: unknown = await promisifyRequest(objects.get(key));
      const next = key === IMPORT ? NOTHING : change(String(key), value);
      if (next === NOTHING) objects.delete(key);
      else if (next !== value) objects.put(next, key);
    }
    return promisifyRequest(objects.transaction);
  });
}

/** Values that cannot be read, wholly or in part, are deleted: they might hold what is to be deleted. */
function read<T>(
  schema: v.GenericSchema<unknown, T>,
  value: unknown,
  change: (value: T) => unknown,
): unknown {
  const read = readParts<T | null>(schema, value, null);
  return read === null ? NOTHING : change(read);
}

/** Whether a key names a date of UTC that lies in that time, wholly or in part. One without a date may. */
function isNear(key: string, gone: DeletedRange): boolean {
  const date = /\d{4}-\d\d-\d\d/.exec(key)?.[0];
  const from = date === undefined ? gone.from : Date.parse(date);
  return overlaps({ from, to: from + DAY_MS }, gone);
}

function dayWithoutTime(day: RecordedDay, gone: DeletedRange) {
  const outside = ([start = 0, length = 0]: readonly number[]) =>
    !overlaps(intervalOf(start, Math.max(1, length)), gone);
  return orNothing({
    ...day,
    spans: withoutTime(day.spans, gone),
    pauses: day.pauses.filter(outside),
    exclusions: day.exclusions.filter(outside),
  });
}

function orNothing(day: RecordedDay) {
  const left = withoutUnusedSites(day);
  return left.spans.length + left.pauses.length + left.exclusions.length > 0 ? left : NOTHING;
}

function orNothingIfEmpty<T>(all: T[]) {
  return all.length > 0 ? all : NOTHING;
}

/** Deletes all visits to pages. For when the person no longer wants them looked at. */
export async function deletePages(): Promise<void> {
  await delMany(await keysOf(PAGES, '', LAST_DAY), recordStore);
}

import * as v from 'valibot';
import { isEqual } from '../../core/base/canonicalJson';
import { mergeIntervals } from '../../core/base/intervals';
import { parseOr } from '../../schemas/lenient';
import { intervalOf, secondsOf, withoutUnusedSites } from '../record/recordCodec';
import { nudgesSchema, type RecordedDay, recordedDaySchema } from '../record/recordSchema';
import { newRuns } from './mergeDay';
import type { KeyChange } from './planDays';

/**
 * What a key of the record holds once a change is taken out of it, whatever came since: `undefined` if
 * nothing. `current`: what it holds now.
 */
export function revertChange([key, before, after]: KeyChange, current: unknown): unknown {
  if (isEqual(current, after) || isEqual(current, before)) return before;
  if (key.startsWith('day:'))
    return current === undefined ? before : withoutDay(before, after, current);
  if (key.startsWith('nudges:')) return withoutNudges(before, after, current);
  // What was rolled up or deleted since stays gone; the time of a question that was shown since is newer, and stays.
  return current;
}

function withoutDay(before: unknown, after: unknown, current: unknown): unknown {
  const [was, brought, is] = [parseDay(before), parseDay(after), parseDay(current)];
  if (!brought || !is) return current;
  const known = new Set(was?.spans.map(timeOf));
  const gone = brought.spans
    .filter((span) => !known.has(timeOf(span)))
    .map(([, at, length]) => intervalOf(at, length));
  const others = <T>(now: readonly T[], came: readonly T[], were: readonly T[] = []) => {
    const known = new Set(were.map(String));
    const taken = new Set(came.map(String).filter((each) => !known.has(each)));
    return now.filter((each) => !taken.has(String(each)));
  };
  const spans = newRuns(is.spans, mergeIntervals(gone, 0)).map(
    ({ site, ...run }): RecordedDay['spans'][number] => [site, ...secondsOf(run)],
  );
  return withoutUnusedSites({
    ...is,
    spans,
    pauses: others(is.pauses, brought.pauses, was?.pauses),
    exclusions: others(is.exclusions, brought.exclusions, was?.exclusions),
  });
}

function withoutNudges(before: unknown, after: unknown, current: unknown): unknown {
  const [was, brought, is] = [before ?? [], after, current].map((each) =>
    v.is(nudgesSchema, each) ? each : [],
  );
  const known = new Set(was?.map(({ id }) => id));
  const gone = new Set(brought?.map(({ id }) => id).filter((id) => !known.has(id)));
  return is?.filter(({ id }) => !gone.has(id));
}

function parseDay(stored: unknown): RecordedDay | null {
  return parseOr(recordedDaySchema, stored, null);
}

/** The site's index may differ between two readings of a day; its time does not. */
function timeOf([, at, length]: RecordedDay['spans'][number]): string {
  return `${at} ${length}`;
}

import { weekBounds } from '../../utils/core/history/week';
import type { JournalEntry } from '../../utils/core/reflection/journal';
import { now } from '../../utils/platform/clock';
import { watchLock } from '../../utils/store/journal/journalLock';
import { readEntriesBetween } from '../../utils/store/journal/readJournal';
import { watchSettings } from '../../utils/store/settings/settings';
import { everyMinute } from '../shared/everyMinute';
import { readWeek, type Week } from '../shared/readWeek';
import { onInSight, useStored } from '../shared/useStored';

/** What was written in the days of a week, oldest first, or why that is not known. */
export type Written = readonly JournalEntry[] | 'locked' | 'problem';

async function readWithEntries(back: number): Promise<Week & { readonly written: Written }> {
  const week = await readWeek(back);
  return { ...week, written: await readWritten(week) };
}

/** A journal that cannot be read takes nothing else of the week with it. */
async function readWritten({ days, calendar }: Week): Promise<Written> {
  const last = days.at(-1);
  if (!last) return [];
  const { from, to } = weekBounds(last.day, calendar);
  try {
    return await readEntriesBetween(from, to, await now());
  } catch (error) {
    console.error(error);
    return 'problem';
  }
}

/**
 * A week and what was written in it, read again when the page comes in sight, each minute while it is, when a
 * setting changes, and when the journal is locked or unlocked. `back`: how many weeks ago.
 */
export function useWeek(back: number) {
  const read = () => readWithEntries(back);
  const watchers = [onInSight, everyMinute, watchSettings, watchLock];
  const { value: week, failed, refresh } = useStored(read, watchers, [back]);
  return { week, failed, refresh };
}

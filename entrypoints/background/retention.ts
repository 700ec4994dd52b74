import type { Calendar, DayKey } from '../../utils/core/base/calendar';
import { agreedDay } from '../../utils/core/counting/recentDays';
import type { Settings } from '../../utils/core/settings/settings';
import type { State } from '../../utils/core/state/state';
import type { Queue } from '../../utils/platform/queue';
import { readDueRollUps } from '../../utils/store/record/readRetention';
import { pruneExpired, rollUp } from '../../utils/store/record/writeRetention';
import { deleteOldImport } from '../../utils/store/transfer/writeImportUndo';

/**
 * Rolls up and deletes old days, once a day and at each start; one day at a time, so that nobody waits.
 * Age is counted from a day that samples of several days agree on, never from one reading of the clock.
 */
export function createRetentionJob(queue: Queue) {
  let lastDay: DayKey | null = null;
  return ({ recentDays }: State, settings: Settings, calendar: Calendar): void => {
    const today = agreedDay(recentDays);
    if (today === null || today === lastDay) return;
    lastDay = today;
    const run = async () => {
      for (const due of await queue(() => readDueRollUps(today, settings, calendar))) {
        await queue(() => rollUp(due, settings, calendar));
      }
      await queue(() => pruneExpired(today, settings));
      await queue(() => deleteOldImport(today, calendar));
    };
    run().catch((error: unknown) => {
      // Nothing is lost: the same days are due tomorrow, or at the next start.
      console.error(error);
    });
  };
}

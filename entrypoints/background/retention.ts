import type { Calendar, DayKey } from '../../utils/core/base/calendar';
import { agreedDay } from '../../utils/core/counting/recentDays';
import type { Settings } from '../../utils/core/settings/settings';
import type { State } from '../../utils/core/state/state';
import type { Queue } from '../../utils/platform/queue';
import { dropOld, dueFolds, fold } from '../../utils/store/record/writeRetention';
import { forgetOldImport } from '../../utils/store/transfer/writeImport';

/**
 * Folds and drops what is old, once a day and at each start; one day at a time, so that nobody waits.
 * Age is counted from a day on which several looks on other days agree, never from one reading of the clock.
 */
export function createSweep(queue: Queue) {
  let swept: DayKey | null = null;
  return function sweep({ recentDays }: State, settings: Settings, calendar: Calendar): void {
    const today = agreedDay(recentDays);
    if (today === null || today === swept) return;
    swept = today;
    const run = async () => {
      for (const due of await queue(() => dueFolds(today, settings, calendar))) {
        await queue(() => fold(due, settings, calendar));
      }
      await queue(() => dropOld(today, settings));
      await queue(() => forgetOldImport(today, calendar));
    };
    run().catch((error: unknown) => {
      // Nothing is lost: the same days are due tomorrow, or at the next start.
      console.error(error);
    });
  };
}

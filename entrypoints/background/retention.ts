import { type Calendar, type DayKey, dayOf } from '../../utils/core/base/calendar';
import type { Settings } from '../../utils/core/settings/settings';
import type { Queue } from '../../utils/platform/queue';
import { dropOld, dueFolds, fold } from '../../utils/store/record/writeRetention';
import { forgetOldImport } from '../../utils/store/transfer/writeImport';

/** Folds and drops what is old, once a day and at each start; one day at a time, so that nobody waits. */
export function createSweep(queue: Queue) {
  let swept: DayKey | null = null;
  return function sweep(at: number, settings: Settings, calendar: Calendar): void {
    const today = dayOf(at, calendar);
    if (today === swept) return;
    swept = today;
    const run = async () => {
      for (const due of await queue(() => dueFolds(at, settings, calendar))) {
        await queue(() => fold(due, settings, calendar));
      }
      await queue(() => dropOld(at, settings, calendar));
      await queue(() => forgetOldImport(at, calendar));
    };
    run().catch((error: unknown) => {
      // Nothing is lost: the same days are due tomorrow, or at the next start.
      console.error(error);
    });
  };
}

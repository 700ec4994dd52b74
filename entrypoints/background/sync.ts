import { dayOf } from '../../utils/core/base/calendar';
import { MINUTE_MS } from '../../utils/core/base/defaults';
import { agreedDay } from '../../utils/core/counting/recentDays';
import { daysToSync, syncedDaysOf } from '../../utils/core/sync/days';
import { WRITE_EVERY_MS } from '../../utils/core/sync/quota';
import { localCalendar, now } from '../../utils/platform/clock';
import type { Queue } from '../../utils/platform/queue';
import { readState } from '../../utils/store/record/readRecord';
import { readTotals } from '../../utils/store/record/readTotals';
import { readSettings } from '../../utils/store/settings/settings';
import { readSyncEnabled } from '../../utils/store/sync/sync';
import { removeRemaining, syncOnce, turnSync } from '../../utils/store/sync/writeSync';

/** How often day totals are compared while the browser is used, ms. Our choice: they are no clock. */
const DAYS_EVERY_MS = 15 * MINUTE_MS;

/**
 * Sync by the browser's own sync, for those who turned that on. Each step compares what is here
 * with what is there, so nothing is remembered but when to compare next.
 */
export function createSync(queue: Queue) {
  let isScheduled = false;
  let daysAt = Number.NEGATIVE_INFINITY;

  async function step(withDays: boolean): Promise<void> {
    const { on, days } = await readSyncEnabled();
    if (!on) return;
    const [settings, at] = await Promise.all([readSettings(), now()]);
    const calendar = localCalendar(settings);
    const today = dayOf(at, calendar);
    const totals =
      withDays && days
        ? syncedDaysOf(await readTotals(daysToSync(today), settings, calendar), today)
        : undefined;
    const { recentDays } = await readState();
    const hasMore = await syncOnce({ at, agreedDay: agreedDay(recentDays), days: totals });
    if (hasMore) setTimeout(() => schedule(withDays), WRITE_EVERY_MS);
  }

  /** Schedules one step. A step that has not started serves all calls. `withDays`: the day totals as well. */
  function schedule(withDays = false): void {
    if (withDays) daysAt = Number.NEGATIVE_INFINITY;
    if (isScheduled) return;
    isScheduled = true;
    queue(async () => {
      isScheduled = false;
      const due = performance.now() - daysAt >= DAYS_EVERY_MS;
      if (due) daysAt = performance.now();
      await step(due);
    }).catch((error: unknown) => console.error(error));
  }

  return {
    schedule,
    /** The browser is in use: the day totals are compared, if that was some time ago. */
    scheduleDays: () => {
      if (performance.now() - daysAt >= DAYS_EVERY_MS) schedule();
    },
    set: async (choice: { settings: boolean; days: boolean }) =>
      turnSync(choice, crypto.randomUUID(), await now()),
    deleteRemaining: () => removeRemaining(),
  };
}

export type SyncController = ReturnType<typeof createSync>;

import { dayOf } from '../../utils/core/base/calendar';
import { MINUTE_MS } from '../../utils/core/base/defaults';
import { daysToSync, syncedDaysOf } from '../../utils/core/sync/days';
import { WRITE_EVERY_MS } from '../../utils/core/sync/quota';
import { now, zone } from '../../utils/platform/clock';
import type { Queue } from '../../utils/platform/queue';
import { readTotals } from '../../utils/store/record/readTotals';
import { readSettings } from '../../utils/store/settings/settings';
import { readSyncEnabled } from '../../utils/store/sync/sync';
import { removeRemaining, syncOnce, turnSync } from '../../utils/store/sync/writeSync';

/** How often the sums of days are looked at while the browser is used, ms. Our choice: they are no clock. */
const DAYS_EVERY_MS = 15 * MINUTE_MS;

/**
 * What travels by the browser's own sync, for who turned that on. Each step compares what is here with
 * what is carried, so nothing is remembered here but when to look next.
 */
export function createSync(queue: Queue) {
  let waits = false;
  let daysAt = Number.NEGATIVE_INFINITY;

  async function step(withDays: boolean): Promise<void> {
    const { on, days } = await readSyncEnabled();
    if (!on) return;
    const [settings, at] = await Promise.all([readSettings(), now()]);
    const calendar = { zone: zone(), dayStart: settings.dayStart };
    const today = dayOf(at, calendar);
    const sums =
      withDays && days
        ? syncedDaysOf(await readTotals(daysToSync(today), settings, calendar), today)
        : undefined;
    const goesOn = await syncOnce({ at, today, days: sums });
    if (goesOn) setTimeout(() => look(withDays), WRITE_EVERY_MS);
  }

  /** Compares soon. One that has not begun answers them all; `days`: the sums as well. */
  function look(withDays = false): void {
    if (withDays) daysAt = Number.NEGATIVE_INFINITY;
    if (waits) return;
    waits = true;
    queue(async () => {
      waits = false;
      const due = performance.now() - daysAt >= DAYS_EVERY_MS;
      if (due) daysAt = performance.now();
      await step(due);
    }).catch((error: unknown) => console.error(error));
  }

  return {
    look,
    /** The browser is in use: the sums of days are looked at, if that was some time ago. */
    lookAtDays: () => {
      if (performance.now() - daysAt >= DAYS_EVERY_MS) look();
    },
    turn: async (choice: { settings: boolean; days: boolean }) =>
      turnSync(choice, crypto.randomUUID(), await now()),
    remove: () => removeRemaining(),
  };
}

export type SyncController = ReturnType<typeof createSync>;

import { MINUTE_MS } from '../core/base/defaults';
import { browser } from './browser';

const ALARM = 'lockJournal';

/** Calls back when the time is over for which the journal was opened. Call in the worker's first turn. */
export function onLockDue(lock: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) lock();
  });
}

/** An alarm, since the worker may be asleep by then. A later one takes its place. */
export async function scheduleLock(ms: number): Promise<void> {
  await browser.alarms.create(ALARM, { delayInMinutes: ms / MINUTE_MS });
}

export async function cancelScheduledLock(): Promise<void> {
  await browser.alarms.clear(ALARM);
}

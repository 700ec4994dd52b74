import type { Sample } from '../../utils/core/counting/attention';
import type { HeartbeatMode } from '../../utils/core/state/change';
import type { Browser } from './browser';
import type { Random } from './random';

/** What may happen to an event on its way. `late`: the most, ms; `dropped` and `doubled`: how many of all, 0 to 1. */
export interface Disorder {
  readonly late: number;
  readonly dropped: number;
  readonly doubled: number;
}

/** When the events of a browser arrive. Their payload is ignored, so all that an order can be is these instants. */
export function arrivals(hints: readonly number[], disorder: Disorder, random: Random): number[] {
  const arrive = (hint: number) => hint + Math.round(random() * disorder.late);
  return hints
    .flatMap((hint) => {
      if (random() < disorder.dropped) return [];
      return random() < disorder.doubled ? [arrive(hint), arrive(hint)] : [arrive(hint)];
    })
    .sort((a, b) => a - b);
}

/** Where in a step the worker dies: what it found is not written yet, it is, or all is done. */
export type Death = 'unwritten' | 'written' | 'done';

/** One step: what is to be written, and what to watch from now on. `tracking`: counting is on. */
export type TakeLook<Stored> = (
  stored: Stored,
  sample: Sample,
  tracking: boolean,
) => { readonly stored: Stored; readonly watch: HeartbeatMode };

export const TIMER_MS = 10_000;
export const ALARM_MS = 30_000;
/** The worst case: the change came just after the browser was asked. */
const ASK_MS = 500;
const NEVER = Number.POSITIVE_INFINITY;

/**
 * The background, as entrypoints/background and utils/platform/heartbeat.ts are: each arrival, each tick of
 * the timer (while the worker lives) and of the alarm is a step, while there is something to watch. An
 * answer about the focus that differs from the last sample brings another. The alarm is set before the
 * first write, everything else is done after it.
 */
export function runBackground<Stored>(
  browser: Browser,
  arriving: readonly number[],
  end: number,
  begin: Stored,
  look: TakeLook<Stored>,
  deaths: ReadonlyMap<number, Death> = new Map(),
): { stored: Stored; looks: number[] } {
  const looks: number[] = [];
  let stored = begin;
  let timer = NEVER;
  let asking = NEVER;
  let alarm = NEVER;
  let next = 0;
  let started = 0;
  for (;;) {
    const at = browser.awakeFrom(Math.min(arriving[next] ?? end, timer, asking, alarm));
    const start = browser.starts[started] ?? NEVER;
    if (start <= at) {
      // Nothing that was on its way outlives the browser.
      while ((arriving[next] ?? end) < start) next += 1;
      timer = asking = alarm = NEVER;
      started += 1;
      continue;
    }
    const sample = at < end ? browser.sample(at) : null;
    if (!sample) return { stored, looks };
    while ((arriving[next] ?? end) <= at) next += 1;
    while (alarm <= at) alarm += ALARM_MS;

    const { stored: found, watch } = look(stored, sample, browser.counts(at));
    const death = deaths.get(looks.length);
    looks.push(at);
    if (watch) alarm = Math.min(alarm, at + ALARM_MS);
    if (death !== 'unwritten') stored = found;
    if (!watch && death !== 'unwritten' && death !== 'written') alarm = NEVER;
    if (!watch || death) timer = asking = NEVER;
    else {
      timer = timer > at ? Math.min(timer, at + TIMER_MS) : at + TIMER_MS;
      asking = browser.focusChange(at) + ASK_MS;
    }
  }
}

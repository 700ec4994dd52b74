import type { EpochMs } from '../../base/calendar';
import { DEFAULTS, HOUR_MS, MINUTE_MS } from '../../base/defaults';
import { longestRestMs } from '../../counting/gaps';
import { MIN_SPELL_MS } from '../../counting/stretches';
import type { TodaySoFar } from '../../counting/today';

/** P2 of `docs/care.md`: a full day without a long break. Lengths in ms. */
export interface NoBreak {
  readonly pattern: 'noBreak';
  /** The day's start: once a day. */
  readonly since: EpochMs;
  /** From first to last work so far. */
  readonly spanMs: number;
  readonly workMs: number;
}

const SPAN_MS = 6 * HOUR_MS;
const WORK_MS = 4.5 * HOUR_MS;
const MISSING_BREAK_MS = DEFAULTS.longBreakMinutes * MINUTE_MS;

/** Needs today. A stray click within a break leaves it a break. */
export function findNoBreak(
  { work: today, workMs: todayMs, bounds, undecided }: TodaySoFar,
  now: EpochMs,
): NoBreak | null {
  const spells = today.filter(({ from, to }) => to - from >= MIN_SPELL_MS);
  const first = spells[0];
  const last = spells.at(-1);
  if (!first || !last || todayMs < WORK_MS || last.to - first.from < SPAN_MS) return null;
  const ends = [...spells.slice(1).map(({ from }) => from), now];
  const hasBreak = spells.some(
    ({ to }, index) =>
      longestRestMs({ from: to, to: ends[index] ?? now }, undecided) >= MISSING_BREAK_MS,
  );
  if (hasBreak) return null;
  return { pattern: 'noBreak', since: bounds.from, spanMs: last.to - first.from, workMs: todayMs };
}

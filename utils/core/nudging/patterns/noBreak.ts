import { DEFAULTS, HOUR_MS, MINUTE_MS } from '../../base/defaults';
import { SPELL_MS } from '../../counting/stretches';
import type { Rhythm } from '../../counting/today';

/** P2 of `docs/care.md`: a full day without a long break. Lengths in ms. */
export interface NoBreak {
  readonly pattern: 'P2';
  /** The day's start, ms since the epoch: once a day. */
  readonly from: number;
  /** From first to last work so far. */
  readonly spanMs: number;
  readonly workMs: number;
}

const SPAN_MS = 6 * HOUR_MS;
const WORK_MS = 4.5 * HOUR_MS;
const BREAK_MS = DEFAULTS.longBreakMinutes * MINUTE_MS;

/** Needs today. A stray click within a break leaves it a break. `at`: ms since the epoch. */
export function noBreak({ today, todayMs, bounds }: Rhythm, at: number): NoBreak | null {
  const spells = today.filter(({ from, to }) => to - from >= SPELL_MS);
  const first = spells[0];
  const last = spells.at(-1);
  if (!first || !last || todayMs < WORK_MS || last.to - first.from < SPAN_MS) return null;
  const ends = [...spells.slice(1).map(({ from }) => from), at];
  if (spells.some(({ to }, index) => (ends[index] ?? at) - to >= BREAK_MS)) return null;
  return { pattern: 'P2', from: bounds.from, spanMs: last.to - first.from, workMs: todayMs };
}

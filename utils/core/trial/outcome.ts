import type { OpenSpan, Span } from '../attention';
import { DEFAULTS, MINUTE_MS, SECOND_MS } from '../defaults';
import type { Hole, HoleKind } from '../holes';
import { withOpen, worked } from '../rhythm';

/** Whether a real break began soon after a moment; `unknown`: it cannot be known. */
export const OUTCOMES = ['break', 'none', 'unknown'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A break that begins so soon after the moment counts, ms. Source: care.md 7.2. */
const SOON_MS = 20 * MINUTE_MS;
/** A real break, whatever the person set: the outcome is fixed before (care.md 7.2). Ms. */
const BREAK_MS = DEFAULTS.realBreakMinutes * MINUTE_MS;
const GRACE_MS = DEFAULTS.readingGraceSeconds * SECOND_MS;
/** A span that ends for want of input ended a little before the lull that was found in it. */
const IDLE_MS = DEFAULTS.idleDetectSeconds * SECOND_MS;
/** Time in which work could have been and was not seen. A sleep or a closed browser is a break. */
const UNKNOWN: readonly HoleKind[] = ['stopped', 'clock', 'notWork'];

interface Recorded {
  readonly spans: readonly Span[];
  readonly holes: readonly Hole[];
  readonly open: OpenSpan | null;
  /** Since when counting is stopped, ms since the epoch; `null` while Enough counts. */
  readonly stoppedAt: number | null;
}

/** The outcome of the moment `from`; `null` while it is too early to know. Times are ms since the epoch. */
export function outcomeAfter(
  from: number,
  { spans, holes, open, stoppedAt }: Recorded,
  at: number,
): Outcome | null {
  const to = from + SOON_MS;
  const hidden = holes.some(
    (hole) => UNKNOWN.includes(hole.kind) && hole.to >= from && hole.from < to,
  );
  if (hidden || at < from || (stoppedAt !== null && stoppedAt < to)) return 'unknown';
  if (at < to + BREAK_MS) return null;
  const work = worked(withOpen(spans, open), GRACE_MS, holes);
  const breaks = work.some((run, index) => {
    const next = work[index + 1]?.from ?? at;
    return run.to >= from - IDLE_MS && run.to <= to && next - run.to >= BREAK_MS;
  });
  return breaks ? 'break' : 'none';
}

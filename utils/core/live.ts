import type { OpenSpan, Span } from './attention';
import type { Day } from './day';
import type { Hole } from './holes';
import type { LiveNudge, NudgeRecord } from './nudging';
import type { Silence } from './policy';
import type { Interval } from './rhythm';

/** All that is under way. It is stored with every change, so nothing lives in memory alone. */
export interface Live {
  readonly open: OpenSpan | null;
  /** The nudge that waits in a page or is shown in one. */
  readonly nudge: LiveNudge | null;
  readonly pause: LivePause | null;
  readonly quiet: { readonly until: number; readonly length: 'hour' | 'today' } | null;
  /** The person closed this day. */
  readonly done: { readonly day: Day; readonly at: number } | null;
  /** Since when the person has stopped counting, ms since the epoch; `null` while Enough counts. */
  readonly stoppedAt: number | null;
  /** The last correction, as what was there before it: the one step that can be undone. */
  readonly correction: Correction | null;
  /** Why no nudge is on its way; `null` while one waits or is shown. */
  readonly silence: Silence | null;
}

/** A pause under way. Times are ms since the epoch. */
export interface LivePause {
  readonly from: number;
  /** The tab to come back to, if it is there by then. */
  readonly backTo: number | null;
}

/** A break taken through Enough, ms since the epoch. */
export interface Pause {
  readonly from: number;
  readonly to: number;
}

export const NOTHING_LIVE: Live = {
  open: null,
  nudge: null,
  pause: null,
  quiet: null,
  done: null,
  stoppedAt: null,
  correction: null,
  silence: null,
};

/**
 * From `from` to `to` (ms since the epoch) the record holds just these. Spans are cut at both ends;
 * a hole belongs here if it begins from `from` up to `to`, both included.
 */
export interface Replacement extends Interval {
  readonly spans: readonly Span[];
  readonly holes: readonly Hole[];
}

/** What was there before a correction; `id` names it, so that one that is told twice is made once. */
export interface Correction extends Replacement {
  readonly id: string;
}

/** What one step writes, all of it in one transaction: first the replacement, then what is added. */
export interface Change {
  readonly live: Live;
  readonly replace?: Replacement | undefined;
  readonly holes?: readonly Hole[];
  readonly spans?: readonly Span[];
  readonly nudges?: readonly NudgeRecord[];
  readonly pauses?: readonly Pause[];
}

/**
 * Where the work site is that must not be lost sight of: in front, or in front in the browser while
 * another program has the focus. `null`: there is none, and no look is needed until the next hint.
 */
export type Watched = 'inFront' | 'behind' | null;

/** What one step asks of the browser, after it was written. Each may be repeated without harm. */
export type Effect =
  | { readonly do: 'watch'; readonly site: Watched }
  | { readonly do: 'offer'; readonly tab: number }
  | { readonly do: 'withdraw'; readonly tab: number; readonly id: string }
  | { readonly do: 'openPause' }
  | { readonly do: 'return'; readonly tab: number };

export interface Step {
  readonly change: Change;
  readonly effects: readonly Effect[];
}

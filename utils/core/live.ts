import type { OpenSpan, Span } from './attention';
import type { Day } from './day';
import type { LiveNudge, NudgeRecord } from './nudging';
import type { Silence } from './policy';

/** All that is under way. It is stored with every change, so nothing lives in memory alone. */
export interface Live {
  readonly open: OpenSpan | null;
  /** The nudge that waits in a page or is shown in one. */
  readonly nudge: LiveNudge | null;
  readonly pause: LivePause | null;
  readonly quiet: { readonly until: number; readonly length: 'hour' | 'today' } | null;
  /** The person closed this day. */
  readonly done: { readonly day: Day; readonly at: number } | null;
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
  silence: null,
};

/** What one step writes, all of it in one transaction. */
export interface Change {
  readonly live: Live;
  readonly spans?: readonly Span[];
  readonly nudges?: readonly NudgeRecord[];
  readonly pauses?: readonly Pause[];
}

/** What one step asks of the browser, after it was written. Each may be repeated without harm. */
export type Effect =
  | { readonly do: 'watch'; readonly on: boolean }
  | { readonly do: 'offer'; readonly tab: number }
  | { readonly do: 'withdraw'; readonly tab: number; readonly id: string }
  | { readonly do: 'openPause' }
  | { readonly do: 'return'; readonly tab: number };

export interface Step {
  readonly change: Change;
  readonly effects: readonly Effect[];
}

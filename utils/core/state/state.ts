import type { Day } from '../base/calendar';
import type { OpenSpan } from '../counting/attention';
import type { OpenVisit } from '../counting/pageVisits';
import type { LivePause } from '../counting/pauses';
import type { Correction } from '../counting/replacement';
import type { LiveNudge, SinceYes } from '../nudging/nudge';
import type { Silence } from '../nudging/silence';
import type { Trial } from '../nudging/trial/decisionPoint';
import { NO_SIGNS, type Signs } from '../nudging/usageSignals';
import type { LineChange, LineLimits } from '../settings/enoughLine';
import type { SiteList } from '../settings/siteListChange';

/** All that is under way. It is stored with every change, so nothing lives in memory alone. */
export interface Live {
  readonly open: OpenSpan | null;
  /** The nudge that waits in a page or is shown in one. */
  readonly nudge: LiveNudge | null;
  readonly pause: LivePause | null;
  readonly quiet: { readonly until: number; readonly length: 'hour' | 'today' } | null;
  /** A call that the person announced. `until`: ms since the epoch, `null` until they say, or the day ends. */
  readonly call: { readonly from: number; readonly until: number | null } | null;
  /** The person closed this day. */
  readonly done: { readonly day: Day; readonly at: number } | null;
  /** The next step that was written when `day` was closed, by the name of its entry, until it was shown once. */
  readonly parked: { readonly entry: string; readonly day: Day } | null;
  /** Nudges since the last yes: what they make rarer is never forgotten (care.md D5, D6, L3). */
  readonly sinceYes: SinceYes;
  /** Ten in a row went by: when it was noticed, ms since the epoch, and whether the person answered (D6). */
  readonly fewer: { readonly askedAt: number; readonly answered: boolean } | null;
  /** Days that the person closed, the latest 14 days of them, oldest first. */
  readonly closed: readonly { readonly day: Day; readonly at: number }[];
  /** When something was first counted, ms since the epoch: patterns need a week. */
  readonly begun: number | null;
  /** Where the enough line was at the last look; `null` if there was none. */
  readonly line: LineLimits | null;
  /** Since when there is an enough line, ms since the epoch. */
  readonly lineSince: number | null;
  /** How the line was changed in the last 14 days, oldest first. */
  readonly lineChanges: readonly LineChange[];
  /** When the last pause that was taken through Enough ended, ms since the epoch. */
  readonly pausedAt: number | null;
  /** The page in front, for people who chose to have pages looked at. */
  readonly page: OpenVisit | null;
  /** Since when the person has stopped counting, ms since the epoch; `null` while Enough counts. */
  readonly stoppedAt: number | null;
  /** Signs that Enough itself became the thing to be perfect at. */
  readonly signs: Signs;
  /** The list of sites at the last look. */
  readonly list: SiteList | null;
  /** The trial of notes, if the person turned it on. */
  readonly trial: Trial | null;
  /** The last correction, as what was there before it: the one step that can be undone. */
  readonly correction: Correction | null;
  /** Why no nudge is in a page or on its way there; `null` while one is, or waits at the icon by choice. */
  readonly silence: Silence | null;
}

export const NOTHING_LIVE: Live = {
  open: null,
  nudge: null,
  pause: null,
  quiet: null,
  call: null,
  done: null,
  parked: null,
  sinceYes: { ignored: 0, unanswered: 0 },
  fewer: null,
  closed: [],
  begun: null,
  line: null,
  lineSince: null,
  lineChanges: [],
  pausedAt: null,
  page: null,
  stoppedAt: null,
  signs: NO_SIGNS,
  list: null,
  trial: null,
  correction: null,
  silence: null,
};

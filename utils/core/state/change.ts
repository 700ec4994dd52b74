import type { Calendar } from '../base/calendar';
import type { Sample, Span } from '../counting/attention';
import type { Exclusion } from '../counting/exclusions';
import type { PageVisit } from '../counting/pageVisits';
import type { Pause } from '../counting/pauses';
import type { Replacement } from '../counting/replacement';
import type { NudgeRecord } from '../nudging/nudge';
import type { NudgeEffect } from '../nudging/offer';
import type { DecisionPoint } from '../nudging/trial/decisionPoint';
import type { Settings } from '../settings/settings';
import type { State } from './state';

/** What one transition writes, all of it at once: first the replacement, then what is added. */
export interface Change {
  readonly state: State;
  readonly replace?: Replacement | undefined;
  readonly exclusions?: readonly Exclusion[];
  readonly spans?: readonly Span[];
  readonly nudges?: readonly NudgeRecord[];
  readonly pauses?: readonly Pause[];
  readonly pages?: readonly PageVisit[];
  readonly decisionPoints?: readonly DecisionPoint[];
}

/**
 * Why to keep polling: a work site is in front, or it is in front in a browser that is behind another
 * program, or time in another program may count. `null`: none of these, and no sample is needed until the next hint.
 */
export type HeartbeatMode = 'inFront' | 'behindOtherApp' | 'inOtherProgram' | null;

/** How to keep watching, as the last sample had it. `inFront`: a window of the browser had the focus. */
export interface Heartbeat {
  readonly mode: HeartbeatMode;
  readonly inFront: boolean;
  /** Somebody touched something within the last minute: without a hand, no focus moves. */
  readonly isSomebodyThere: boolean;
}

/** Effects of a transition on the browser. */
export type BrowserEffect =
  | ({ readonly do: 'heartbeat' } & Heartbeat)
  | NudgeEffect
  | { readonly do: 'openPause' }
  | { readonly do: 'returnToTab'; readonly tab: number };

/** Effects of a transition on the settings. */
type SettingsEffect = { readonly do: 'turnNudgesOff' } | { readonly do: 'showNumbers' };

/** Effects of a transition, run after it was written. Each is idempotent. */
export type Effect = BrowserEffect | SettingsEffect;

export interface Transition {
  readonly change: Change;
  readonly effects: readonly Effect[];
}

/** What is known before a sample. `spans` and `exclusions`: those of the last two days, any order. */
export interface Snapshot {
  readonly state: State;
  readonly spans: readonly Span[];
  readonly exclusions: readonly Exclusion[];
  readonly settings: Settings;
  readonly calendar: Calendar;
}

/** An action of the person, as a change of the state. The sample that follows draws the conclusions. */
export type Action = (
  known: Snapshot,
  sample: Sample,
) => Partial<Change> & { readonly effects?: readonly Effect[] };

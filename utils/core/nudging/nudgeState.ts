import type { EpochMs } from '../base/calendar';
import type { NoNudgeReason } from './noNudgeReason';
import type { CurrentNudge, NudgeRecord, SinceAccepted } from './nudge';
import type { Trial } from './trial/decisionPoint';
import type { UsageSignals } from './usageSignals';

/** The state of nudges between two samples, and what holds them back. */
export interface NudgeState {
  /** The nudge that waits in a page or is shown in one. */
  readonly nudge: CurrentNudge | null;
  /** What notifications told of today from the icon: to whoever is to be told of another, these were said. */
  readonly told: readonly NudgeRecord[];
  readonly snooze: { readonly until: EpochMs; readonly duration: 'hour' | 'today' } | null;
  /** A call that the person announced. `until`: `null` until they say, or the day ends. */
  readonly call: { readonly from: EpochMs; readonly until: EpochMs | null } | null;
  /** Nudges since the last yes: what they make rarer is never forgotten (care.md D5, D6, L3). */
  readonly sinceAccepted: SinceAccepted;
  /** Ten in a row went by: when it was noticed, and whether the person answered (D6). */
  readonly frequencyQuestion: { readonly askedAt: EpochMs; readonly answered: boolean } | null;
  /** Signs that Enough itself became the thing to be perfect at. */
  readonly usageSignals: UsageSignals;
  /** The trial of nudges, if the person turned it on. */
  readonly trial: Trial | null;
  /** Why no nudge is in a page or on its way there; `null` while one is, or waits at the icon by choice. */
  readonly noNudgeReason: NoNudgeReason | null;
}

import type { DayKey, EpochMs } from '../../base/calendar';
import { MINUTE_MS } from '../../base/defaults';
import type { TodaySoFar } from '../../counting/today';
import type { CurrentNudge } from '../nudge';
import type { Situation } from '../situation';
import { CHANCE_OF_A_NUDGE, type DecisionPoint, isTrialOver } from './decisionPoint';
import { SHARE_ASKED } from './secondaryOutcomes';

/** A page that was found at rest, and what is known there. */
export interface Lull {
  readonly tab: number;
  readonly at: EpochMs;
  /** The page could not be seen into: the system's idleness stood for a lull. */
  readonly blind: boolean;
  readonly today: Pick<TodaySoFar, 'day' | 'stretch'>;
  /** Draws a number in [0, 1). Called only when it decides. */
  readonly draw: () => number;
}

/**
 * Whether chance decides, once a lull comes: for long stretches alone, and not where "Later" asked for
 * it. All other rules have passed by then. Source: care.md 7.2.
 */
export function isRandomized(
  pattern: CurrentNudge['pattern'],
  { state, settings, history, today, sample }: Situation,
): boolean {
  if (pattern !== 'longStretch' || !settings.trial || !state.trial || isTrialOver(state.trial))
    return false;
  const stretchFrom = today.stretch?.from ?? sample.at;
  return !history.some(({ at }) => at >= stretchFrom);
}

/** The decision itself. Its outcome is not known for some time. */
export function randomize(
  { id, textId }: CurrentNudge,
  { at, blind, today, draw }: Lull,
): DecisionPoint & { readonly outcome: null } {
  const day: DayKey = today.day;
  const sent = draw() < CHANCE_OF_A_NUDGE;
  return {
    id,
    at,
    day,
    textId,
    probability: CHANCE_OF_A_NUDGE,
    sent,
    outcome: null,
    version: 1,
    longBreak: null,
    minutesLeft: null,
    welcome: sent && draw() < SHARE_ASKED ? 'due' : null,
    gap: blind ? 'idle' : 'lull',
    stretchMinutes: Math.round((today.stretch?.activeMs ?? 0) / MINUTE_MS),
  };
}

import type { CountingState } from '../../counting/countingState';
import type { CountedTime } from '../../counting/replacement';
import type { Settings } from '../../settings/settings';
import type { NudgeState } from '../nudgeState';
import { keptTrial, type Trial, type TrialMoment, withOutcome } from './decisionPoint';
import { outcomeAfter, type Recorded } from './outcome';
import { followedBy, withFollowed } from './secondaryOutcomes';

/** The trial after a look, and its last moment once its outcome is known. */
export interface Settled {
  readonly trial: Trial | null;
  readonly moments: readonly TrialMoment[];
}

/** What a look adds to the trial. `known`: as the look left it. `at`: now, ms since the epoch. */
export function settled(
  {
    state,
    spans,
    exclusions,
    settings,
  }: CountedTime & {
    readonly state: Pick<NudgeState, 'trial'> & Pick<CountingState, 'openSpan' | 'stoppedAt'>;
    readonly settings: Settings;
  },
  at: number,
): Settled {
  const trial = keptTrial(state.trial, settings.trial, at);
  if (!trial) return { trial, moments: [] };
  const kept = settings.nudgesPerDay === 0 ? { ...trial, turnsOff: false } : trial;
  const record = { spans, exclusions, open: state.openSpan, stoppedAt: state.stoppedAt };
  const known = withKnownOutcome(kept, record, at);
  const later = withKnownHours(known.trial, record, at);
  return { trial: later.trial, moments: [...known.moments, ...later.moments] };
}

interface Found {
  readonly trial: Trial;
  readonly moments: readonly TrialMoment[];
}

function withKnownOutcome(trial: Trial, record: Recorded, at: number): Found {
  const { waiting } = trial;
  const outcome = waiting && outcomeAfter(waiting.at, record, at);
  if (!waiting || outcome === null) return { trial, moments: [] };
  const moment = { ...waiting, outcome };
  const next = withOutcome(trial, moment, outcome);
  return { trial: { ...next, following: [...trial.following, moment] }, moments: [moment] };
}

/** What came in the hours after is known for the oldest first. */
function withKnownHours(trial: Trial, record: Recorded, at: number): Found {
  const [oldest, ...following] = trial.following;
  const followed = oldest ? followedBy(oldest.at, record, at) : null;
  if (!oldest || followed === null) return { trial, moments: [] };
  if (followed === 'unknown') {
    const rest = withKnownHours({ ...trial, following }, record, at);
    return { ...rest, moments: [oldest, ...rest.moments] };
  }
  const also = withFollowed(trial.also, oldest, followed);
  const rest = withKnownHours({ ...trial, following, also }, record, at);
  return { ...rest, moments: [{ ...oldest, ...followed }, ...rest.moments] };
}

import type { EpochMs } from '../../base/calendar';
import type { CountingState } from '../../counting/countingState';
import { undecidedTime, withOpenGap } from '../../counting/gaps';
import type { CountedTime } from '../../counting/replacement';
import type { Settings } from '../../settings/settings';
import type { NudgeState } from '../nudgeState';
import { addOutcome, applyTrialChoice, type DecisionPoint, type Trial } from './decisionPoint';
import { type KnownTime, outcomeAfter } from './outcome';
import { addLaterOutcomes, laterOutcomesAfter } from './secondaryOutcomes';

/** The trial after a sample, and its last decision point once its outcome is known. */
export interface ResolvedOutcomes {
  readonly trial: Trial | null;
  readonly points: readonly DecisionPoint[];
}

/** What a sample adds to the trial. `known`: as the sample left it. */
export function resolveOutcomes(
  {
    state,
    spans,
    exclusions,
    settings,
  }: CountedTime & {
    readonly state: Pick<NudgeState, 'trial'> &
      Pick<CountingState, 'openSpan' | 'openGap' | 'stoppedAt'>;
    readonly settings: Settings;
  },
  now: EpochMs,
): ResolvedOutcomes {
  const trial = applyTrialChoice(state.trial, settings.trial, now);
  if (!trial) return { trial, points: [] };
  const kept = settings.nudgesPerDay === 0 ? { ...trial, turnsOff: false } : trial;
  const record = {
    ...{ spans, exclusions, open: state.openSpan, stoppedAt: state.stoppedAt },
    undecided: undecidedTime(withOpenGap(exclusions, state.openGap), settings),
  };
  const known = withKnownOutcome(kept, record, now);
  const later = withKnownHours(known.trial, record, now);
  return { trial: later.trial, points: [...known.points, ...later.points] };
}

interface Found {
  readonly trial: Trial;
  readonly points: readonly DecisionPoint[];
}

function withKnownOutcome(trial: Trial, record: KnownTime, now: EpochMs): Found {
  const { waiting } = trial;
  const outcome = waiting && outcomeAfter(waiting.at, record, now);
  if (!waiting || outcome === null) return { trial, points: [] };
  const point = { ...waiting, outcome };
  const next = addOutcome(trial, point, outcome);
  return { trial: { ...next, following: [...trial.following, point] }, points: [point] };
}

/** Secondary outcomes become known for the oldest decision points first. */
function withKnownHours(trial: Trial, record: KnownTime, now: EpochMs): Found {
  const [oldest, ...following] = trial.following;
  const followed = oldest ? laterOutcomesAfter(oldest.at, record, now) : null;
  if (!oldest || followed === null) return { trial, points: [] };
  if (followed === 'unknown') {
    const rest = withKnownHours({ ...trial, following }, record, now);
    return { ...rest, points: [oldest, ...rest.points] };
  }
  const secondary = addLaterOutcomes(trial.secondary, oldest, followed);
  const rest = withKnownHours({ ...trial, following, secondary }, record, now);
  return { ...rest, points: [{ ...oldest, ...followed }, ...rest.points] };
}

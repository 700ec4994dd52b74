import type { Known } from '../steps';
import { keptTrial, type Trial, type TrialMoment, withOutcome } from './moments';
import { outcomeAfter } from './outcome';

/** The trial after a look, and its last moment once its outcome is known. */
export interface Settled {
  readonly trial: Trial | null;
  readonly moments: readonly TrialMoment[];
}

/** What a look adds to the trial. `known`: as the look left it. `at`: now, ms since the epoch. */
export function settled({ live, spans, holes, settings }: Known, at: number): Settled {
  const trial = keptTrial(live.trial, settings.trial, at);
  if (!trial) return { trial, moments: [] };
  const kept = settings.nudgesPerDay === 0 ? { ...trial, turnsOff: false } : trial;
  const { waiting } = kept;
  const record = { spans, holes, open: live.open, stoppedAt: live.stoppedAt };
  const outcome = waiting && outcomeAfter(waiting.at, record, at);
  if (!waiting || outcome === null) return { trial: kept, moments: [] };
  return { trial: withOutcome(kept, waiting, outcome), moments: [{ ...waiting, outcome }] };
}

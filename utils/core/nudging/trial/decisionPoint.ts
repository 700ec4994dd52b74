import type { DayKey, EpochMs } from '../../base/calendar';
import type { NudgeTextId } from '../../content/nudgeTexts';
import type { Counts } from './confidenceInterval';
import type { Outcome } from './outcome';
import {
  NO_SECONDARY,
  type SecondaryOutcomes,
  type Welcome,
  type WelcomeAnswer,
} from './secondaryOutcomes';
import { INTERIM_SIZES, verdictOf } from './verdict';

/** One lull at which chance decided whether a nudge is shown. No site, no page. */
export interface DecisionPoint {
  readonly id: string;
  /** The decision point, and the person's own day that it lies in. */
  readonly at: EpochMs;
  readonly day: DayKey;
  /** The chance of a nudge there. */
  readonly probability: number;
  readonly sent: boolean;
  readonly textId: NudgeTextId;
  /** How the page was found at rest: by what happened in it, or by the whole system's idleness. */
  readonly gap: 'lull' | 'idle';
  /** Work in the stretch so far, minutes. */
  readonly stretchMinutes: number;
  /** `null` until it is known. */
  readonly outcome: Outcome | null;
  /** What came in the four hours after it; `null` until it is known, and where it cannot be. */
  readonly longBreak: boolean | null;
  readonly minutesLeft: number | null;
  /** `null`: nothing is asked about it. */
  readonly welcome: Welcome | null;
  /** Of the rules by which it was decided and read. */
  readonly version: 1;
}

/** The current trial. Its decision points are stored one by one, apart from this. */
export interface Trial {
  /** When it began. */
  readonly since: EpochMs;
  /** The last decision point, until its outcome is known. */
  readonly waiting: DecisionPoint | null;
  /** Moments whose outcome is known, until what came in the hours after is known as well; oldest first. */
  readonly following: readonly DecisionPoint[];
  /** Moments whose outcome is known. */
  readonly counts: Counts;
  /** Moments that do not count, since a part of their time is unknown. */
  readonly excluded: { readonly sent: number; readonly withheld: number };
  /** The counts at each interim analysis, oldest first. */
  readonly interimAnalyses: readonly Counts[];
  /** The secondary outcomes, so far and as they were at the last interim analysis. */
  readonly secondary: SecondaryOutcomes;
  readonly secondaryAtAnalysis: SecondaryOutcomes | null;
  /** Nudges were found to get in the way, and are to be switched off. */
  readonly turnsOff: boolean;
}

/** The chance of a nudge. Three to one would take far longer to tell (care.md 7.4). */
export const CHANCE_OF_A_NUDGE = 0.5;

const NONE = { points: 0, breaks: 0 } as const;

/** A trial without any decision point, from `since` on. */
export function beginTrial(since: EpochMs): Trial {
  return {
    since,
    waiting: null,
    following: [],
    counts: { sent: NONE, withheld: NONE },
    excluded: { sent: 0, withheld: 0 },
    interimAnalyses: [],
    secondary: NO_SECONDARY,
    secondaryAtAnalysis: null,
    turnsOff: false,
  };
}

/** How many decision points count so far. */
export function sampleSizeOf({ sent, withheld }: Counts): number {
  return sent.points + withheld.points;
}

/** The interim analyses are used up, or nudges are known to get in the way: chance decides no more. */
export function isTrialOver({ interimAnalyses }: Trial): boolean {
  const last = interimAnalyses.at(-1);
  return (
    interimAnalyses.length === INTERIM_SIZES.length ||
    (last ? verdictOf(last) === 'getsInTheWay' : false)
  );
}

/** The next interim analysis, in decision points; `null` after the last. */
export function nextAnalysisSize({ interimAnalyses }: Trial): number | null {
  return INTERIM_SIZES[interimAnalyses.length] ?? null;
}

/** The trial as the person's choice makes it: begun, paused, or, once it is over and turned off, deleted. */
export function applyTrialChoice(trial: Trial | null, chosen: boolean, now: EpochMs): Trial | null {
  if (!trial) return chosen ? beginTrial(now) : null;
  return !chosen && isTrialOver(trial) ? null : trial;
}

/**
 * The trial once the outcome of its last decision point is known. One with unknown time in it does
 * not count, and how many there are is shown.
 */
export function addOutcome(trial: Trial, { sent }: DecisionPoint, outcome: Outcome): Trial {
  const arm = sent ? 'sent' : 'withheld';
  if (outcome === 'unknown') {
    const excluded = { ...trial.excluded, [arm]: trial.excluded[arm] + 1 };
    return { ...trial, waiting: null, excluded };
  }
  const { points, breaks } = trial.counts[arm];
  const counted = { points: points + 1, breaks: breaks + Number(outcome === 'break') };
  const counts = { ...trial.counts, [arm]: counted };
  const isAnalysis = sampleSizeOf(counts) === nextAnalysisSize(trial);
  return {
    ...trial,
    waiting: null,
    counts,
    interimAnalyses: isAnalysis ? [...trial.interimAnalyses, counts] : trial.interimAnalyses,
    secondaryAtAnalysis: isAnalysis ? trial.secondary : trial.secondaryAtAnalysis,
    turnsOff: trial.turnsOff || (isAnalysis && verdictOf(counts) === 'getsInTheWay'),
  };
}

/** The id of the latest nudge that is to be asked about; `null` if there is none. `onScreen`: the current nudge. */
export function findPointToAskAbout(
  { following, waiting }: Trial,
  onScreen: string | undefined,
): string | null {
  const recent = [...following, ...(waiting ? [waiting] : [])];
  return recent.findLast(({ welcome, id }) => welcome === 'due' && id !== onScreen)?.id ?? null;
}

/** It was asked whether a nudge was welcome, or answered. The first answer stays. */
export function addWelcome(trial: Trial, id: string, said: 'asked' | WelcomeAnswer): Trial {
  const about = [...trial.following, trial.waiting].find((moment) => moment?.id === id);
  if (about?.welcome !== 'due' && about?.welcome !== 'asked') return trial;
  const told = (point: DecisionPoint) => (point.id === id ? { ...point, welcome: said } : point);
  const { welcome } = trial.secondary;
  const counted = said === 'asked' ? welcome : { ...welcome, [said]: welcome[said] + 1 };
  return {
    ...trial,
    waiting: trial.waiting && told(trial.waiting),
    following: trial.following.map(told),
    secondary: { ...trial.secondary, welcome: counted },
  };
}

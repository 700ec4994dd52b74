import type { DayKey } from '../../base/calendar';
import type { NudgeTextId } from '../../content/nudgeTexts';
import type { Counts } from './confidenceInterval';
import type { Outcome } from './outcome';
import { type Also, NOTHING_ALSO, type Welcome, type WelcomeAnswer } from './secondaryOutcomes';
import { LOOKS, verdictOf } from './verdict';

/** One moment at which chance decided whether a note came. No site, no page. */
export interface TrialMoment {
  readonly id: string;
  /** The decision point, ms since the epoch, and the person's own day that it lies in. */
  readonly at: number;
  readonly day: DayKey;
  /** The chance of a note there. */
  readonly p: number;
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

/** The trial that is under way. Its moments are stored one by one, apart from this. */
export interface Trial {
  /** When it began, ms since the epoch. */
  readonly since: number;
  /** The last moment, until its outcome is known. */
  readonly waiting: TrialMoment | null;
  /** Moments whose outcome is known, until what came in the hours after is known as well; oldest first. */
  readonly following: readonly TrialMoment[];
  /** Moments whose outcome is known. */
  readonly counts: Counts;
  /** Moments that do not count, since a part of their time is unknown. */
  readonly leftOut: { readonly sent: number; readonly held: number };
  /** The counts as they were at each look, oldest first. */
  readonly looks: readonly Counts[];
  /** What is looked at beside it, so far and as it was at the last look. */
  readonly also: Also;
  readonly alsoAtLook: Also | null;
  /** It was found that notes get in the way, and they are to be switched off. */
  readonly turnsOff: boolean;
}

/** The chance of a note. Three to one would take far longer to tell (care.md 7.4). */
export const CHANCE_OF_A_NOTE = 0.5;

const NONE = { moments: 0, breaks: 0 } as const;

export function beginTrial(since: number): Trial {
  return {
    since,
    waiting: null,
    following: [],
    counts: { sent: NONE, held: NONE },
    leftOut: { sent: 0, held: 0 },
    looks: [],
    also: NOTHING_ALSO,
    alsoAtLook: null,
    turnsOff: false,
  };
}

/** How many moments count so far. */
export function momentsOf({ sent, held }: Counts): number {
  return sent.moments + held.moments;
}

/** The looks are used up, or it is known that notes get in the way: chance decides no more. */
export function isOver({ looks }: Trial): boolean {
  const last = looks.at(-1);
  return looks.length === LOOKS.length || (last ? verdictOf(last) === 'getsInTheWay' : false);
}

/** The next look, in moments; `null` after the last. */
export function nextLook({ looks }: Trial): number | null {
  return LOOKS[looks.length] ?? null;
}

/** The trial as the person's choice makes it: begun, held still, or, once it is over and turned off, forgotten. */
export function keptTrial(trial: Trial | null, chosen: boolean, at: number): Trial | null {
  if (!trial) return chosen ? beginTrial(at) : null;
  return !chosen && isOver(trial) ? null : trial;
}

/**
 * The trial once the outcome of its last moment is known. A moment with unknown time in it does
 * not count, and how many there are is shown.
 */
export function withOutcome(trial: Trial, { sent }: TrialMoment, outcome: Outcome): Trial {
  const side = sent ? 'sent' : 'held';
  if (outcome === 'unknown') {
    const leftOut = { ...trial.leftOut, [side]: trial.leftOut[side] + 1 };
    return { ...trial, waiting: null, leftOut };
  }
  const { moments, breaks } = trial.counts[side];
  const counted = { moments: moments + 1, breaks: breaks + Number(outcome === 'break') };
  const counts = { ...trial.counts, [side]: counted };
  const isLook = momentsOf(counts) === nextLook(trial);
  return {
    ...trial,
    waiting: null,
    counts,
    looks: isLook ? [...trial.looks, counts] : trial.looks,
    alsoAtLook: isLook ? trial.also : trial.alsoAtLook,
    turnsOff: trial.turnsOff || (isLook && verdictOf(counts) === 'getsInTheWay'),
  };
}

/** The id of the latest note that is to be asked about; `null` if there is none. `onScreen`: the nudge under way. */
export function toAskAbout(
  { following, waiting }: Trial,
  onScreen: string | undefined,
): string | null {
  const recent = [...following, ...(waiting ? [waiting] : [])];
  return recent.findLast(({ welcome, id }) => welcome === 'due' && id !== onScreen)?.id ?? null;
}

/** It was asked whether a note was welcome, or answered. The first answer stays. */
export function withWelcome(trial: Trial, id: string, said: 'asked' | WelcomeAnswer): Trial {
  const about = [...trial.following, trial.waiting].find((moment) => moment?.id === id);
  if (about?.welcome !== 'due' && about?.welcome !== 'asked') return trial;
  const told = (moment: TrialMoment) => (moment.id === id ? { ...moment, welcome: said } : moment);
  const { welcome } = trial.also;
  const counted = said === 'asked' ? welcome : { ...welcome, [said]: welcome[said] + 1 };
  return {
    ...trial,
    waiting: trial.waiting && told(trial.waiting),
    following: trial.following.map(told),
    also: { ...trial.also, welcome: counted },
  };
}

import type { EpochMs } from '../../base/calendar';
import { DEFAULTS, HOUR_MS, MINUTE_MS } from '../../base/defaults';
import { clip } from '../../base/intervals';
import { longestRestMs } from '../../counting/gaps';
import type { Difference } from './confidenceInterval';
import { BREAK_MS, breakBegan, isHidden, type KnownTime, workOf } from './outcome';

/** Secondary outcomes, which are shown only together with the primary one. Source: care.md 7.2. */

/**
 * Whether a nudge was welcome. Before an answer: it is to be asked (`due`), or was (`asked`). For most
 * nudges it is not asked.
 */
export const WELCOME_ANSWERS = ['yes', 'fine', 'no'] as const;
export type WelcomeAnswer = (typeof WELCOME_ANSWERS)[number];
export type Welcome = 'due' | 'asked' | WelcomeAnswer;

/** What came in the hours after a decision point. */
export interface LaterOutcomes {
  /** A long break began. */
  readonly longBreak: boolean;
  /** How much longer the stretch went on, minutes of work. */
  readonly minutesLeft: number;
}

/** Decision points of one arm, and sums over them. */
export interface SecondaryArm {
  readonly points: number;
  readonly longBreaks: number;
  /** Of `minutesLeft`, and of its squares. */
  readonly minutes: number;
  readonly squares: number;
}

export interface SecondaryOutcomes {
  readonly sent: SecondaryArm;
  readonly withheld: SecondaryArm;
  readonly welcome: Readonly<Record<WelcomeAnswer, number>>;
}

const NONE: SecondaryArm = { points: 0, longBreaks: 0, minutes: 0, squares: 0 };
export const NO_SECONDARY: SecondaryOutcomes = {
  sent: NONE,
  withheld: NONE,
  welcome: { yes: 0, fine: 0, no: 0 },
};

/** One nudge in five is asked about. Source: care.md 7.2. */
export const SHARE_ASKED = 0.2;
/** Half a working day, ms. Our choice: the same for those who work at night, and whenever a day begins. */
const HALF_DAY_MS = 4 * HOUR_MS;
const LONG_BREAK_MS = DEFAULTS.longBreakMinutes * MINUTE_MS;

/** What came after the decision point at `from`; `null` while it is too early to know. */
export function laterOutcomesAfter(
  from: EpochMs,
  recorded: KnownTime,
  now: EpochMs,
): LaterOutcomes | 'unknown' | null {
  const hours = { from, to: from + HALF_DAY_MS };
  if (isHidden(hours, recorded) || now < from) return 'unknown';
  if (now < hours.to + LONG_BREAK_MS) return null;
  const work = workOf(recorded);
  let leftMs = 0;
  let last = from;
  for (const run of clip(work, hours)) {
    const gap = { from: last, to: run.from };
    if (longestRestMs(gap, recorded.undecided) >= BREAK_MS) break;
    leftMs += run.to - run.from;
    last = run.to;
  }
  return {
    longBreak: breakBegan(work, hours, LONG_BREAK_MS, now, recorded.undecided),
    minutesLeft: Math.round(leftMs / MINUTE_MS),
  };
}

/** The sums with those of one more decision point, which was `sent` or withheld. */
export function addLaterOutcomes(
  secondary: SecondaryOutcomes,
  { sent }: { readonly sent: boolean },
  { longBreak, minutesLeft }: LaterOutcomes,
): SecondaryOutcomes {
  const arm = sent ? 'sent' : 'withheld';
  const { points, longBreaks, minutes, squares } = secondary[arm];
  return {
    ...secondary,
    [arm]: {
      points: points + 1,
      longBreaks: longBreaks + Number(longBreak),
      minutes: minutes + minutesLeft,
      squares: squares + minutesLeft ** 2,
    },
  };
}

/**
 * How many minutes longer stretches went on after a nudge than after silence, and the 95 % interval
 * (Welch, with the normal quantile: there are 20 decision points or more on each side).
 */
export function minutesLonger({ sent, withheld }: SecondaryOutcomes): Difference {
  const [a, b] = [meanOf(sent), meanOf(withheld)];
  const difference = a.mean - b.mean;
  const half = 1.96 * Math.sqrt(a.error + b.error);
  return { difference, low: difference - half, high: difference + half };
}

/** The mean, minutes, and the square of its standard error. Needs two decision points; fewer give `NaN`. */
export function meanOf({ points, minutes, squares }: SecondaryArm): {
  mean: number;
  error: number;
} {
  const mean = minutes / points;
  const variance = (squares - minutes * mean) / (points - 1);
  return { mean, error: Math.max(0, variance) / points };
}

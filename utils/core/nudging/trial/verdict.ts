import { type Arm, type Counts, type Difference, newcombe } from './confidenceInterval';

/** Interim analyses happen at these sample sizes only: more of them would inflate false positives. Source: care.md 7.3. */
export const INTERIM_SIZES = [60, 120, 240, 480] as const;

export type Verdict = 'helps' | 'getsInTheWay' | 'littleDifference' | 'cannotTell';

/** Fewer on either side say nothing. */
export const MIN_PER_ARM = 20;
/** The normal quantile of 0.99: beyond it, either way, there is a verdict. */
const SURE = 2.3263;
/** A difference of fewer than 10 decision points in 100 is little. */
const LITTLE = 0.1;

/** What the counts at an interim analysis say. Source: care.md 7.3. */
export function verdictOf(counts: Counts): Verdict {
  const { sent, withheld } = counts;
  if (Math.min(sent.points, withheld.points) < MIN_PER_ARM) return 'cannotTell';
  const [meanSent, varianceSent] = beta(sent);
  const [meanWithheld, varianceWithheld] = beta(withheld);
  const z = (meanSent - meanWithheld) / Math.sqrt(varianceSent + varianceWithheld);
  if (z > SURE) return 'helps';
  if (z < -SURE) return 'getsInTheWay';
  const { low, high } = newcombe(counts);
  return low > -LITTLE && high < LITTLE ? 'littleDifference' : 'cannotTell';
}

/** Mean and variance of Beta(1 + breaks, 1 + others). */
function beta({ points, breaks }: Arm): [mean: number, variance: number] {
  const mean = (1 + breaks) / (2 + points);
  return [mean, (mean * (1 - mean)) / (3 + points)];
}

/** The first interim analysis that compares both halves. Source: care.md 7.3. */
const FADES_FROM = INTERIM_SIZES.indexOf(240);

/** One half of the decision points, and what it shows alone. */
export interface Half extends Counts, Difference {}

/**
 * Both halves of the decision points, in order of time; `null` before the analysis at 240, or if a
 * side has none. `analyses`: the counts at each interim analysis so far, oldest first.
 */
export function halvesOf(analyses: readonly Counts[]): readonly [Half, Half] | null {
  const last = analyses.length - 1;
  const [first, all] = [analyses[last - 1], analyses[last]];
  if (last < FADES_FROM || !first || !all) return null;
  const second = { sent: less(all.sent, first.sent), withheld: less(all.withheld, first.withheld) };
  const arms = [first.sent, first.withheld, second.sent, second.withheld];
  if (arms.some(({ points }) => points === 0)) return null;
  return [
    { ...first, ...newcombe(first) },
    { ...second, ...newcombe(second) },
  ];
}

/** Whether the effect may be fading: it was larger in the first half, and the intervals do not overlap. */
export function mayBeFading(analyses: readonly Counts[]): boolean {
  const halves = halvesOf(analyses);
  return halves !== null && halves[0].low > halves[1].high;
}

function less(all: Arm, part: Arm): Arm {
  return { points: all.points - part.points, breaks: all.breaks - part.breaks };
}

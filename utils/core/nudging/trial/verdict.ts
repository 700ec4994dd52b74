import { type Counts, type Difference, newcombe, type Side } from './confidenceInterval';

/** So many moments, and at no others, are looked at: looking oftener finds what is not there. Source: care.md 7.3. */
export const LOOKS = [60, 120, 240, 480] as const;

export type Verdict = 'helps' | 'getsInTheWay' | 'littleDifference' | 'cannotTell';

/** Fewer on either side say nothing. */
export const LEAST_PER_SIDE = 20;
/** The normal quantile of 0.99: beyond it, either way, there is a verdict. */
const SURE = 2.3263;
/** A difference of fewer than 10 moments in 100 is little. */
const LITTLE = 0.1;

/** What the counts at a look say. Source: care.md 7.3. */
export function verdictOf(counts: Counts): Verdict {
  const { sent, held } = counts;
  if (Math.min(sent.moments, held.moments) < LEAST_PER_SIDE) return 'cannotTell';
  const [meanSent, varianceSent] = beta(sent);
  const [meanHeld, varianceHeld] = beta(held);
  const z = (meanSent - meanHeld) / Math.sqrt(varianceSent + varianceHeld);
  if (z > SURE) return 'helps';
  if (z < -SURE) return 'getsInTheWay';
  const { low, high } = newcombe(counts);
  return low > -LITTLE && high < LITTLE ? 'littleDifference' : 'cannotTell';
}

/** Mean and variance of Beta(1 + breaks, 1 + others). */
function beta({ moments, breaks }: Side): [mean: number, variance: number] {
  const mean = (1 + breaks) / (2 + moments);
  return [mean, (mean * (1 - mean)) / (3 + moments)];
}

/** Both halves are told apart from this look on. Source: care.md 7.3. */
const FADES_FROM = LOOKS.indexOf(240);

/** One half of the moments, and what it shows by itself. */
export interface Half extends Counts, Difference {}

/**
 * Both halves of the moments, the first first; `null` before the look at 240, or without moments on a
 * side. `looks`: the counts at each look so far, oldest first.
 */
export function halvesOf(looks: readonly Counts[]): readonly [Half, Half] | null {
  const last = looks.length - 1;
  const [first, all] = [looks[last - 1], looks[last]];
  if (last < FADES_FROM || !first || !all) return null;
  const second = { sent: less(all.sent, first.sent), held: less(all.held, first.held) };
  const sides = [first.sent, first.held, second.sent, second.held];
  if (sides.some(({ moments }) => moments === 0)) return null;
  return [
    { ...first, ...newcombe(first) },
    { ...second, ...newcombe(second) },
  ];
}

/** Whether the effect may be fading: it was larger in the first half, and the intervals do not overlap. */
export function mayBeFading(looks: readonly Counts[]): boolean {
  const halves = halvesOf(looks);
  return halves !== null && halves[0].low > halves[1].high;
}

function less(all: Side, part: Side): Side {
  return { moments: all.moments - part.moments, breaks: all.breaks - part.breaks };
}

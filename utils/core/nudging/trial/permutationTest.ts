import { mulberry32 } from '../../base/seededRandom';
import type { DecisionPoint } from './decisionPoint';

/** How many times the labels are shuffled. Source: care.md 7.3. */
const DRAWS = 2_000;
const SEED = 1;

/**
 * A permutation p-value, in [0, 1]: labels are shuffled within each day, and the share of shuffles with a
 * difference at least as large is returned. Deterministic, by a fixed seed. `null` if one side is
 * empty. It is in the export, for those who want to check the verdict. Source: care.md 7.3.
 */
export function permutationPValue(points: readonly DecisionPoint[]): number | null {
  const days = blocks(points);
  const dealt = days.flatMap(({ sent }) => sent);
  const breaks = days.flatMap((day) => day.breaks);
  const seen = differenceOf(dealt, breaks);
  if (seen === null) return null;
  const random = mulberry32(SEED);
  let asLarge = 0;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const labels = days.flatMap(({ sent }) => shuffled(sent, random));
    // A rounding of the last place is no difference.
    if (Math.abs(differenceOf(labels, breaks) ?? 0) >= Math.abs(seen) - 1e-9) asLarge += 1;
  }
  return asLarge / DRAWS;
}

interface Block {
  readonly sent: readonly boolean[];
  readonly breaks: readonly boolean[];
}

function blocks(points: readonly DecisionPoint[]): Block[] {
  const known = points.filter(({ outcome }) => outcome === 'break' || outcome === 'none');
  return [...new Set(known.map(({ day }) => day))].map((day) => {
    const own = known.filter((moment) => moment.day === day);
    return {
      sent: own.map(({ sent }) => sent),
      breaks: own.map(({ outcome }) => outcome === 'break'),
    };
  });
}

function differenceOf(sent: readonly boolean[], breaks: readonly boolean[]): number | null {
  const share = (kind: boolean) => {
    const own = breaks.filter((_, index) => sent[index] === kind);
    return own.length === 0 ? null : own.filter(Boolean).length / own.length;
  };
  const [after, without] = [share(true), share(false)];
  return after === null || without === null ? null : after - without;
}

function shuffled<T>(values: readonly T[], random: () => number): T[] {
  return values
    .map((value) => ({ value, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}

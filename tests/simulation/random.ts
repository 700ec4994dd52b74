export { mulberry32 as seeded } from '../../utils/core/base/seededRandom';

/** A number in [0, 1), another with each call. */
export type Random = () => number;

/** A whole number of ms between two numbers of seconds. */
export function between(random: Random, least: number, most: number): number {
  return Math.round((least + random() * (most - least)) * 1_000);
}

export function oneOf<T>(random: Random, all: readonly T[]): T {
  return all[Math.floor(random() * all.length)] as T;
}

/** One of several, by a number in [0, 1) that whoever calls has drawn. Throws a `RangeError` if there are none. */
export function pick<T>(pool: readonly T[], random: number): T {
  const chosen = pool[Math.floor(random * pool.length)];
  if (chosen === undefined) throw new RangeError('There is nothing to choose from.');
  return chosen;
}

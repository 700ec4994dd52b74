/** A number in [0, 1) that nobody can foretell or repeat. For what chance alone is to decide (care.md 7.2). */
export function secureRandom(): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return drawn / 2 ** 32;
}

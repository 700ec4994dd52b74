/** How far a value is from `from` to `to`, in hundredths: 0 to 100. What lies beyond stands at the end. */
export function percentBetween(value: number, from: number, to: number): number {
  return 100 * Math.min(1, Math.max(0, (value - from) / (to - from)));
}

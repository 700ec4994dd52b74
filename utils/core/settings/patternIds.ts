/** The patterns of `docs/care.md`, section 4. */
export const PATTERNS = [
  'P1', // a long stretch
  'P2', // no real break in a full day
  'P3', // late hours
  'P4', // short nights between work days
  'P5', // work on a day of rest
  'P6', // one more thing, after the day was closed
  'P7', // past the enough line, or a line that moves
  'P8', // one page, many times
  'P9', // nudges passed by
  'P10', // pauses cut short
  'P11', // longer weeks
  'P12', // scattered checks
] as const;
export type PatternId = (typeof PATTERNS)[number];

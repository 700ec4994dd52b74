/** The patterns, each with its number in `docs/care.md`, section 4. */
export const PATTERNS = [
  'longStretch', // P1: a long stretch
  'noBreak', // P2: no real break in a full day
  'lateHours', // P3: late hours
  'shortNights', // P4: short nights between work days
  'restDayWork', // P5: work on a day of rest
  'oneMoreThing', // P6: one more thing, after the day was closed
  'movingLine', // P7: past the enough line, or a line that moves
  'repolishing', // P8: one page, many times
  'ignoredNudges', // P9: nudges passed by
  'shortPauses', // P10: pauses that ended early
  'longerWeeks', // P11: longer weeks
  'scatteredChecks', // P12: scattered checks
  'plannedPause', // P13: the time of a planned pause
] as const;
export type PatternId = (typeof PATTERNS)[number];

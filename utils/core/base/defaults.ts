/** How long a nudge stays, s. On its own, so that the nudge script carries it and no other. */
const OVERLAY_SECONDS = 25;

/**
 * The defaults that decide how Enough treats a person, in one place so that one test can hold them.
 * Source of every value: `docs/care.md`, "Default settings". Units are in the names.
 */
export const DEFAULTS = {
  idleDetectSeconds: 60,
  readingGraceSeconds: 120,
  realBreakMinutes: 5,
  longBreakMinutes: 20,
  stretchWindowMinutes: [60, 90],
  startGraceMinutes: 20,
  minSpacingMinutes: 45,
  ignoreBackoff: { factor: 1.5, max: 4 },
  overlaySeconds: OVERLAY_SECONDS,
  maxOverlaysPerDay: 3,
  hardCapOverlaysPerDay: 4,
  silentAfterUnansweredInRow: 3,
  askFewerAfterUnanswered: 10,
  laterMinutes: 15,
  eveningStart: '21:00',
  dayBoundary: '04:00',
  restDays: 'ask',
  enoughLine: null,
  repolish: false,
  saveEntries: 'ask',
  trial: false,
  keepIntervalsDays: 35,
  keepDayTotalsDays: 400,
} as const;

/**
 * How long a nudge stays, s. It leaves automatically (care.md M7), but not from under a hand: while the
 * pointer or the focus is on it, it waits, up to `atMost`. Our choice: a button that goes away under a
 * finger sends the click to the page.
 */
export const NUDGE_SECONDS = { stays: OVERLAY_SECONDS, atMost: 60 } as const;

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
/** Of 24 hours: a day of UTC. A person's own may have 23 or 25. */
export const DAY_MS = 24 * HOUR_MS;

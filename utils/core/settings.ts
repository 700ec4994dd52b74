import type { ClockTime } from './day';
import { DEFAULTS } from './defaults';
import type { Site } from './sites';

/** What a person chose. Nothing here is ever inferred (`docs/care.md`, A5). */
export interface Settings {
  readonly sites: readonly Site[];
  /** Counting at all. Off stops everything. */
  readonly tracking: boolean;
  /** Active minutes at which the window for a nudge opens and closes, 25 to 180. */
  readonly stretchWindowMinutes: readonly [open: number, close: number];
  /** A gap of this many minutes is a real break, 3 to 30: longer than the reading grace. It is also the length a pause offers. */
  readonly realBreakMinutes: number;
  /** Unasked nudges a day, 0 (off) to 4. */
  readonly nudgesPerDay: number;
  /** When the evening begins; `null` for people who work nights, who are shown nothing late. */
  readonly eveningStart: ClockTime | null;
  /** ISO weekdays (1 is Monday) kept for rest; `null` until the person said. */
  readonly restDays: readonly number[] | null;
  readonly dayStart: ClockTime;
  /** Spans are folded to day totals after so many days; `null`: they are kept. */
  readonly keepIntervalsDays: number | null;
  /** Day totals and past nudges are dropped after so many days; `null`: they are kept. */
  readonly keepDayTotalsDays: number | null;
  /** Whether what is written in reflections is kept. `ask` until the person said. */
  readonly notesSaved: 'ask' | 'keep' | 'no';
  /** Words without figures, and no pictures of time. Lasts until undone (`docs/care.md`, N10). */
  readonly hideNumbers: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  sites: [],
  tracking: true,
  stretchWindowMinutes: DEFAULTS.stretchWindowMinutes,
  realBreakMinutes: DEFAULTS.realBreakMinutes,
  nudgesPerDay: DEFAULTS.maxOverlaysPerDay,
  eveningStart: DEFAULTS.eveningStart,
  restDays: null,
  dayStart: DEFAULTS.dayBoundary,
  keepIntervalsDays: DEFAULTS.keepIntervalsDays,
  keepDayTotalsDays: DEFAULTS.keepDayTotalsDays,
  notesSaved: DEFAULTS.notesSaved,
  hideNumbers: false,
};

/** The least and most that a person may choose, in the units of `Settings`. Source: care.md M1, D1. */
export const RANGES = {
  stretchWindowMinutes: { least: 25, most: 180 },
  realBreakMinutes: { least: 3, most: 30 },
  /** Our choice: a week has to stay whole, and three years is more than anyone looks back. */
  keepIntervalsDays: { least: 8, most: 1_100 },
  keepDayTotalsDays: { least: 35, most: 3_700 },
  nudgesPerDay: { least: 0, most: DEFAULTS.hardCapOverlaysPerDay },
} as const;

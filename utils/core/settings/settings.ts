import type { ClockTime, EpochMs } from '../base/calendar';
import { isEqual } from '../base/canonicalJson';
import { DEFAULTS } from '../base/defaults';
import type { EnoughLine } from './enoughLine';
import type { OtherPrograms } from './otherPrograms';
import type { PatternSettings } from './patternSettings';
import type { PlannedPause } from './plannedPauses';
import { DEFAULT_QUESTION_SETTINGS, type QuestionSettings } from './questionSettings';
import type { QuietHours } from './quietHours';
import type { Site } from './sites';

/** How a nudge may come, loudest first: a card in the page, a dot with a label there, or the icon alone. */
export const NUDGE_FORMS = ['card', 'dot', 'icon'] as const;
export type NudgeForm = (typeof NUDGE_FORMS)[number];

/** The person's choices. Nothing here is ever inferred (`docs/care.md`, A5). */
export interface Settings {
  readonly sites: readonly Site[];
  /** Counting at all. Off stops everything. */
  readonly tracking: boolean;
  /** Active minutes at which the window for a nudge opens and closes, 25 to 180. */
  readonly stretchWindowMinutes: readonly [open: number, close: number];
  /** A gap of this many minutes is a real break, 3 to 30: longer than the reading grace. A pause offers it as a length. */
  readonly realBreakMinutes: number;
  /** What time in other programs of this computer is; `null` until the person said: as rest, and they may be asked. */
  readonly otherPrograms: OtherPrograms | null;
  /** Unasked nudges a day, 0 (off) to 4. */
  readonly nudgesPerDay: number;
  /** The loudest form that a nudge may take. Enough only ever chooses a quieter one. */
  readonly nudgeForm: NudgeForm;
  /** A notification of the system beside it, for those who want one. */
  readonly notifications: boolean;
  /** Nothing is offered in these. */
  readonly quietHours: readonly QuietHours[];
  /** Pauses by the clock, three at most. */
  readonly plannedPauses: readonly PlannedPause[];
  /** The person's choices about patterns. A pattern that is missing has its defaults. */
  readonly patterns: PatternSettings;
  readonly enoughLine: EnoughLine | null;
  /** When the evening begins; `null` for people who work nights, who are shown nothing late. */
  readonly eveningStart: ClockTime | null;
  /** ISO weekdays (1 is Monday) kept for rest; `null` until the person said. */
  readonly restDays: readonly number[] | null;
  readonly dayStart: ClockTime;
  /** Spans are rolled up to day totals after this many days; `null`: they are kept. */
  readonly keepIntervalsDays: number | null;
  /** Day totals and past nudges are deleted after this many days; `null`: they are kept. */
  readonly keepDayTotalsDays: number | null;
  /** Whether what is written in reflections is kept. `ask` until the person said. */
  readonly saveEntries: 'ask' | 'keep' | 'no';
  /** Which questions may be asked, and in whose words. */
  readonly questions: QuestionSettings;
  /** Words without figures, and no pictures of time. Lasts until undone (`docs/care.md`, N10). */
  readonly hideNumbers: boolean;
  /** When the numbers come back that were put away for a while; `null` if they do not by themselves. */
  readonly showNumbersAt: EpochMs | null;
  /** The stretch's minutes on the toolbar icon. `hideNumbers` takes precedence. */
  readonly minutesOnIcon: boolean;
  /** Chance withholds some nudges, so that the person may see whether they change anything (care.md 7). */
  readonly trial: boolean;
  /** A soft sound at the end of a chosen length of a pause. */
  readonly pauseSound: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  sites: [],
  tracking: true,
  stretchWindowMinutes: DEFAULTS.stretchWindowMinutes,
  realBreakMinutes: DEFAULTS.realBreakMinutes,
  otherPrograms: null,
  nudgesPerDay: DEFAULTS.maxOverlaysPerDay,
  nudgeForm: 'card',
  notifications: false,
  quietHours: [],
  plannedPauses: [],
  patterns: {},
  enoughLine: DEFAULTS.enoughLine,
  eveningStart: DEFAULTS.eveningStart,
  restDays: null,
  dayStart: DEFAULTS.dayBoundary,
  keepIntervalsDays: DEFAULTS.keepIntervalsDays,
  keepDayTotalsDays: DEFAULTS.keepDayTotalsDays,
  saveEntries: DEFAULTS.saveEntries,
  questions: DEFAULT_QUESTION_SETTINGS,
  hideNumbers: false,
  showNumbersAt: null,
  minutesOnIcon: false,
  trial: DEFAULTS.trial,
  pauseSound: false,
};

/** The choices in which two settings differ. */
export function changedChoices(a: Settings, b: Settings): (keyof Settings)[] {
  const names = Object.keys(b) as (keyof Settings)[];
  return names.filter((name) => !isEqual(a[name], b[name]));
}

/** The least and most that a person may choose, in the units of `Settings`. Source: care.md M1, D1. */
export const RANGES = {
  stretchWindowMinutes: { least: 25, most: 180 },
  realBreakMinutes: { least: 3, most: 30 },
  /** Our choice: a week has to stay whole, and three years is more than anyone looks back. */
  keepIntervalsDays: { least: 8, most: 1_100 },
  keepDayTotalsDays: { least: 35, most: 3_700 },
  nudgesPerDay: { least: 0, most: DEFAULTS.hardCapOverlaysPerDay },
  /** Our choice: a quarter of an hour is the least that is shown above an hour. */
  enoughMinutes: { least: 15, most: 24 * 60 },
} as const;

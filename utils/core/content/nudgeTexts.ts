/** What a nudge may say: ids by pattern. The words are in `locales/`. */

/** Nudge lines by pattern. Source: care.md 5.5. */
const TEXT_TABLE = {
  longStretch: ['nd01', 'nd02', 'nd03', 'nd04', 'nd05', 'nd06', 'nd07', 'nd08', 'nd09'],
  noBreak: ['nd10', 'nd11', 'nd12'],
  lateHours: ['nd13', 'nd14', 'nd15', 'nd16'],
  restDayWork: ['nd17', 'nd18', 'nd19'],
  oneMoreThing: ['nd20', 'nd21', 'nd22'],
  movingLine: ['nd23', 'nd24', 'nd25'],
  plannedPause: ['nd26', 'nd27', 'nd28'],
} as const;

/** Patterns that may speak in a page. */
export type NudgePattern = keyof typeof TEXT_TABLE;

export const NUDGE_PATTERNS = Object.keys(TEXT_TABLE) as NudgePattern[];

export type NudgeTextId = (typeof TEXT_TABLE)[NudgePattern][number];

export interface NudgeText {
  readonly id: NudgeTextId;
  readonly pattern: NudgePattern;
}

export const NUDGE_TEXTS: readonly NudgeText[] = Object.entries(TEXT_TABLE).flatMap(
  ([pattern, ids]) => ids.map((id) => ({ id, pattern: pattern as NudgePattern })),
);

/** Lines that say nothing of a long stretch, and are true at any time. */
const ABOUT_A_STRETCH: readonly NudgeTextId[] = ['nd01', 'nd05'];

export const NEUTRAL_TEXTS: readonly NudgeTextId[] = TEXT_TABLE.longStretch.filter(
  (id) => !ABOUT_A_STRETCH.includes(id),
);

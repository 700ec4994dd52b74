/** What a nudge may say: ids by pattern. The words are in `locales/`. */

/** Nudge lines by pattern. Source: care.md 5.5. */
const LINE_TABLE = {
  P1: ['nd01', 'nd02', 'nd03', 'nd04', 'nd05', 'nd06', 'nd07', 'nd08', 'nd09'],
  P2: ['nd10', 'nd11', 'nd12'],
  P3: ['nd13', 'nd14', 'nd15', 'nd16'],
  P5: ['nd17', 'nd18', 'nd19'],
  P6: ['nd20', 'nd21', 'nd22'],
  P7: ['nd23', 'nd24', 'nd25'],
} as const;

/** Patterns that may speak in a page. */
export type LinePattern = keyof typeof LINE_TABLE;

export const LINE_PATTERNS = Object.keys(LINE_TABLE) as LinePattern[];

export type LineId = (typeof LINE_TABLE)[LinePattern][number];

export interface Line {
  readonly id: LineId;
  readonly pattern: LinePattern;
}

export const LINES: readonly Line[] = Object.entries(LINE_TABLE).flatMap(([pattern, ids]) =>
  ids.map((id) => ({ id, pattern: pattern as LinePattern })),
);

/** Lines that say nothing of a long stretch, and are true at any time. */
const OF_A_STRETCH: readonly LineId[] = ['nd01', 'nd05'];

export const NEUTRAL_LINES: readonly LineId[] = LINE_TABLE.P1.filter(
  (id) => !OF_A_STRETCH.includes(id),
);

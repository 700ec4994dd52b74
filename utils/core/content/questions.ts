/** What there is to ask, to suggest and to say: ids and when they fit. The words are in `locales/`. */

export const THEMES = [
  'movesYou',
  'holdsOff',
  'worth',
  'enough',
  'voice',
  'body',
  'under',
  'others',
  'insideOutside',
  'holdingOn',
  'human',
  'closing',
] as const;
export type Theme = (typeof THEMES)[number];
export type Depth = 'light' | 'medium' | 'deep';
/** In a pause of a stretch, after the day was closed, after the evening hour, or at any other time. */
export type When = 'mid' | 'eod' | 'late' | 'week';

/** `[id, theme, depth, when]`. Source: care.md 5.1. */
const QUESTION_TABLE = [
  ['Q01', 'movesYou', 'light', 'mid'],
  ['Q02', 'movesYou', 'light', 'mid'],
  ['Q03', 'movesYou', 'medium', 'eod'],
  ['Q04', 'movesYou', 'medium', 'week'],
  ['Q05', 'holdsOff', 'medium', 'eod'],
  ['Q06', 'holdsOff', 'medium', 'late'],
  ['Q07', 'holdsOff', 'deep', 'week'],
  ['Q08', 'holdsOff', 'deep', 'week'],
  ['Q09', 'worth', 'light', 'eod'],
  ['Q10', 'worth', 'medium', 'eod'],
  ['Q11', 'worth', 'medium', 'week'],
  ['Q12', 'worth', 'deep', 'week'],
  ['Q13', 'enough', 'light', 'mid'],
  ['Q14', 'enough', 'light', 'eod'],
  ['Q15', 'enough', 'medium', 'week'],
  ['Q16', 'enough', 'medium', 'eod'],
  ['Q17', 'enough', 'light', 'late'],
  ['Q18', 'voice', 'light', 'mid'],
  ['Q19', 'voice', 'medium', 'eod'],
  ['Q20', 'voice', 'deep', 'week'],
  ['Q21', 'voice', 'medium', 'late'],
  ['Q22', 'body', 'light', 'mid'],
  ['Q23', 'body', 'light', 'mid'],
  ['Q24', 'body', 'light', 'late'],
  ['Q25', 'body', 'medium', 'week'],
  ['Q26', 'under', 'light', 'eod'],
  ['Q27', 'under', 'medium', 'eod'],
  ['Q28', 'under', 'medium', 'week'],
  ['Q29', 'under', 'deep', 'week'],
  ['Q30', 'others', 'light', 'mid'],
  ['Q31', 'others', 'light', 'eod'],
  ['Q32', 'others', 'medium', 'week'],
  ['Q33', 'others', 'deep', 'week'],
  ['Q34', 'insideOutside', 'light', 'eod'],
  ['Q35', 'insideOutside', 'medium', 'eod'],
  ['Q36', 'insideOutside', 'deep', 'week'],
  ['Q37', 'holdingOn', 'light', 'mid'],
  ['Q38', 'holdingOn', 'light', 'late'],
  ['Q39', 'holdingOn', 'medium', 'eod'],
  ['Q40', 'holdingOn', 'medium', 'week'],
  ['Q41', 'human', 'light', 'mid'],
  ['Q42', 'human', 'light', 'eod'],
  ['Q43', 'human', 'medium', 'week'],
  ['Q44', 'human', 'deep', 'week'],
  ['Q45', 'closing', 'light', 'eod'],
  ['Q46', 'closing', 'light', 'late'],
  ['Q47', 'closing', 'light', 'week'],
  ['Q48', 'closing', 'medium', 'week'],
] as const;

/** The four hard questions, deep and by choice. Source: care.md 5.3. */
const HARD_TABLE = [
  ['F1', 'holdsOff', 'deep', 'week'],
  ['F2', 'worth', 'deep', 'week'],
  ['F3', 'human', 'deep', 'week'],
  ['F4', 'insideOutside', 'deep', 'week'],
] as const;

type Row = (typeof QUESTION_TABLE | typeof HARD_TABLE)[number];
export type QuestionId = Row[0];

export interface Question {
  readonly id: QuestionId;
  readonly theme: Theme;
  readonly depth: Depth;
  readonly when: When;
}

const question = ([id, theme, depth, when]: Row): Question => ({ id, theme, depth, when });
export const QUESTIONS: readonly Question[] = QUESTION_TABLE.map(question);
export const HARD_QUESTIONS: readonly Question[] = HARD_TABLE.map(question);

export type IdeaGroup = 'body' | 'eyes' | 'breath' | 'people' | 'outdoors';
/** Pause ideas by group. Source: care.md 5.4. */
const IDEA_TABLE = {
  body: ['pb1', 'pb2', 'pb3', 'pb4', 'pb5', 'pb6'],
  eyes: ['pe1', 'pe2', 'pe3', 'pe4', 'pe5', 'pe6'],
  breath: ['pr1', 'pr2', 'pr3', 'pr4', 'pr5', 'pr6'],
  people: ['pp1', 'pp2', 'pp3', 'pp4', 'pp5', 'pp6'],
  outdoors: ['po1', 'po2', 'po3', 'po4', 'po5', 'po6'],
} as const satisfies Record<IdeaGroup, readonly string[]>;

export type IdeaId = (typeof IDEA_TABLE)[IdeaGroup][number];
export interface Idea {
  readonly id: IdeaId;
  readonly group: IdeaGroup;
}
export const IDEAS: readonly Idea[] = Object.entries(IDEA_TABLE).flatMap(([group, ids]) =>
  ids.map((id) => ({ id, group: group as IdeaGroup })),
);

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

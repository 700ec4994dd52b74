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
type Depth = 'light' | 'medium' | 'deep';
/** In a pause of a stretch, after the day was closed, after the evening hour, or at any other time. */
type DayPhase = 'mid' | 'eod' | 'late' | 'week';

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
  readonly when: DayPhase;
}

const question = ([id, theme, depth, when]: Row): Question => ({ id, theme, depth, when });
export const QUESTIONS: readonly Question[] = QUESTION_TABLE.map(question);
export const HARD_QUESTIONS: readonly Question[] = HARD_TABLE.map(question);

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
export type DayPhase = 'inStretch' | 'dayClosed' | 'evening' | 'anyTime';

/** `[id, theme, depth, when]`. Source: care.md 5.1. */
const QUESTION_TABLE = [
  ['Q01', 'movesYou', 'light', 'inStretch'],
  ['Q02', 'movesYou', 'light', 'inStretch'],
  ['Q03', 'movesYou', 'medium', 'dayClosed'],
  ['Q04', 'movesYou', 'medium', 'anyTime'],
  ['Q05', 'holdsOff', 'medium', 'dayClosed'],
  ['Q06', 'holdsOff', 'medium', 'evening'],
  ['Q07', 'holdsOff', 'deep', 'anyTime'],
  ['Q08', 'holdsOff', 'deep', 'anyTime'],
  ['Q09', 'worth', 'light', 'dayClosed'],
  ['Q10', 'worth', 'medium', 'dayClosed'],
  ['Q11', 'worth', 'medium', 'anyTime'],
  ['Q12', 'worth', 'deep', 'anyTime'],
  ['Q13', 'enough', 'light', 'inStretch'],
  ['Q14', 'enough', 'light', 'dayClosed'],
  ['Q15', 'enough', 'medium', 'anyTime'],
  ['Q16', 'enough', 'medium', 'dayClosed'],
  ['Q17', 'enough', 'light', 'evening'],
  ['Q18', 'voice', 'light', 'inStretch'],
  ['Q19', 'voice', 'medium', 'dayClosed'],
  ['Q20', 'voice', 'deep', 'anyTime'],
  ['Q21', 'voice', 'medium', 'evening'],
  ['Q22', 'body', 'light', 'inStretch'],
  ['Q23', 'body', 'light', 'inStretch'],
  ['Q24', 'body', 'light', 'evening'],
  ['Q25', 'body', 'medium', 'anyTime'],
  ['Q26', 'under', 'light', 'dayClosed'],
  ['Q27', 'under', 'medium', 'dayClosed'],
  ['Q28', 'under', 'medium', 'anyTime'],
  ['Q29', 'under', 'deep', 'anyTime'],
  ['Q30', 'others', 'light', 'inStretch'],
  ['Q31', 'others', 'light', 'dayClosed'],
  ['Q32', 'others', 'medium', 'anyTime'],
  ['Q33', 'others', 'deep', 'anyTime'],
  ['Q34', 'insideOutside', 'light', 'dayClosed'],
  ['Q35', 'insideOutside', 'medium', 'dayClosed'],
  ['Q36', 'insideOutside', 'deep', 'anyTime'],
  ['Q37', 'holdingOn', 'light', 'inStretch'],
  ['Q38', 'holdingOn', 'light', 'evening'],
  ['Q39', 'holdingOn', 'medium', 'dayClosed'],
  ['Q40', 'holdingOn', 'medium', 'anyTime'],
  ['Q41', 'human', 'light', 'inStretch'],
  ['Q42', 'human', 'light', 'dayClosed'],
  ['Q43', 'human', 'medium', 'anyTime'],
  ['Q44', 'human', 'deep', 'anyTime'],
  ['Q45', 'closing', 'light', 'dayClosed'],
  ['Q46', 'closing', 'light', 'evening'],
  ['Q47', 'closing', 'light', 'anyTime'],
  ['Q48', 'closing', 'medium', 'anyTime'],
] as const;

/** The four hard questions, deep and by choice. Source: care.md 5.3. */
const HARD_TABLE = [
  ['F1', 'holdsOff', 'deep', 'anyTime'],
  ['F2', 'worth', 'deep', 'anyTime'],
  ['F3', 'human', 'deep', 'anyTime'],
  ['F4', 'insideOutside', 'deep', 'anyTime'],
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

import * as v from 'valibot';
import { utcDateOf } from '../core/base/calendar';
import { NUDGE_TEXTS } from '../core/content/nudgeTexts';
import { HARD_QUESTIONS, QUESTIONS, THEMES } from '../core/content/questions';
import {
  ENTRY_KINDS,
  type JournalEntry,
  LONGEST_ENTRY,
  LONGEST_WORD,
  MOTIVES,
} from '../core/reflection/journal';
import { PATTERNS } from '../core/settings/patternIds';
import {
  type AskedId,
  LONGEST_QUESTION,
  MOST_OWN,
  type OwnId,
  type QuestionSettings,
} from '../core/settings/questionSettings';

// Every parser stops at the first thing that is wrong: what is foreign may be wrong in many thousands.
v.setGlobalConfig({ abortEarly: true, abortPipeEarly: true });

/** The last instant that a date can tell, ms since the epoch. Source: ECMA-262, 21.4.1.1. */
export const LAST_AT = 8.64e15;

/** Pieces that several stores and messages share. A stored time is ms since the epoch. */
export const timeSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LAST_AT));
/** A whole number of things, 0 or more. */
export const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Whether a day of this form exists: the 31st of February has the form, and does not. */
function isDate(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && utcDateOf(at) === day;
}
export const daySchema = v.pipe(v.string(), v.isoDate(), v.check(isDate, 'There is no such day.'));
export const clockTimeSchema = v.pipe(v.string(), v.isoTime());
export const idSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
export const nudgeTextIdSchema = v.picklist(NUDGE_TEXTS.map(({ id }) => id));
export const findingIdSchema = v.picklist([...PATTERNS, 'variety']);
export const ourQuestionSchema = v.picklist([...QUESTIONS, ...HARD_QUESTIONS].map(({ id }) => id));
const ownIdSchema = v.pipe(v.string(), v.regex(/^own:[\w-]{1,60}$/)) as unknown as v.GenericSchema<
  string,
  OwnId
>;
/** A question of ours, or one that the person wrote. */
export const questionIdSchema = v.union([
  ourQuestionSchema,
  ownIdSchema,
]) as unknown as v.GenericSchema<string, AskedId>;
/** Words that the person wrote for a question of their own, or over one of ours. */
const wordingSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_QUESTION));
const wordSchema = v.pipe(v.string(), v.maxLength(LONGEST_WORD));
export const motiveSchema = v.picklist(MOTIVES);
/** Fields that came later may be missing. */
export const entrySchema: v.GenericSchema<JournalEntry> = v.strictObject({
  id: idSchema,
  at: timeSchema,
  kind: v.picklist(ENTRY_KINDS),
  question: v.nullable(ourQuestionSchema),
  asked: v.optional(wordingSchema),
  text: v.pipe(v.string(), v.maxLength(LONGEST_ENTRY)),
  starred: v.optional(v.literal(true)),
  motive: v.optional(motiveSchema),
  feeling: v.optional(wordSchema),
  stretch: v.optional(timeSchema),
});

const ids = <T extends v.GenericSchema>(schema: T, most: number) =>
  v.pipe(v.array(schema), v.maxLength(most));
/** The person's choices about questions. */
export const questionSettingsSchema = v.strictObject({
  on: v.boolean(),
  off: ids(ourQuestionSchema, 100),
  edited: v.record(ourQuestionSchema, wordingSchema),
  own: ids(v.strictObject({ id: ownIdSchema, text: wordingSchema }), MOST_OWN),
  order: v.pipe(
    v.array(v.picklist(THEMES)),
    v.check((themes) => new Set(themes).size === themes.length, 'A theme is here twice.'),
  ),
  notForMe: ids(ourQuestionSchema, 100),
}) as unknown as v.GenericSchema<QuestionSettings>;

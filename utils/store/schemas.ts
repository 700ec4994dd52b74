import * as v from 'valibot';
import { HARD_QUESTIONS, LINES, QUESTIONS } from '../core/content';
import { type JournalEntry, LONGEST_ENTRY } from '../core/journal';
import { PATTERNS } from '../core/patterns/ids';

/** Pieces that several stores and messages share. A stored time is ms since the epoch. */
export const timeSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const daySchema = v.pipe(v.string(), v.isoDate());
export const clockTimeSchema = v.pipe(v.string(), v.isoTime());
export const idSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
export const lineIdSchema = v.picklist(LINES.map(({ id }) => id));
export const saidSchema = v.picklist([...PATTERNS, 'variety']);
export const questionIdSchema = v.picklist([...QUESTIONS, ...HARD_QUESTIONS].map(({ id }) => id));
export const entrySchema: v.GenericSchema<JournalEntry> = v.strictObject({
  id: idSchema,
  at: timeSchema,
  kind: v.picklist(['reflection', 'nextStep']),
  question: v.nullable(questionIdSchema),
  text: v.pipe(v.string(), v.maxLength(LONGEST_ENTRY)),
});

import * as v from 'valibot';
import type { Trial, TrialMoment } from '../core/trial/moments';
import { OUTCOMES } from '../core/trial/outcome';
import { LOOKS } from '../core/trial/verdict';
import { daySchema, idSchema, lineIdSchema, timeSchema } from './schemas';

/** What is stored of a trial, and how it reads. */

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const momentSchema: v.GenericSchema<TrialMoment> = v.strictObject({
  id: idSchema,
  at: timeSchema,
  day: daySchema,
  p: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  sent: v.boolean(),
  line: lineIdSchema,
  gap: v.picklist(['lull', 'idle']),
  stretchMinutes: count,
  outcome: v.nullable(v.picklist(OUTCOMES)),
  version: v.literal(1),
});
/** One day of UTC: the moments of a trial that the person turned on. */
export const momentsSchema = v.array(momentSchema);

const sideSchema = v.strictObject({ moments: count, breaks: count });
const countsSchema = v.strictObject({ sent: sideSchema, held: sideSchema });
export const trialSchema: v.GenericSchema<Trial> = v.strictObject({
  since: timeSchema,
  waiting: v.nullable(momentSchema),
  counts: countsSchema,
  leftOut: v.strictObject({ sent: count, held: count }),
  looks: v.pipe(v.array(countsSchema), v.maxLength(LOOKS.length)),
  turnsOff: v.boolean(),
});

import * as v from 'valibot';
import type { Trial, TrialMoment } from '../../core/nudging/trial/decisionPoint';
import { OUTCOMES } from '../../core/nudging/trial/outcome';
import { type Also, ANSWERS, NOTHING_ALSO } from '../../core/nudging/trial/secondaryOutcomes';
import { type Half, LOOKS } from '../../core/nudging/trial/verdict';
import { daySchema, idSchema, nudgeTextIdSchema, timeSchema } from '../../schemas/common';

/** What is stored of a trial, and how it reads. */

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Fields that came later have a value for what was stored before them. */
const momentSchema: v.GenericSchema<unknown, TrialMoment> = v.strictObject({
  id: idSchema,
  at: timeSchema,
  day: daySchema,
  p: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  sent: v.boolean(),
  textId: nudgeTextIdSchema,
  gap: v.picklist(['lull', 'idle']),
  stretchMinutes: count,
  outcome: v.nullable(v.picklist(OUTCOMES)),
  longBreak: v.optional(v.nullable(v.boolean()), null),
  minutesLeft: v.optional(v.nullable(count), null),
  welcome: v.optional(v.nullable(v.picklist(['due', 'asked', ...ANSWERS])), null),
  version: v.literal(1),
});
/** One day of UTC: the moments of a trial that the person turned on. */
export const momentsSchema = v.array(momentSchema);

const sideSchema = v.strictObject({ moments: count, breaks: count });
const countsSchema = v.strictObject({ sent: sideSchema, held: sideSchema });

const alsoSideSchema = v.strictObject({
  moments: count,
  longBreaks: count,
  minutes: count,
  squares: count,
});
const alsoSchema: v.GenericSchema<Also> = v.strictObject({
  sent: alsoSideSchema,
  held: alsoSideSchema,
  welcome: v.strictObject({ yes: count, fine: count, no: count }),
});

export const trialSchema: v.GenericSchema<unknown, Trial> = v.strictObject({
  since: timeSchema,
  waiting: v.nullable(momentSchema),
  following: v.optional(v.array(momentSchema), () => []),
  counts: countsSchema,
  leftOut: v.strictObject({ sent: count, held: count }),
  looks: v.pipe(v.array(countsSchema), v.maxLength(LOOKS.length)),
  also: v.optional(alsoSchema, NOTHING_ALSO),
  alsoAtLook: v.optional(v.nullable(alsoSchema), null),
  turnsOff: v.boolean(),
});

const share = v.pipe(v.number(), v.minValue(-1), v.maxValue(1));
/** The halves of the moments, as an export has them. */
export const halvesSchema: v.GenericSchema<readonly Half[] | null> = v.nullable(
  v.pipe(
    v.array(
      v.strictObject({ ...countsSchema.entries, difference: share, low: share, high: share }),
    ),
    v.length(2),
  ),
);

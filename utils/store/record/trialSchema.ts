import * as v from 'valibot';
import type { DecisionPoint, Trial } from '../../core/nudging/trial/decisionPoint';
import { OUTCOMES } from '../../core/nudging/trial/outcome';
import {
  NO_SECONDARY,
  type SecondaryOutcomes,
  WELCOME_ANSWERS,
} from '../../core/nudging/trial/secondaryOutcomes';
import { type Half, INTERIM_SIZES } from '../../core/nudging/trial/verdict';
import {
  countSchema,
  daySchema,
  idSchema,
  nudgeTextIdSchema,
  timeSchema,
} from '../../schemas/common';

/** The stored shape of a trial, and its parser. */

/** Fields that came later have a value for what was stored before them. */
const decisionPointSchema: v.GenericSchema<unknown, DecisionPoint> = v.strictObject({
  id: idSchema,
  at: timeSchema,
  day: daySchema,
  probability: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  sent: v.boolean(),
  textId: nudgeTextIdSchema,
  gap: v.picklist(['lull', 'idle']),
  stretchMinutes: countSchema,
  outcome: v.nullable(v.picklist(OUTCOMES)),
  longBreak: v.optional(v.nullable(v.boolean()), null),
  minutesLeft: v.optional(v.nullable(countSchema), null),
  welcome: v.optional(v.nullable(v.picklist(['due', 'asked', ...WELCOME_ANSWERS])), null),
  version: v.literal(1),
});
/** One day of UTC: the decision points of a trial that the person turned on. */
export const decisionPointsSchema = v.array(decisionPointSchema);

const armSchema = v.strictObject({ points: countSchema, breaks: countSchema });
const countsSchema = v.strictObject({ sent: armSchema, withheld: armSchema });

const secondaryArmSchema = v.strictObject({
  points: countSchema,
  longBreaks: countSchema,
  minutes: countSchema,
  squares: countSchema,
});
const secondarySchema: v.GenericSchema<SecondaryOutcomes> = v.strictObject({
  sent: secondaryArmSchema,
  withheld: secondaryArmSchema,
  welcome: v.strictObject({ yes: countSchema, fine: countSchema, no: countSchema }),
});

export const trialSchema: v.GenericSchema<unknown, Trial> = v.strictObject({
  since: timeSchema,
  waiting: v.nullable(decisionPointSchema),
  following: v.optional(v.array(decisionPointSchema), () => []),
  counts: countsSchema,
  excluded: v.strictObject({ sent: countSchema, withheld: countSchema }),
  interimAnalyses: v.pipe(v.array(countsSchema), v.maxLength(INTERIM_SIZES.length)),
  secondary: v.optional(secondarySchema, NO_SECONDARY),
  secondaryAtAnalysis: v.optional(v.nullable(secondarySchema), null),
  turnsOff: v.boolean(),
});

const share = v.pipe(v.number(), v.minValue(-1), v.maxValue(1));
/** The halves of the decision points, as an export has them. */
export const halvesSchema: v.GenericSchema<readonly Half[] | null> = v.nullable(
  v.pipe(
    v.array(
      v.strictObject({ ...countsSchema.entries, difference: share, low: share, high: share }),
    ),
    v.length(2),
  ),
);

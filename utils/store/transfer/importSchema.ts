import * as v from 'valibot';
import { daySchema, entrySchema } from '../../schemas/common';
import { MOST_SITES, settingsFileSchema } from '../../schemas/settings';
import {
  dayTotalSchema,
  findingsShownSchema,
  nudgesSchema,
  pagesSchema,
  questionsShownSchema,
  recordedDaySchema,
  stateSchema,
} from '../record/recordSchema';
import { decisionPointsSchema, halvesSchema } from '../record/trialSchema';
import type { Export } from './export';

/** The parts of an export that another browser can use. */
export type ImportFile = Omit<Export, 'settings' | 'unreadable'> & {
  readonly settings: v.InferOutput<typeof settingsFileSchema>;
};

const MOST_SILENT_HOURS = 100;

const LONGEST_TIMESTAMP = 40;

const FIRST_DATE = '2000-01-01';

const dates = <T>(schema: v.GenericSchema<unknown, T>) => v.record(dateSchema, schema);

const dateSchema = v.pipe(
  daySchema,
  v.check((date) => date >= FIRST_DATE, 'This is too long ago.'),
);

const trialFileSchema = v.strictObject({
  decisionPoints: dates(decisionPointsSchema),
  permutationPValue: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  halves: v.optional(halvesSchema, null),
});

export const fileSchema = v.strictObject({
  format: v.literal('enough-export'),
  version: v.literal(1),
  exportedAt: v.pipe(
    v.string(),
    v.maxLength(LONGEST_TIMESTAMP),
    v.isoTimestamp(),
    v.check((text) => !Number.isNaN(Date.parse(text)), 'This is no instant.'),
  ),
  settings: v.pipe(
    settingsFileSchema,
    v.check(({ sites = [] }) => sites.length <= MOST_SITES, 'There are too many sites.'),
    v.check(({ quietHours = [] }) => quietHours.length <= MOST_SILENT_HOURS, 'Too many hours.'),
  ),
  record: v.strictObject({
    days: dates(recordedDaySchema),
    totals: dates(dayTotalSchema),
    nudges: dates(nudgesSchema),
    pages: dates(pagesSchema),
    /** Exports were made before there was a trial. */
    trial: v.optional(trialFileSchema, {
      decisionPoints: {},
      permutationPValue: null,
      halves: null,
    }),
    state: v.nullable(stateSchema),
    questionsShown: questionsShownSchema,
    findingsShown: findingsShownSchema,
  }),
  journal: v.array(entrySchema),
  unreadable: v.strictObject({
    settings: v.array(v.unknown()),
    record: v.record(v.string(), v.unknown()),
    journal: v.record(v.string(), v.unknown()),
  }),
});

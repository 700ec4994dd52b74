import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ConversionConfig, type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import {
  clockTimeSchema,
  daySchema,
  entrySchema,
  idSchema,
  nudgeTextIdSchema,
  ourQuestionSchema,
  questionIdSchema,
  timeSchema,
} from '../utils/schemas/common';
import { fields } from '../utils/schemas/settings';
import {
  dayTotalSchema,
  nudgesSchema,
  pagesSchema,
  recordedDaySchema,
  stateSchema,
} from '../utils/store/record/recordSchema';
import { decisionPointsSchema, trialSchema } from '../utils/store/record/trialSchema';
import { fileSchema } from '../utils/store/transfer/importSchema';

/** Formats as patterns: a JSON Schema's own `time` wants seconds and a zone. */
const PATTERNS: Record<string, string> = {
  iso_date: '^\\d{4}-\\d{2}-\\d{2}$',
  iso_time: '^([01]\\d|2[0-3]):[0-5]\\d$',
  iso_timestamp: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$',
};

/** What stands in many places, and may be the name of a value. */
const NAMED = {
  id: idSchema,
  time: timeSchema,
  date: daySchema,
  clockTime: clockTimeSchema,
  question: ourQuestionSchema,
  anyQuestion: questionIdSchema,
  nudgeText: nudgeTextIdSchema,
} as Record<string, v.GenericSchema>;

const config: ConversionConfig = {
  target: 'draft-2020-12',
  typeMode: 'output',
  // What a schema checks beyond its form has no words in a JSON Schema.
  errorMode: 'ignore',
  ignoreActions: ['check'],
  definitions: {
    ...NAMED,
    settings: v.strictObject(fields),
    day: recordedDaySchema,
    total: dayTotalSchema,
    nudges: nudgesSchema,
    pages: pagesSchema,
    points: decisionPointsSchema,
    trial: trialSchema,
    state: stateSchema,
    entry: entrySchema,
  } as Record<string, v.GenericSchema>,
  overrideAction: ({ valibotAction, jsonSchema }) => {
    const pattern = PATTERNS[valibotAction.type];
    return pattern === undefined ? undefined : { ...jsonSchema, format: undefined, pattern };
  },
  overrideSchema: ({ valibotSchema, jsonSchema }) => {
    if (valibotSchema.type === 'record') return withKeys(valibotSchema as never, jsonSchema);
    if ('entries' in valibotSchema) return withDefaults(valibotSchema as never, jsonSchema);
    return undefined;
  },
};

/** Which names the values of a record have. */
function withKeys({ key }: { key: v.GenericSchema }, jsonSchema: JsonSchema): JsonSchema {
  const { $schema: _, $defs: __, ...names } = toJsonSchema(key, { ...config, definitions: NAMED });
  return { ...jsonSchema, propertyNames: names };
}

/** What has a default is in every export: it is optional in older ones alone. */
function withDefaults(
  { entries }: { entries: Record<string, { default?: unknown; type: string }> },
  jsonSchema: JsonSchema,
): JsonSchema {
  const required = Object.keys(entries).filter((name) => {
    const { type, default: otherwise } = entries[name] ?? { type: '' };
    return type !== 'optional' || otherwise !== undefined;
  });
  return { ...jsonSchema, required };
}

/** `docs/export.schema.json`, made of the parsers that read an export. */
export function exportSchema(): JsonSchema {
  const settings = config.definitions?.settings as v.GenericSchema;
  const whole = v.strictObject({ ...fileSchema.entries, settings });
  const { $schema, ...rest } = toJsonSchema(whole, config);
  const about = {
    title: 'An export of Enough',
    description: 'docs/export.md tells what each field means.',
  };
  return JSON.parse(JSON.stringify({ $schema, ...about, ...rest }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = fileURLToPath(new URL('../docs/export.schema.json', import.meta.url));
  writeFileSync(file, `${JSON.stringify(exportSchema(), null, 2)}\n`);
}

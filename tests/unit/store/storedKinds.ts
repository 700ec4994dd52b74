import * as v from 'valibot';
import { DAYS_PREFIX, REGISTER_PREFIX, RESET_KEY } from '../../../utils/core/sync/keys';
import { entrySchema } from '../../../utils/schemas/common';
import { settingsFileSchema } from '../../../utils/schemas/settings';
import { draftSchema } from '../../../utils/store/journal/drafts';
import { DRAFT_PREFIX, LOCK_KEY } from '../../../utils/store/journal/journalDb';
import { encryptedSchema, lockSchema } from '../../../utils/store/journal/lockSchema';
import type { LastingName } from '../../../utils/store/lastingItems';
import { RECORD_KINDS, type RecordKind } from '../../../utils/store/record/recordDb';
import {
  dayTotalSchema,
  findingsShownSchema,
  nudgesSchema,
  pagesSchema,
  questionsShownSchema,
  recordedDaySchema,
  stateSchema,
} from '../../../utils/store/record/recordSchema';
import { decisionPointsSchema } from '../../../utils/store/record/trialSchema';
import { syncStateSchema } from '../../../utils/store/sync/sync';
import { daysSchema, markerSchema, registerSchema } from '../../../utils/store/sync/syncSchema';

/** Everything in every store that outlives the browser, as it lies there. The session ends with an update. */
export interface Stored {
  readonly record: Values;
  readonly journal: Values;
  readonly lasting: Values;
  readonly sync: Values;
}
export type Values = Readonly<Record<string, unknown>>;

type Shapes<Kind extends string> = Readonly<Record<Kind, v.GenericSchema>>;

/** What is stored, kind by kind, and how it reads. What is read by no parser is `unknown`. */
export const SHAPES = {
  record: {
    state: stateSchema,
    questionsShown: questionsShownSchema,
    findingsShown: findingsShownSchema,
    import: v.looseObject({ id: v.string() }),
    day: recordedDaySchema,
    nudges: nudgesSchema,
    pages: pagesSchema,
    trial: decisionPointsSchema,
    total: dayTotalSchema,
    quarantine: v.unknown(),
  } satisfies Shapes<RecordKind>,
  journal: { entry: entrySchema, draft: draftSchema, lock: lockSchema, encrypted: encryptedSchema },
  lasting: {
    settings: v.looseObject(settingsFileSchema.entries),
    settingsQuarantine: v.array(v.unknown()),
    sync: syncStateSchema,
    salt: v.string(),
    welcomed: v.literal(true),
  } satisfies Shapes<LastingName>,
  sync: { register: registerSchema, days: daysSchema, reset: markerSchema },
} satisfies Record<keyof Stored, Shapes<string>>;

/** The kind of what lies under a key; `undefined` if the code has none. */
const KIND_OF = {
  record: (key: string) => RECORD_KINDS.find((kind) => key === kind || key.startsWith(`${kind}:`)),
  journal: (key: string, value: unknown) => {
    if (v.is(encryptedSchema, value)) return 'encrypted';
    if (key === LOCK_KEY) return 'lock';
    if (key.startsWith(DRAFT_PREFIX)) return 'draft';
    return /^\d{16} /.test(key) ? 'entry' : undefined;
  },
  lasting: (key: string) => (key in SHAPES.lasting ? key : undefined),
  sync: (key: string) => {
    if (key === RESET_KEY) return 'reset';
    if (key.startsWith(REGISTER_PREFIX)) return 'register';
    return key.startsWith(DAYS_PREFIX) ? 'days' : undefined;
  },
} satisfies Record<keyof Stored, (key: string, value: unknown) => string | undefined>;

export const AREAS = Object.keys(SHAPES) as (keyof Stored)[];

/** Every value with its place: the area and the kind, as `record state`. Throws at a key of no kind. */
export function placed(stored: Stored): { readonly place: string; readonly value: unknown }[] {
  return AREAS.flatMap((area) =>
    Object.entries(stored[area]).map(([key, value]) => {
      const kind = KIND_OF[area](key, value);
      if (kind === undefined) throw new Error(`${area} has "${key}", of which no release knows.`);
      return { place: `${area} ${kind}`, value };
    }),
  );
}

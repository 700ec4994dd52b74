import { get } from 'idb-keyval';
import * as v from 'valibot';
import type { EpochMs } from '../../core/base/calendar';
import type { Settings } from '../../core/settings/settings';
import { countSchema, daySchema, timeSchema } from '../../schemas/common';
import { isObject, parseOr } from '../../schemas/lenient';
import { parseSettings, unreadableChoices } from '../../schemas/settings';
import { IMPORT, recordStore } from '../record/recordDb';
import type { ImportPlan } from './planImport';

/** What was there before the last import, until the next one or for 14 days. */
export interface ImportUndo
  extends Pick<ImportPlan, 'changes' | 'settings' | 'firstCountedAt' | 'summary'> {
  readonly id: string;
  readonly at: EpochMs;
  /** `started`: the import was interrupted, and is undone when this is found at a start. */
  readonly state: 'started' | 'done';
  /**
   * The keys of the entries that it brought and nobody edited since. Nothing of their words: this lies
   * outside the journal's lock.
   */
  readonly entries: readonly string[];
}

export type LastImport = Pick<ImportUndo, 'id' | 'at' | 'summary'>;

const settingsSchema = v.pipe(
  v.custom<object>((stored) => isObject(stored) && unreadableChoices(stored) === null),
  v.transform((stored): Settings => parseSettings(stored)),
);
const importUndoSchema: v.GenericSchema<unknown, ImportUndo> = v.strictObject({
  id: v.string(),
  at: timeSchema,
  state: v.picklist(['started', 'done']),
  changes: v.array(v.strictTuple([v.string(), v.unknown(), v.unknown()])),
  settings: v.nullable(v.strictObject({ before: settingsSchema, after: settingsSchema })),
  firstCountedAt: v.nullable(v.strictObject({ before: v.nullable(timeSchema), after: timeSchema })),
  summary: v.strictObject({
    days: countSchema,
    nudges: countSchema,
    entries: countSchema,
    choices: countSchema,
    from: v.nullable(daySchema),
    to: v.nullable(daySchema),
  }),
  entries: v.array(v.string()),
});

/** The last import, if it can be undone. */
export async function readLastImport(): Promise<LastImport | null> {
  const kept = await readImportUndo();
  return kept?.state === 'done' ? { id: kept.id, at: kept.at, summary: kept.summary } : null;
}

/** All that undoing the last import needs, be it done or interrupted; `null` if there is none, or it cannot be read. */
export async function readImportUndo(): Promise<ImportUndo | null> {
  return parseOr(importUndoSchema, await get(IMPORT, recordStore), null);
}

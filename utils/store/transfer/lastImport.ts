import { get } from 'idb-keyval';
import * as v from 'valibot';
import { IMPORT, recordStore } from '../record/recordDb';
import type { ImportPlan } from './planImport';

/** What was there before the last import, until the next one or for 14 days. */
export interface ImportUndo
  extends Pick<ImportPlan, 'changes' | 'settings' | 'firstCountedAt' | 'summary'> {
  readonly id: string;
  /** Ms since the epoch. */
  readonly at: number;
  /** `started`: it was begun, and all of it is taken back if it is found so. */
  readonly state: 'started' | 'done';
  /**
   * The keys of the entries that it brought and nobody edited since. Nothing of their words: this lies
   * outside the journal's lock.
   */
  readonly entries: readonly string[];
}

export type LastImport = Pick<ImportUndo, 'id' | 'at' | 'summary'>;

const shape = v.looseObject({
  id: v.string(),
  at: v.number(),
  state: v.picklist(['started', 'done']),
  entries: v.array(v.string()),
});

/** The last import, if it can be taken back. */
export async function readLastImport(): Promise<LastImport | null> {
  const kept = await readImportUndo();
  return kept?.state === 'done' ? { id: kept.id, at: kept.at, summary: kept.summary } : null;
}

export async function readImportUndo(): Promise<ImportUndo | null> {
  const stored: unknown = await get(IMPORT, recordStore);
  return v.is(shape, stored) ? (stored as unknown as ImportUndo) : null;
}

import * as v from 'valibot';
import type { EpochMs } from '../../core/base/calendar';
import { type Draft, WRITING_PLACES } from '../../core/reflection/drafts';
import { LONGEST_ENTRY } from '../../core/reflection/journal';
import { countSchema, idSchema, questionIdSchema, timeSchema } from '../../schemas/common';
import { readParts } from '../../schemas/lenient';
import { sessionItem } from '../extensionStorage';
import { decrypt, isEncrypted } from './encryption';
import { DRAFT_PREFIX, readRange } from './journalDb';
import { keyUnlessLocked } from './journalLock';

/**
 * What is being written. It is in the session first, which is memory and outlives the popup and the
 * worker; and on the disk, which outlives the browser, where the person chose to keep what they write.
 */
export const SESSION_DRAFTS = sessionItem('drafts');

/** Where a draft lies. That of an edit says whose it is, locked too, so that it goes with its entry. */
export function draftKey({ id, entry }: Pick<Draft, 'id' | 'entry'>): string {
  return DRAFT_PREFIX + (entry === undefined ? id : `${entry} ${id}`);
}

export const draftRange = () => IDBKeyRange.bound(DRAFT_PREFIX, `${DRAFT_PREFIX}\uffff`);

export const draftSchema: v.GenericSchema<unknown, Draft> = v.strictObject({
  id: idSchema,
  place: v.picklist(WRITING_PLACES),
  revision: countSchema,
  question: v.nullable(questionIdSchema),
  entry: v.optional(idSchema),
  text: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_ENTRY))),
  at: timeSchema,
});

/** All that is being written, newest step of each. What the lock hides at `now` is left out. */
export async function readDrafts(now: EpochMs): Promise<Draft[]> {
  const key = await keyUnlessLocked(now);
  if (key === 'locked') return readUnhidden();
  const [here, onDisk] = await Promise.all([readSessionDrafts(), readDisk(key)]);
  const known = new Set(here.map(({ id }) => id));
  return [...here, ...onDisk.filter(({ id }) => !known.has(id))];
}

export async function readSessionDrafts(): Promise<Draft[]> {
  return readParts(v.array(draftSchema), await SESSION_DRAFTS.read(), []);
}

/**
 * Drafts of the session that a locked journal does not hide: what lies sealed on the disk is hidden; what
 * was typed while it was locked is on no disk.
 */
export async function readUnhidden(): Promise<Draft[]> {
  const [here, onDisk] = await Promise.all([readSessionDrafts(), readRange(draftRange())]);
  const hidden = new Set(onDisk.filter(([, value]) => isEncrypted(value)).map(([name]) => name));
  return here.filter((draft) => !hidden.has(draftKey(draft)));
}

/** Ids of the entries that are being edited, behind a lock too. */
export async function readEditedIds(): Promise<Set<string>> {
  const [here, onDisk] = await Promise.all([readSessionDrafts(), readRange(draftRange())]);
  const inSession = here.flatMap(({ entry, text }) => (entry && text !== null ? [entry] : []));
  // The id of the draft comes last and has no space; that of an entry of a file may have any.
  const named = onDisk.flatMap(([name]) => {
    const end = name.lastIndexOf(' ');
    return end < 0 ? [] : [name.slice(DRAFT_PREFIX.length, end)];
  });
  return new Set([...inSession, ...named]);
}

async function readDisk(key: CryptoKey | null): Promise<Draft[]> {
  const stored = await readRange(draftRange());
  const read = stored.map(async ([name, value]) => {
    const plain =
      key && isEncrypted(value) ? await decrypt(key, name, value).catch(() => null) : value;
    const parsed = v.safeParse(draftSchema, plain);
    return parsed.success ? [parsed.output] : [];
  });
  return (await Promise.all(read)).flat();
}

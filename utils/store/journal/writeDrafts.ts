import { promisifyRequest } from 'idb-keyval';
import { type Draft, isNewer } from '../../core/reflection/drafts';
import { draftKey, draftRange, readSessionDrafts, readUnhidden, SESSION_DRAFTS } from './drafts';
import { encrypt } from './encryption';
import { findEntryKey, idOfKey, journalStore, readEntryKeys, readRange } from './journalDb';
import { keyUnlessLocked } from './journalLock';
import { writeJournal } from './writeJournalDb';

/** How many are remembered in the session, discarded ones included. Our choice: nobody writes more at once. */
const MOST = 20;

/**
 * Remembers what was typed, or that it was discarded. `disk`: the person keeps what they write. Where the
 * journal is locked nothing goes to the disk. An edit of an entry that is gone is remembered nowhere.
 */
export async function rememberDraft(draft: Draft, disk: boolean): Promise<void> {
  const others = await readSessionDrafts();
  const known = others.find(({ id }) => id === draft.id);
  if (!isNewer(draft, known)) return;
  // One that is known here has its entry: it goes with that.
  if (!known && draft.entry !== undefined && (await findEntryKey(draft.entry)) === undefined)
    return;
  const rest = others.filter(({ id }) => id !== draft.id);
  await SESSION_DRAFTS.write([...rest, draft].slice(-MOST));
  const name = draftKey(draft);
  if (draft.text === null) {
    if (await isThere(name)) await writeJournal([], [name]);
    return;
  }
  if (!disk) return;
  const key = await keyUnlessLocked(draft.at);
  if (key === 'locked') return;
  await writeJournal([[name, key ? await encrypt(key, name, draft) : draft]], []);
}

/** It was kept: what was typed before and comes late brings it back no more. */
export async function endDraft(id: string): Promise<void> {
  const others = await readSessionDrafts();
  const known = others.find((draft) => draft.id === id);
  if (!known) return;
  const ended = { ...known, revision: Number.MAX_SAFE_INTEGER, text: null };
  await SESSION_DRAFTS.write([...others.filter((draft) => draft.id !== id), ended]);
}

/** Lets edits of entries that are gone go from the session. Called after each deletion, once more if it came twice. */
export async function deleteOrphanEdits(): Promise<void> {
  const drafts = await readSessionDrafts();
  if (drafts.every(({ entry }) => entry === undefined)) return;
  const there = new Set((await readEntryKeys()).map(idOfKey));
  const kept = drafts.filter(({ entry }) => entry === undefined || there.has(entry));
  if (kept.length < drafts.length) await SESSION_DRAFTS.write(kept);
}

/** The journal is about to be locked: what it hides leaves the session, so that nobody reads it there. */
export async function hideDrafts(): Promise<void> {
  await SESSION_DRAFTS.write(await readUnhidden());
}

/** Lets all go, in the session and on the disk: the person keeps nothing from here on. */
export async function deleteDrafts(): Promise<void> {
  await SESSION_DRAFTS.write(null);
  const names = (await readRange(draftRange())).map(([name]) => name);
  if (names.length > 0) await writeJournal([], names);
}

function isThere(name: string): Promise<boolean> {
  return journalStore('readonly', async (objects) => {
    return (await promisifyRequest(objects.getKey(name))) !== undefined;
  });
}

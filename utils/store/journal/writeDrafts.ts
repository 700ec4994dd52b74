import { promisifyRequest } from 'idb-keyval';
import { type Draft, isNewer } from '../../core/reflection/drafts';
import { DRAFTS, readSession, readUnhidden, SESSION } from './drafts';
import { seal } from './encryption';
import { DRAFT, readRange, store } from './journalDb';
import { keyUnlessLocked } from './journalLock';
import { change } from './writeJournalDb';

/** How many are remembered in the session, those let go included. Our choice: nobody writes more at once. */
const MOST = 20;

/**
 * Remembers what was typed, or that it was let go. `disk`: the person keeps what they write. Where the
 * journal is locked nothing goes to the disk.
 */
export async function rememberDraft(draft: Draft, disk: boolean): Promise<void> {
  const others = await readSession();
  if (
    !isNewer(
      draft,
      others.find(({ id }) => id === draft.id),
    )
  )
    return;
  const rest = others.filter(({ id }) => id !== draft.id);
  await SESSION.write([...rest, draft].slice(-MOST));
  const name = DRAFT + draft.id;
  if (draft.text === null) {
    if (await isThere(name)) await change([], [name]);
    return;
  }
  if (!disk) return;
  const key = await keyUnlessLocked(draft.at);
  if (key === 'locked') return;
  await change([[name, key ? await seal(key, name, draft) : draft]], []);
}

/** It was kept: what was typed before and comes late brings it back no more. */
export async function endDraft(id: string): Promise<void> {
  const others = await readSession();
  const known = others.find((draft) => draft.id === id);
  if (!known) return;
  const ended = { ...known, step: Number.MAX_SAFE_INTEGER, text: null };
  await SESSION.write([...others.filter((draft) => draft.id !== id), ended]);
}

/** The journal is about to be locked: what it hides leaves the session, so that nobody reads it there. */
export async function hideDrafts(): Promise<void> {
  await SESSION.write(await readUnhidden());
}

/** Lets all go, in the session and on the disk: the person keeps nothing from here on. */
export async function forgetDrafts(): Promise<void> {
  await SESSION.remove();
  const names = (await readRange(DRAFTS())).map(([name]) => name);
  if (names.length > 0) await change([], names);
}

function isThere(name: string): Promise<boolean> {
  return store('readonly', async (objects) => {
    return (await promisifyRequest(objects.getKey(name))) !== undefined;
  });
}

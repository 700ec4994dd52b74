import { promisifyRequest } from 'idb-keyval';
import * as v from 'valibot';
import { type Draft, isNewer, WRITING_PLACES } from '../../core/reflection/drafts';
import { LONGEST_ENTRY } from '../../core/reflection/journal';
import { idSchema, questionIdSchema, timeSchema } from '../commonSchemas';
import { itemIn } from '../extensionStorage';
import { isSealed, open, seal } from './encryption';
import { change, DRAFT, readRange, store } from './journalDb';
import { journalKey, keyUnlessLocked } from './journalLock';

/**
 * What is being written. It is in the session first, which is memory and outlives the popup and the
 * worker; and on the disk, which outlives the browser, where the person chose to keep what they write.
 */
const SESSION = itemIn('session', 'drafts');

const DRAFTS = () => IDBKeyRange.bound(DRAFT, `${DRAFT}\uffff`);

/** How many are remembered in the session, those let go included. Our choice: nobody writes more at once. */
const MOST = 20;

export const draftSchema: v.GenericSchema<unknown, Draft> = v.strictObject({
  id: idSchema,
  place: v.picklist(WRITING_PLACES),
  step: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  question: v.nullable(questionIdSchema),
  text: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_ENTRY))),
  at: timeSchema,
});

/** All that is being written, newest step of each. What the lock hides is left out. */
export async function readDrafts(): Promise<Draft[]> {
  const [here, onDisk] = await Promise.all([readSession(), readDisk()]);
  const known = new Set(here.map(({ id }) => id));
  return [...here, ...onDisk.filter(({ id }) => !known.has(id))];
}

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
  const key = await keyUnlessLocked();
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

/**
 * The journal is about to be locked: what lies sealed on the disk leaves the session, so that nobody reads
 * it there. What was typed while it was locked is on no disk, and stays.
 */
export async function hideDrafts(): Promise<void> {
  const sealed = new Set(
    (await readRange(DRAFTS())).filter(([, value]) => isSealed(value)).map(([name]) => name),
  );
  const left = (await readSession()).filter(({ id }) => !sealed.has(DRAFT + id));
  await SESSION.write(left);
}

/** Lets all go, in the session and on the disk: the person keeps nothing from here on. */
export async function forgetDrafts(): Promise<void> {
  await SESSION.remove();
  const names = (await readRange(DRAFTS())).map(([name]) => name);
  if (names.length > 0) await change([], names);
}

async function readSession(): Promise<Draft[]> {
  const parsed = v.safeParse(v.array(draftSchema), await SESSION.read());
  return parsed.success ? parsed.output : [];
}

async function readDisk(): Promise<Draft[]> {
  const key = await journalKey().catch(() => 'locked' as const);
  if (key === 'locked') return [];
  const stored = await readRange(DRAFTS());
  const read = stored.map(async ([name, value]) => {
    const plain = key && isSealed(value) ? await open(key, name, value).catch(() => null) : value;
    const parsed = v.safeParse(draftSchema, plain);
    return parsed.success ? [parsed.output] : [];
  });
  return (await Promise.all(read)).flat();
}

function isThere(name: string): Promise<boolean> {
  return store('readonly', async (objects) => {
    return (await promisifyRequest(objects.getKey(name))) !== undefined;
  });
}

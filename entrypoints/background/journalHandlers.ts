import type { EpochMs } from '../../utils/core/base/calendar';
import { isOwn, ownWording } from '../../utils/core/settings/questionSettings';
import { now } from '../../utils/platform/clock';
import { cancelScheduledLock, scheduleLock } from '../../utils/platform/lockAlarm';
import type { Handlers } from '../../utils/platform/receiveMessages';
import { MessageError } from '../../utils/sendWithRetry';
import { readLock } from '../../utils/store/journal/journalDb';
import { isKeyInMemory, JournalLocked, readLockState } from '../../utils/store/journal/journalLock';
import { endDraft, hideDrafts, rememberDraft } from '../../utils/store/journal/writeDrafts';
import {
  addEntry,
  changeEntry,
  deleteEntry,
  saveCheckIn,
} from '../../utils/store/journal/writeEntries';
import {
  addLock,
  changeLock,
  lockNow,
  removeLock,
  unlock,
} from '../../utils/store/journal/writeLock';
import { rememberLastCheckIn } from '../../utils/store/session/writeSession';
import { readSettings } from '../../utils/store/settings/settings';
import { keepFromUndo } from '../../utils/store/transfer/writeImportUndo';
import { keepPendingLine } from './keepLine';
import type { Recorder } from './recorder';

type Names =
  | 'addEntry'
  | 'changeEntry'
  | 'deleteEntry'
  | 'restoreEntry'
  | 'saveDraft'
  | 'saveCheckIn'
  | 'markCheckInShown'
  | 'getKeyDerivation'
  | 'enableLock'
  | 'unlockJournal'
  | 'lockNow'
  | 'changeLock'
  | 'removeLock';

/** Handlers of messages about the journal, its drafts and its lock. */
export function journalHandlers({ queue }: Pick<Recorder, 'queue'>): Pick<Handlers, Names> {
  const does = async (job: (at: EpochMs) => Promise<unknown>) => {
    await queue(async () => withErrorCode(job(await now())));
    return null;
  };
  /** `job` says whether the passphrase was right; if it was, the journal is open for a while. */
  const unlocks = async (job: (at: EpochMs) => Promise<boolean>) => ({
    unlocked: await queue(async () => {
      const opened = await job(await now());
      if (opened) await keepPendingLine();
      return opened;
    }),
  });

  return {
    addEntry: ({ id, question, text }) =>
      does(async (at) => {
        const { questions, saveEntries } = await readSettings();
        requireConsent(saveEntries === 'keep');
        const asked = question === null ? null : ownWording(question, questions);
        const entry = {
          id,
          at,
          kind: 'reflection' as const,
          text,
          question: question === null || isOwn(question) ? null : question,
          ...(asked === null ? {} : { asked }),
        };
        await addEntry(entry, at);
        await endDraft(id);
      }),
    changeEntry: ({ id, draft, ...to }) =>
      does(async (at) => {
        await keepFromUndo(id);
        await changeEntry(id, to, at, draft);
        if (draft !== undefined) await endDraft(draft);
      }),
    deleteEntry: ({ id }) => does(() => deleteEntry(id)),
    restoreEntry: ({ entry }) => does((at) => addEntry(entry, at)),
    saveDraft: (draft) =>
      does(async (at) => {
        const { saveEntries } = await readSettings();
        if (saveEntries === 'no' && draft.text !== null) return;
        await rememberDraft({ ...draft, at }, saveEntries === 'keep');
      }),
    saveCheckIn: ({ id, stretch, motive, word, feeling }) =>
      does(async (at) => {
        requireConsent((await readSettings()).saveEntries === 'keep');
        const [own, felt] = [word.trim(), feeling.trim()];
        const entry = {
          id,
          at,
          kind: 'checkIn' as const,
          question: null,
          stretch,
          motive,
          text: motive === 'own' ? own : '',
          ...(felt === '' ? {} : { feeling: felt }),
        };
        await keepFromUndo(id);
        await saveCheckIn(entry, at);
        await rememberLastCheckIn(stretch);
      }),
    markCheckInShown: ({ stretch }) => does(() => rememberLastCheckIn(stretch)),

    getKeyDerivation: async () => {
      const lock = await readLock();
      if (!lock) return null;
      const { v: _, key: __, minutes: ___, ...derivation } = lock;
      return derivation;
    },
    enableLock: ({ next, minutes }) => unlocks((at) => addLock(next, minutes, at, scheduleLock)),
    unlockJournal: ({ wrappingKey }) =>
      unlocks(async (at) => (await unlock(wrappingKey, at, scheduleLock)) !== null),
    changeLock: ({ wrappingKey, next, minutes }) =>
      unlocks((at) => changeLock(wrappingKey, next, minutes, at, scheduleLock)),
    removeLock: async ({ wrappingKey }) => {
      const unlocked = await queue(async () => {
        const removed = await removeLock(wrappingKey);
        if (removed) await keepPendingLine();
        return removed;
      });
      if (unlocked) await cancelScheduledLock();
      return { unlocked };
    },
    lockNow: () => does(hideAndLock),
  };
}

/** Locks the journal, whatever else fails, and takes what was being written from sight with it. */
export async function hideAndLock(): Promise<void> {
  try {
    await hideDrafts();
  } finally {
    await lockNow();
  }
}

/**
 * Locks a journal whose time is over, and has one that is open locked in time: the worker may have died
 * before its alarm was set, and an alarm that came while the browser was closed may be lost.
 */
export async function restoreLockAlarm(): Promise<void> {
  if (!(await isKeyInMemory())) return;
  const at = await now();
  const state = await readLockState(at).catch((error: unknown) => console.error(error));
  if (state?.is === 'open') await scheduleLock(state.until - at);
  else await hideAndLock();
}

/** A new or changed text is saved only if the person agreed to that, whatever a page sends. */
function requireConsent(agreed: boolean): void {
  if (!agreed) throw new MessageError('notSaved');
}

/** The page says in words that the journal is locked. */
export async function withErrorCode<T>(job: Promise<T>): Promise<T> {
  return job.catch((error: unknown) => {
    if (error instanceof JournalLocked) throw new MessageError('locked', { cause: error });
    throw error;
  });
}

import { isOwn, ownWording } from '../../utils/core/settings/questionSettings';
import { t } from '../../utils/i18n';
import { now } from '../../utils/platform/clock';
import { cancelLocking, lockIn } from '../../utils/platform/lockAlarm';
import type { Handlers } from '../../utils/platform/receiveMessages';
import { isKeyInMemory, JournalLocked, readLockState } from '../../utils/store/journal/journalLock';
import { endDraft, hideDrafts, rememberDraft } from '../../utils/store/journal/writeDrafts';
import {
  addEntry,
  changeEntry,
  deleteEntry,
  keepCheckIn,
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
import { keepFromUndo } from '../../utils/store/transfer/writeImport';
import type { Recorder } from './recorder';

type Names =
  | 'keepEntry'
  | 'changeEntry'
  | 'removeEntry'
  | 'putBackEntry'
  | 'draft'
  | 'checkIn'
  | 'checkInShown'
  | 'lockJournal'
  | 'openJournal'
  | 'closeJournal'
  | 'changeLock'
  | 'removeLock';

/** What is done to the journal, its drafts and its lock. */
export function journalHandlers({ queue }: Pick<Recorder, 'queue'>): Pick<Handlers, Names> {
  const does = async (job: (at: number) => Promise<unknown>) => {
    await queue(async () => orInWords(job(await now())));
    return null;
  };
  /** `job` says whether the passphrase was right; if it was, the journal is open for a while. */
  const unlocks = async (job: (at: number) => Promise<boolean>) => ({
    opened: await queue(async () => job(await now())),
  });

  return {
    keepEntry: ({ id, question, text }) =>
      does(async (at) => {
        const { questions, saveEntries } = await readSettings();
        onlyIf(saveEntries === 'keep');
        const asked = question === null ? null : ownWording(question, questions);
        const entry = {
          ...{ id, at, kind: 'reflection' as const, text },
          question: question === null || isOwn(question) ? null : question,
          ...(asked === null ? {} : { asked }),
        };
        await addEntry(entry, at);
        await endDraft(id);
      }),
    changeEntry: ({ id, ...to }) =>
      does(async (at) => {
        await keepFromUndo(id);
        await changeEntry(id, to, at);
      }),
    removeEntry: ({ id }) => does(() => deleteEntry(id)),
    putBackEntry: ({ entry }) => does((at) => addEntry(entry, at)),
    draft: (draft) =>
      does(async (at) => {
        const { saveEntries } = await readSettings();
        if (saveEntries === 'no' && draft.text !== null) return;
        await rememberDraft({ ...draft, at }, saveEntries === 'keep');
      }),
    checkIn: ({ id, stretch, motive, word, feeling }) =>
      does(async (at) => {
        onlyIf((await readSettings()).saveEntries === 'keep');
        const [own, felt] = [word.trim(), feeling.trim()];
        const entry = {
          ...{ id, at, kind: 'checkIn' as const, question: null, stretch, motive },
          text: motive === 'own' ? own : '',
          ...(felt === '' ? {} : { feeling: felt }),
        };
        await keepFromUndo(id);
        await keepCheckIn(entry, at);
        await rememberLastCheckIn(stretch);
      }),
    checkInShown: ({ stretch }) => does(() => rememberLastCheckIn(stretch)),

    lockJournal: ({ passphrase, minutes }) =>
      unlocks((at) => addLock(passphrase, minutes, at, lockIn)),
    openJournal: ({ passphrase }) =>
      unlocks(async (at) => (await unlock(passphrase, at, lockIn)) !== null),
    changeLock: ({ passphrase, next, minutes }) =>
      unlocks((at) => changeLock(passphrase, next, minutes, at, lockIn)),
    removeLock: async ({ passphrase }) => {
      const opened = await queue(() => removeLock(passphrase));
      if (opened) await cancelLocking();
      return { opened };
    },
    closeJournal: () => does(closeJournal),
  };
}

/** Locks the journal, whatever else fails, and takes what was being written from sight with it. */
export async function closeJournal(): Promise<void> {
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
export async function settleLock(): Promise<void> {
  if (!(await isKeyInMemory())) return;
  const at = await now();
  const state = await readLockState(at).catch((error: unknown) => console.error(error));
  if (state?.is === 'open') await lockIn(state.until - at);
  else await closeJournal();
}

/** Nothing that is written anew is kept without the person's yes, whatever a page sends. */
function onlyIf(agreed: boolean): void {
  if (!agreed) throw new Error(t('popup.notKept'));
}

/** The page shows what went wrong: in a sentence of ours. */
export async function orInWords<T>(job: Promise<T>): Promise<T> {
  return job.catch((error: unknown) => {
    if (error instanceof JournalLocked) throw new Error(t('lock.isLocked'), { cause: error });
    throw error;
  });
}

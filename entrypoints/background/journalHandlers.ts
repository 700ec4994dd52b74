import { isOwn, ownWording } from '../../utils/core/settings/questionSettings';
import { t } from '../../utils/i18n';
import { now } from '../../utils/platform/clock';
import { cancelLocking, lockIn } from '../../utils/platform/lockAlarm';
import type { Handlers } from '../../utils/platform/receiveMessages';
import { JournalLocked, readLockState } from '../../utils/store/journal/journalLock';
import { endDraft, hideDrafts, rememberDraft } from '../../utils/store/journal/writeDrafts';
import {
  changeEntry,
  keepCheckIn,
  keepEntry,
  removeEntry,
} from '../../utils/store/journal/writeEntries';
import {
  addLock,
  changeLock,
  lockNow,
  removeLock,
  unlock,
} from '../../utils/store/journal/writeLock';
import { rememberCheckedIn } from '../../utils/store/session/writeSession';
import { readSettings } from '../../utils/store/settings/settings';
import type { Keeper } from './recorder';

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
export function journalHandlers({ queue }: Pick<Keeper, 'queue'>): Pick<Handlers, Names> {
  const does = async (job: () => Promise<unknown>) => {
    await queue(() => orInWords(job()));
    return null;
  };
  /** `job` says whether the passphrase was right; if it was, the journal is open for a while. */
  const unlocks = async (job: (at: number) => Promise<boolean>) => {
    const at = await now();
    const opened = await queue(() => job(at));
    if (opened) await locksLater(at);
    return { opened };
  };

  return {
    keepEntry: ({ id, question, text }) =>
      does(async () => {
        const [at, { questions }] = await Promise.all([now(), readSettings()]);
        const asked = question === null ? null : ownWording(question, questions);
        await keepEntry({
          ...{ id, at, kind: 'reflection', text },
          question: question === null || isOwn(question) ? null : question,
          ...(asked === null ? {} : { asked }),
        });
        await endDraft(id);
      }),
    changeEntry: ({ id, ...to }) => does(() => changeEntry(id, to)),
    removeEntry: ({ id }) => does(() => removeEntry(id)),
    putBackEntry: ({ entry }) => does(() => keepEntry(entry)),
    draft: (draft) =>
      does(async () => {
        const [at, { notesSaved }] = await Promise.all([now(), readSettings()]);
        if (notesSaved === 'no' && draft.text !== null) return;
        await rememberDraft({ ...draft, at }, notesSaved === 'keep');
      }),
    checkIn: ({ id, stretch, motive, word, feeling }) =>
      does(async () => {
        const at = await now();
        const [own, felt] = [word.trim(), feeling.trim()];
        await keepCheckIn({
          ...{ id, at, kind: 'checkIn', question: null, stretch, motive },
          text: motive === 'own' ? own : '',
          ...(felt === '' ? {} : { feeling: felt }),
        });
        await rememberCheckedIn(stretch);
      }),
    checkInShown: ({ stretch }) => does(() => rememberCheckedIn(stretch)),

    lockJournal: ({ passphrase, minutes }) => unlocks((at) => addLock(passphrase, minutes, at)),
    openJournal: ({ passphrase }) => unlocks(async (at) => (await unlock(passphrase, at)) !== null),
    changeLock: ({ passphrase, next, minutes }) =>
      unlocks((at) => changeLock(passphrase, next, minutes, at)),
    removeLock: async ({ passphrase }) => {
      const opened = await queue(() => removeLock(passphrase));
      if (opened) await cancelLocking();
      return { opened };
    },
    closeJournal: () => does(closeJournal),
  };
}

/** Locks the journal, and takes what was being written from sight with it. */
export async function closeJournal(): Promise<void> {
  await hideDrafts();
  await lockNow();
}

/** The page shows what went wrong: in a sentence of ours. */
export async function orInWords<T>(job: Promise<T>): Promise<T> {
  return job.catch((error: unknown) => {
    if (error instanceof JournalLocked) throw new Error(t('lock.isLocked'), { cause: error });
    throw error;
  });
}

async function locksLater(at: number): Promise<void> {
  const state = await readLockState(at);
  if (state.is === 'open') await lockIn(state.until - at);
}

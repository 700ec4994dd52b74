import { useState } from 'preact/hooks';
import { NewPassphrase } from '../../components/journal/NewPassphrase';
import { Unlock } from '../../components/journal/Unlock';
import { LOCK_MINUTES, type LockMinutes } from '../../utils/core/reflection/lockOptions';
import { t } from '../../utils/i18n';
import { now } from '../../utils/platform/clock';
import { sendMessage } from '../../utils/platform/sendMessage';
import { type LockState, readLockState, watchLock } from '../../utils/store/journal/journalLock';
import type { Report } from '../shared/report';
import { loadDerivation, wrappingKeyOf } from '../shared/unlockJournal';
import { useStored } from '../shared/useStored';

interface Props {
  say: (text: string) => void;
  report: Report;
}

const readLockNow = async () => readLockState(await now());

/** Adds, changes and removes the lock of the journal. */
export function LockCard({ say, report }: Props) {
  const { value: state, refresh } = useStored(readLockNow, [watchLock]);
  const [open, setOpen] = useState<'add' | 'change' | 'remove' | null>(null);
  if (!state) return null;

  /** Waits for a change of the lock. A wrong passphrase is not reported here, since the form says so. */
  const finish = async (job: Promise<{ unlocked: boolean }>, done: string): Promise<boolean> => {
    if (!(await report(job, ''))) return false;
    const { unlocked } = await job;
    if (!unlocked) return false;
    say(done);
    setOpen(null);
    await refresh();
    return true;
  };
  return (
    <section class="card" aria-labelledby="lock">
      <h3 id="lock">{t('lock.title')}</h3>
      <p class="soft small">{t(state.is === 'none' ? 'lock.about' : 'lock.on')}</p>
      {open === null && state.is === 'none' && (
        <div class="row">
          <button type="button" onClick={() => setOpen('add')}>
            {t('lock.button.begin')}
          </button>
        </div>
      )}
      {open === null && state.is !== 'none' && (
        <div class="row">
          {state.is === 'open' && (
            <button
              type="button"
              onClick={() => void report(sendMessage('lockNow', {}), t('lock.isLocked'))}
            >
              {t('lock.button.now')}
            </button>
          )}
          <button type="button" onClick={() => setOpen('change')}>
            {t('lock.button.change')}
          </button>
          <button type="button" onClick={() => setOpen('remove')}>
            {t('lock.button.remove')}
          </button>
        </div>
      )}
      {(open === 'add' || open === 'change') && (
        <NewPassphrase
          changes={open === 'change'}
          minutes={minutesOf(state)}
          onSet={({ passphrase, next, minutes }) =>
            open === 'add'
              ? finish(sendNewLock(next, minutes), t('lock.added'))
              : finish(sendChange(passphrase, next, minutes), t('lock.changed'))
          }
          onBack={() => setOpen(null)}
        />
      )}
      {open === 'remove' && (
        <Unlock
          text={t('lock.about')}
          button={t('lock.button.remove')}
          onUnlock={(passphrase) => finish(sendRemoval(passphrase), t('lock.removed'))}
          onBack={() => setOpen(null)}
        />
      )}
    </section>
  );
}

function minutesOf(state: LockState): LockMinutes {
  const usual = LOCK_MINUTES[1];
  return state.is === 'none' ? usual : (LOCK_MINUTES.find((m) => m === state.minutes) ?? usual);
}

async function newWrappingKeyOf(passphrase: string) {
  return (await loadDerivation()).deriveNewWrappingKey(passphrase);
}

async function sendNewLock(passphrase: string, minutes: LockMinutes) {
  // Another page may have added one: this passphrase opens it, or is another one.
  const wrappingKey = await wrappingKeyOf(passphrase);
  if (wrappingKey) return sendMessage('unlockJournal', { wrappingKey });
  return sendMessage('enableLock', { next: await newWrappingKeyOf(passphrase), minutes });
}

async function sendChange(passphrase: string, nextPassphrase: string, minutes: LockMinutes) {
  const wrappingKey = await wrappingKeyOf(passphrase);
  const next = await newWrappingKeyOf(nextPassphrase);
  return sendMessage('changeLock', { wrappingKey, next, minutes });
}

async function sendRemoval(passphrase: string) {
  return sendMessage('removeLock', { wrappingKey: await wrappingKeyOf(passphrase) });
}

import { sendMessage } from '../../utils/platform/sendMessage';

/** Unlocks the journal for the chosen time. False if the passphrase is another one. */
export async function unlockJournal(passphrase: string): Promise<boolean> {
  return (await sendMessage('unlockJournal', { passphrase })).unlocked;
}

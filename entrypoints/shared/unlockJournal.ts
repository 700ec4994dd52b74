import { sendMessage } from '../../utils/platform/sendMessage';

/** Unlocks the journal for the chosen time. False if the passphrase is another one. */
export async function unlockJournal(passphrase: string): Promise<boolean> {
  const wrappingKey = await wrappingKeyOf(passphrase);
  return (await sendMessage('unlockJournal', { wrappingKey })).unlocked;
}

/** The key that a passphrase makes for the lock that is there, whether it is the right one or not; `null` for none. */
export async function wrappingKeyOf(passphrase: string): Promise<string | null> {
  const derivation = await sendMessage('getKeyDerivation', {});
  return derivation && (await loadDerivation()).deriveWrappingKey(passphrase, derivation);
}

/** What makes keys of passphrases is large: it is loaded once one was typed. */
export function loadDerivation() {
  return import('../../utils/store/passphrases');
}

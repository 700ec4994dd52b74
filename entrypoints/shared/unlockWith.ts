import { send } from '../../utils/platform/sendMessage';

/** Opens the journal for a while. False if the passphrase is another one. */
export async function unlockWith(passphrase: string): Promise<boolean> {
  return (await send('openJournal', { passphrase })).opened;
}

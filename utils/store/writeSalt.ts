import { lastingItem } from './lastingItems';

const SALT = lastingItem('salt');

/** The salt of this install, made when it is first asked for. It never leaves this store. Source: care.md K5. */
export async function readSalt(): Promise<string> {
  const stored = await SALT.read();
  if (typeof stored === 'string') return stored;
  const salt = crypto.randomUUID();
  await SALT.write(salt);
  return salt;
}

export function deleteSalt(): Promise<void> {
  return SALT.write(null);
}

import { storage } from 'wxt/utils/storage';

const KEY = 'local:salt';

/** The salt of this install, made when it is first asked for. It never leaves this store. Source: care.md K5. */
export async function readSalt(): Promise<string> {
  const stored: unknown = await storage.getItem(KEY);
  if (typeof stored === 'string') return stored;
  const salt = crypto.randomUUID();
  await storage.setItem(KEY, salt);
  return salt;
}

export async function forgetSalt(): Promise<void> {
  await storage.removeItem(KEY);
}

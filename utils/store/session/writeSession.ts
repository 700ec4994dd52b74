import type { Site } from '../../core/settings/sites';
import { storageArea, storageItem } from '../extensionStorage';
import { LAST_CHECK_IN } from './lastCheckIn';
import { PENDING_SITES } from './pendingSites';

const NAME = storageItem('session', 'session');

/** The session dies with the browser, so a name that is gone means another start. */
export async function sessionName(): Promise<string> {
  const stored = await NAME.read();
  if (typeof stored === 'string') return stored;
  const name = crypto.randomUUID();
  await NAME.write(name);
  return name;
}

/** All that lasts one run of the browser. */
export async function clearSession(): Promise<void> {
  await storageArea('session').clear();
}

export async function rememberLastCheckIn(stretch: number): Promise<void> {
  await LAST_CHECK_IN.write(stretch);
}

export async function rememberPending(sites: readonly Site[]): Promise<void> {
  await PENDING_SITES.write(sites);
}

import type { Site } from '../../core/settings/sites';
import { areaOf, itemIn } from '../extensionStorage';
import { CHECKED_IN } from './lastCheckIn';
import { WANTED } from './pendingSites';

const NAME = itemIn('session', 'session');

/** The session dies with the browser, so a name that is gone means another start. */
export async function sessionName(): Promise<string> {
  const stored = await NAME.read();
  if (typeof stored === 'string') return stored;
  const name = crypto.randomUUID();
  await NAME.write(name);
  return name;
}

/** All that lasts one run of the browser. */
export async function forgetSession(): Promise<void> {
  await areaOf('session').clear();
}

export async function rememberCheckedIn(stretch: number): Promise<void> {
  await CHECKED_IN.write(stretch);
}

export async function rememberWanted(sites: readonly Site[]): Promise<void> {
  await WANTED.write(sites);
}

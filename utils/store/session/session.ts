import { areaOf, itemIn } from '../extensionStorage';

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

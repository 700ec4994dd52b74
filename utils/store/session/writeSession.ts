import type { SilentWays } from '../../core/counting/focusEvents';
import { sessionItem, storageArea } from '../extensionStorage';
import { HIDDEN_SITES, readHiddenSites } from './hiddenSites';
import { LAST_CHECK_IN } from './lastCheckIn';
import { PENDING_LINE, type PendingLine } from './pendingLine';
import { PENDING_SITES, type PendingSites } from './pendingSites';
import { QUESTION_CLOSED } from './questionRest';
import { SILENT_FOCUS } from './silentFocus';

const NAME = sessionItem('session');

/** The session dies with the browser, so a name that is gone means another start. */
export async function sessionName(): Promise<string> {
  const stored = await NAME.read();
  if (typeof stored === 'string') return stored;
  const name = crypto.randomUUID();
  await NAME.write(name);
  return name;
}

/** All that lasts one run of the browser. */
export function clearSession(): Promise<void> {
  return storageArea('session').clear();
}

export function rememberLastCheckIn(stretch: number): Promise<void> {
  return LAST_CHECK_IN.write(stretch);
}

export function rememberQuestionClosed(at: number): Promise<void> {
  return QUESTION_CLOSED.write(at);
}

/** `null`: none waits any more. */
export function rememberPendingLine(line: PendingLine | null): Promise<void> {
  return PENDING_LINE.write(line);
}

export function rememberPending(pending: PendingSites): Promise<void> {
  return PENDING_SITES.write(pending);
}

/** `site`: its name. */
export async function rememberHidden(site: string, isHidden: boolean): Promise<void> {
  const before = await readHiddenSites();
  if (before.includes(site) === isHidden) return;
  await HIDDEN_SITES.write(isHidden ? [...before, site] : before.filter((other) => other !== site));
}

export function rememberSilentWays(silent: SilentWays): Promise<void> {
  return SILENT_FOCUS.write(silent);
}

import type { Settings } from '../../core/settings/settings';
import { parseSettings, unreadableChoices } from '../../schemas/settings';
import { lastingItem } from '../lastingItems';

export const SETTINGS = lastingItem('settings');
export const SETTINGS_QUARANTINE = lastingItem('settingsQuarantine');

export async function readSettings(): Promise<Settings> {
  return parseSettings(await SETTINGS.read());
}

/** Settings that could not be read, as they were stored, oldest first; last those that still stand in their place. */
export async function readSettingsQuarantine(): Promise<unknown[]> {
  const [replaced, stored] = await Promise.all([readReplacedSettings(), SETTINGS.read()]);
  const unread = unreadableChoices(stored);
  return unread ? [...replaced, unread] : replaced;
}

/** Those alone that another choice was written over. */
export async function readReplacedSettings(): Promise<unknown[]> {
  const replaced = await SETTINGS_QUARANTINE.read();
  return Array.isArray(replaced) ? replaced : [];
}

/** The stored value, unparsed. */
export const readRawSettings = SETTINGS.read;

/** Calls back when any page or the background changed a choice. Returns an unsubscribe function. */
export const watchSettings = SETTINGS.watch;

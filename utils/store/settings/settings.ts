import type { Settings } from '../../core/settings/settings';
import { parseSettings } from '../../schemas/settings';
import { storageItem } from '../extensionStorage';

export const SETTINGS = storageItem('local', 'settings');
export const SETTINGS_QUARANTINE = storageItem('local', 'settingsQuarantine');

export async function readSettings(): Promise<Settings> {
  return parseSettings(await SETTINGS.read());
}

/** Settings that could not be read, as they were stored, oldest first. */
export async function readSettingsQuarantine(): Promise<unknown[]> {
  const aside = await SETTINGS_QUARANTINE.read();
  return Array.isArray(aside) ? aside : [];
}

/** What is stored, as it is stored. */
export function readRawSettings(): Promise<unknown> {
  return SETTINGS.read();
}

/** Calls back when any page or the background changed a choice. */
export function watchSettings(changed: () => void): () => void {
  return SETTINGS.watch(changed);
}

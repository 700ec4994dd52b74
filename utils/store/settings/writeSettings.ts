import type { Settings } from '../../core/settings/settings';
import { hasUnreadable, parseSettings } from '../../schemas/settings';
import { storageArea } from '../extensionStorage';
import { readSettings, readSettingsQuarantine, SETTINGS, SETTINGS_QUARANTINE } from './settings';

const VERSION = 1;

/** Forgets settings that could not be read and that name this host. */
export async function deleteQuarantinedSettings(host: string): Promise<void> {
  const aside = await readSettingsQuarantine();
  const kept = aside.filter((each) => !JSON.stringify(each)?.includes(JSON.stringify(host)));
  if (kept.length < aside.length) await SETTINGS_QUARANTINE.write(kept);
}

/**
 * Changes some choices. Only the background calls this, one at a time. `beside`: what else is written
 * in the same step, all of it or none, by name.
 */
export async function changeSettings(
  patch: {
    readonly [Choice in keyof Settings]?: Settings[Choice] | undefined;
  },
  beside: Readonly<Record<string, unknown>> = {},
): Promise<Settings> {
  const stored = await SETTINGS.read();
  if (hasUnreadable(stored)) {
    await SETTINGS_QUARANTINE.write([...(await readSettingsQuarantine()), stored]);
  }
  const changed = parseSettings({ ...(await readSettings()), ...patch });
  const written = { ...changed, version: VERSION };
  await storageArea('local').set({ [SETTINGS.name]: written, ...beside });
  return changed;
}

export async function deleteSettings(): Promise<void> {
  await SETTINGS.remove();
  await SETTINGS_QUARANTINE.remove();
}

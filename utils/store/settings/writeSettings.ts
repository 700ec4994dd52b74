import { changedChoices, type Settings } from '../../core/settings/settings';
import { hasParts, isObject } from '../../schemas/lenient';
import {
  fields,
  parseSettings,
  readPatch,
  unreadableChoices,
  withChoices,
} from '../../schemas/settings';
import { writeLasting } from '../lastingItems';
import { readReplacedSettings, SETTINGS, SETTINGS_QUARANTINE } from './settings';

const VERSION = 1;

/** Deletes settings that could not be read and that name this host. */
export async function deleteQuarantinedSettings(host: string): Promise<void> {
  const names = (value: unknown) => JSON.stringify(value)?.includes(JSON.stringify(host)) ?? false;
  const replaced = await readReplacedSettings();
  const kept = replaced.filter((each) => !names(each));
  if (kept.length < replaced.length) await SETTINGS_QUARANTINE.write(kept);
  const stored = await SETTINGS.read();
  const unread = unreadableChoices(stored);
  if (!isObject(stored) || !unread || !names(unread)) return;
  const { sites } = parseSettings(stored);
  const left = Object.fromEntries(Object.entries(stored).filter(([name]) => !names(unread[name])));
  await SETTINGS.write({ ...left, sites });
}

/**
 * Changes some choices. Only the background calls this, one at a time. What cannot be read of the others
 * stays where it is; an unreadable value that a choice replaces whole is quarantined. `beside`: what
 * else is written in the same step, all of it or none. Throws, and writes nothing, if a choice is invalid.
 */
export async function changeSettings(
  patch: {
    readonly [Choice in keyof Settings]?: Settings[Choice] | undefined;
  },
  beside: { readonly sync?: unknown } = {},
): Promise<Settings> {
  const stored = await SETTINGS.read();
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  const choices = readPatch(Object.fromEntries(given));
  if (!choices) throw new Error('These are no choices.');
  const written = { version: VERSION, ...withChoices(stored, choices) };
  const lost = lostBy(stored, written);
  const replaced = await readReplacedSettings();
  await writeLasting({
    settings: written,
    ...(lost !== null && { settingsQuarantine: [...replaced, lost] }),
    ...beside,
  });
  return parseSettings(written);
}

/** Makes the settings these, by writing what differs from what is read now. */
export async function replaceSettings(
  next: Settings,
  beside: { readonly sync?: unknown } = {},
): Promise<Settings> {
  const before = parseSettings(await SETTINGS.read());
  const changed = changedChoices(before, next).map((name) => [name, next[name]]);
  return changeSettings(Object.fromEntries(changed), beside);
}

/** The unreadable values of which writing would leave nothing; `null` if there are none. */
function lostBy(stored: unknown, written: Readonly<Record<string, unknown>>): unknown {
  if (stored !== null && !isObject(stored)) return stored;
  const lost = Object.entries(unreadableChoices(stored) ?? {}).filter(([name, value]) => {
    const keepsParts =
      hasParts(fields[name as keyof Settings]) && isObject(value) === isObject(written[name]);
    return written[name] !== value && !(keepsParts && typeof value === 'object');
  });
  return lost.length > 0 ? Object.fromEntries(lost) : null;
}

export function deleteSettings(): Promise<void> {
  return writeLasting({ settings: null, settingsQuarantine: null });
}

import type { EnoughLine } from '../../utils/core/settings/enoughLine';
import { localCalendar, now } from '../../utils/platform/clock';
import { placeOfLine } from '../../utils/store/journal/readLines';
import { addEntry, changeEntry } from '../../utils/store/journal/writeEntries';
import { type PendingLine, readPendingLine } from '../../utils/store/session/pendingLine';
import { rememberPendingLine } from '../../utils/store/session/writeSession';
import { readSettings } from '../../utils/store/settings/settings';
import { changeSettings } from '../../utils/store/settings/writeSettings';
import { keepFromUndo } from '../../utils/store/transfer/writeImportUndo';

/**
 * Sets the line, and keeps it as an entry of this id, if the person keeps what they write; without an id it becomes
 * none, as when it is put back. What is known of the line before is written first: a message that comes again, once
 * the settings have the new words, goes by that.
 */
export async function setLine(line: EnoughLine | null, id: string | undefined): Promise<void> {
  const [{ enoughLine: before, saveEntries }, pending, at] = await Promise.all([
    readSettings(),
    readPendingLine(),
    now(),
  ]);
  if (line === null || id === undefined || saveEntries !== 'keep') {
    await changeSettings({ enoughLine: line });
    return rememberPendingLine(null);
  }
  // One that waits is no entry so far: what it was to replace, this one replaces.
  const replaced = pending ? pending.before : (before?.words.trim() ?? null);
  const next = pending?.id === id ? pending : { id, at, before: replaced };
  await rememberPendingLine(next);
  await changeSettings({ enoughLine: line });
  await keepLine(next);
}

/** Keeps the line as it is now as an entry. While the journal is locked it waits for that to open. Idempotent. */
async function keepLine({ id, at, before }: PendingLine): Promise<void> {
  const settings = await readSettings();
  const words = settings.enoughLine?.words.trim() ?? '';
  if (settings.saveEntries !== 'keep' || words === '') return rememberPendingLine(null);
  const present = await now();
  const place = await placeOfLine(words, before, at, present, localCalendar(settings));
  if (place === 'locked') return;
  if (place === 'new') {
    await addEntry({ id, at, kind: 'line', question: null, text: words }, present);
  } else if (place !== 'there') {
    await keepFromUndo(place.into);
    await changeEntry(place.into, { text: words }, present);
  }
  return rememberPendingLine(null);
}

/** The journal was opened: a line that waited for it becomes an entry. If that fails, it goes on waiting. */
export async function keepPendingLine(): Promise<void> {
  const pending = await readPendingLine();
  if (pending) await keepLine(pending).catch((error: unknown) => console.error(error));
}

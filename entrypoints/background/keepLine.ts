import { localCalendar, now } from '../../utils/platform/clock';
import { placeOfLine } from '../../utils/store/journal/readLines';
import { addEntry, changeEntry } from '../../utils/store/journal/writeEntries';
import { type PendingLine, readPendingLine } from '../../utils/store/session/pendingLine';
import { rememberPendingLine } from '../../utils/store/session/writeSession';
import { readSettings } from '../../utils/store/settings/settings';
import { keepFromUndo } from '../../utils/store/transfer/writeImportUndo';

/**
 * Keeps the enough line as it is now as an entry, if the person keeps what they write. While the journal is locked it
 * waits for that to open. Idempotent. `before`: the words of the line that it replaced, `null` without.
 */
export async function keepLine({ id, at }: PendingLine, before: string | null): Promise<void> {
  const settings = await readSettings();
  const words = settings.enoughLine?.words.trim() ?? '';
  if (settings.saveEntries !== 'keep' || words === '') return rememberPendingLine(null);
  const present = await now();
  const place = await placeOfLine(words, before, at, present, localCalendar(settings));
  if (place === 'locked') return rememberPendingLine({ id, at });
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
  if (pending) await keepLine(pending, null).catch((error: unknown) => console.error(error));
}

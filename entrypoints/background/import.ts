import type { MessageData } from '../../utils/messages';
import { localCalendar, now } from '../../utils/platform/clock';
import { readSettings } from '../../utils/store/settings/settings';
import { readLastImport } from '../../utils/store/transfer/lastImport';
import { checkImport } from '../../utils/store/transfer/parseImport';
import { previewImport } from '../../utils/store/transfer/previewImport';
import { applyImport } from '../../utils/store/transfer/writeImport';
import { recoverInterruptedImport, undoImport } from '../../utils/store/transfer/writeImportUndo';

/** Each of these is called within the background's queue. */

/** Looks at what a page read from a file, and brings it in. Throws if it cannot be what a page would send. */
export async function importFile({ id, file, takeChoices }: MessageData<'importFile'>) {
  const at = await now();
  const read = checkImport(file, at);
  if (!('file' in read)) throw new Error(`The file is refused: ${read.problem}.`);
  const cut = await calendar();
  await applyImport(id, at, await previewImport(read.file, takeChoices, cut, at), cut);
}

/** Takes back this import, if it is the last one. */
export async function undoIfLast(id: string): Promise<void> {
  if ((await readLastImport())?.id !== id) return;
  await undoImport(await calendar());
}

/** Takes back what a browser that ended left half done. */
export async function recoverImport(): Promise<void> {
  await recoverInterruptedImport(calendar);
}

async function calendar() {
  return localCalendar(await readSettings());
}

import type { Calendar, EpochMs } from '../../core/base/calendar';
import { readWholeJournal } from '../journal/readJournal';
import { readWholeRecord } from '../record/readRecord';
import { readSettings } from '../settings/settings';
import type { ImportFile } from './importSchema';
import { type ImportPlan, planImport } from './planImport';

/** Previews the changes of a file. Reads, and changes nothing. */
export async function previewImport(
  file: ImportFile,
  takeChoices: boolean,
  calendar: Calendar,
  now: EpochMs,
): Promise<ImportPlan> {
  const [record, journal, settings] = await Promise.all([
    readWholeRecord(),
    readWholeJournal(now),
    readSettings(),
  ]);
  return planImport(file, { record, journal, settings }, takeChoices, calendar);
}

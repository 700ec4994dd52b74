import { daysMarkdown } from '../../components/text/daysMarkdown';
import { motiveText } from '../../components/text/motiveText';
import type { EpochMs } from '../../utils/core/base/calendar';
import { dayOf } from '../../utils/core/base/calendar';
import { journalMarkdown } from '../../utils/core/reflection/journalMarkdown';
import { formatDate, formatTime } from '../../utils/format';
import { t } from '../../utils/i18n';
import { localCalendar, now } from '../../utils/platform/clock';
import { readSettings } from '../../utils/store/settings/settings';
import { readExport } from '../../utils/store/transfer/export';
import { readWeek } from '../shared/readWeek';

/** Everything, as one plain file. */
export async function downloadExport(): Promise<void> {
  const at = await now();
  download('enough-export', 'json', 'application/json', at, await exportText(at));
}

/** Everything, encrypted with a passphrase. The encryption is large, and is loaded when it is needed. */
export async function downloadBackup(passphrase: string): Promise<void> {
  const at = await now();
  const [text, { encryptBackup }] = await Promise.all([
    exportText(at),
    import('../../utils/store/passphrases'),
  ]);
  const bytes = await encryptBackup(text, passphrase);
  download('enough-backup', 'age', 'application/octet-stream', at, bytes);
}

/** The journal alone, to read and to print anywhere. */
export async function downloadJournal(): Promise<void> {
  const at = await now();
  const [{ journal }, settings] = await Promise.all([readExport(at), readSettings()]);
  const calendar = localCalendar(settings);
  const text = journalMarkdown(journal, calendar, {
    title: t('options.journalTitle'),
    nextStep: t('options.journalNextStep'),
    line: t('journal.line'),
    empty: t('options.journalEmpty'),
    dayName: (day) =>
      formatDate(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    time: (each) => formatTime(each, calendar.zone),
    question: (id) => t(`question.${id}.text`),
    motive: motiveText,
  });
  download('enough-journal', 'md', 'text/markdown', at, text);
}

async function exportText(at: EpochMs): Promise<string> {
  return JSON.stringify(await readExport(at), null, 2);
}

/** The last seven days and their insights, in words alone. */
export async function downloadWords(): Promise<void> {
  const at = await now();
  const { days, current, calendar } = await readWeek(0);
  if (!current) return;
  const text = daysMarkdown(days, current.insights, calendar.zone);
  download('enough-words', 'md', 'text/markdown', at, text);
}

/** Writes a file where the browser puts downloads; its name ends with the local date. */
function download(
  name: string,
  ending: string,
  type: string,
  at: EpochMs,
  content: BlobPart,
): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}-${dayOf(at, localCalendar({ dayStart: '00:00' }))}.${ending}`;
  link.click();
  // Firefox reads the address after the click. A minute is far longer than it takes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

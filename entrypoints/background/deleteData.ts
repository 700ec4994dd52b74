import { addDays, type DayKey, dayBounds } from '../../utils/core/base/calendar';
import type { DeletedPart } from '../../utils/messages';
import { localCalendar, now } from '../../utils/platform/clock';
import { revokeNotifications } from '../../utils/platform/notifications';
import { reconcileAccess } from '../../utils/platform/reconcileAccess';
import { clearJournal } from '../../utils/store/journal/writeEntries';
import { deleteEntriesBetween } from '../../utils/store/journal/writeManyEntries';
import { deleteSiteRecord, deleteTime } from '../../utils/store/record/writeDeletion';
import { clearRecord } from '../../utils/store/record/writeRecord';
import { clearSession } from '../../utils/store/session/writeSession';
import { readSettings } from '../../utils/store/settings/settings';
import {
  deleteQuarantinedSettings,
  deleteSettings,
} from '../../utils/store/settings/writeSettings';
import { deleteRemote, deleteSyncState } from '../../utils/store/sync/writeSync';
import { deleteSalt } from '../../utils/store/writeSalt';
import { deleteWelcome } from '../../utils/store/writeWelcomed';

/**
 * Deletes all that was chosen, counted and written, and gives back the access to every site. Each part is
 * tried, whatever became of the others. Returns what is left.
 */
export async function deleteEverything(): Promise<DeletedPart[]> {
  const left: DeletedPart[] = [];
  for (const [part, ...jobs] of PARTS) await runAll(jobs).catch(() => left.push(part));
  return left;
}

/** In order of what a person would miss least to have read by others, and of what may not be taken for a change. */
const PARTS: readonly (readonly [DeletedPart, ...Job[]])[] = [
  ['journal', clearJournal],
  // Before the choices: those that are gone here must not be synced to other devices as deleted.
  ['sync', async () => deleteRemote(await now()), deleteSyncState],
  ['record', clearRecord, deleteSalt],
  ['settings', deleteSettings, deleteWelcome, clearSession],
  ['access', () => reconcileAccess([]), revokeNotifications],
];

/** Deletes seven of the person's days, and what was written in them if they say so. */
export async function deleteWeek({ from, withEntries }: { from: DayKey; withEntries: boolean }) {
  const days = Array.from({ length: 7 }, (_, index) => addDays(from, index));
  const calendar = localCalendar(await readSettings());
  const week = {
    from: dayBounds(from, calendar).from,
    to: dayBounds(days.at(-1) ?? from, calendar).to,
  };
  await runAll([
    async () => withEntries && deleteEntriesBetween(week.from, week.to),
    () => deleteTime({ ...week, days }),
  ]);
}

/** Deletes what was counted on one host. Access to it is given back with its place on the list. */
export async function deleteSite(host: string): Promise<void> {
  await runAll([() => deleteSiteRecord(host), () => deleteQuarantinedSettings(host)]);
}

type Job = () => Promise<unknown>;

/** Runs all of them, one after the other, whatever fails; then throws what failed first. */
async function runAll(jobs: readonly Job[]): Promise<void> {
  const failures: unknown[] = [];
  for (const job of jobs) {
    await job().catch((error: unknown) => {
      console.error(error);
      failures.push(error);
    });
  }
  if (failures.length > 0) throw failures[0];
}

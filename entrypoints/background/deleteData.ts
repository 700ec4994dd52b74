import { addDays, type DayKey, dayBounds } from '../../utils/core/base/calendar';
import { t } from '../../utils/i18n';
import { zone } from '../../utils/platform/clock';
import { giveBackNotifications } from '../../utils/platform/notifications';
import { giveBack } from '../../utils/platform/permissions';
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
import { deleteSalt } from '../../utils/store/writeSalt';
import { deleteWelcome } from '../../utils/store/writeWelcomed';
import { deleteSynced } from './sync';

/**
 * Forgets all that was chosen, counted and written, and gives back the access to every site. What the
 * browser's sync does not let go keeps nothing else here, and is said in words.
 */
export async function deleteEverything(): Promise<void> {
  const { sites } = await readSettings();
  // First, so that choices that are gone here are not taken for changes and carried to other machines.
  const carriedGone = await deleteSynced();
  await deleteSettings();
  await clearRecord();
  await deleteSalt();
  await clearJournal();
  await deleteWelcome();
  await clearSession();
  await giveBack(sites, []);
  await giveBackNotifications();
  if (!carriedGone) throw new Error(t('options.carry.leftovers'));
}

/** Forgets seven of the person's days, and what was written in them if they say so. */
export async function deleteWeek({ from, withNotes }: { from: DayKey; withNotes: boolean }) {
  const { dayStart } = await readSettings();
  const days = Array.from({ length: 7 }, (_, index) => addDays(from, index));
  const calendar = { zone: zone(), dayStart };
  const week = {
    from: dayBounds(from, calendar).from,
    to: dayBounds(days.at(-1) ?? from, calendar).to,
  };
  await deleteTime({ ...week, days });
  if (withNotes) await deleteEntriesBetween(week.from, week.to);
}

/** Forgets what was counted on one host. Access to it is given back with its place on the list. */
export async function deleteSite(host: string): Promise<void> {
  await deleteSiteRecord(host);
  await deleteQuarantinedSettings(host);
}

import { browser } from '../../utils/platform/browser';
import { giveBackNotifications } from '../../utils/platform/notifications';
import { giveBack } from '../../utils/platform/permissions';
import { forgetJournal } from '../../utils/store/journal';
import { forgetRecord } from '../../utils/store/record';
import { forgetSalt } from '../../utils/store/salt';
import { forgetSettings, readSettings } from '../../utils/store/settings';
import { forgetWelcome } from './welcome';

/** Forgets all that was chosen, counted and written, and gives back the access to every site. */
export async function deleteEverything(): Promise<void> {
  const { sites } = await readSettings();
  await forgetSettings();
  await forgetRecord();
  await forgetSalt();
  await forgetJournal();
  await forgetWelcome();
  await browser.storage.session.clear();
  await giveBack(sites, []);
  await giveBackNotifications();
}

import { askForNotifications, giveBackNotifications } from '../../utils/platform/notifications';
import { send } from '../../utils/platform/sendMessage';

/**
 * Turns the system's notifications on or off. Call straight from a click: the browser asks before
 * anything is awaited. Off gives the permission back. False if the person told the browser no.
 */
export async function turnNotifications(on: boolean): Promise<boolean> {
  if (on && !(await askForNotifications())) return false;
  await send('changeSettings', { patch: { notifications: on } });
  if (!on) await giveBackNotifications();
  return true;
}

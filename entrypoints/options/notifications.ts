import { requestNotifications, revokeNotifications } from '../../utils/platform/notifications';
import { sendMessage } from '../../utils/platform/sendMessage';

/**
 * Turns the system's notifications on or off. Call it straight from a click: nothing may be awaited before the
 * browser asks. Off gives the permission back. Resolves to false if the person said no.
 */
export async function turnNotifications(on: boolean): Promise<boolean> {
  if (on && !(await requestNotifications())) return false;
  await sendMessage('changeSettings', { patch: { notifications: on } });
  if (!on) await revokeNotifications();
  return true;
}

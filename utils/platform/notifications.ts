import { browser, type Notifications } from './browser';

/**
 * Lets the browser ask for notifications. Call straight from a click, before any `await`: a browser
 * refuses to ask otherwise. False if the person said no.
 */
export function requestNotifications(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] });
}

/** Gives the permission back; nothing happens where it was never given. */
export async function revokeNotifications(): Promise<void> {
  await browser.permissions.remove({ permissions: ['notifications'] });
}

/** One notification, without a sound. Nothing happens where the permission is gone. */
export async function notify(id: string, title: string, message: string): Promise<void> {
  const options = {
    type: 'basic',
    title,
    message,
    iconUrl: browser.runtime.getURL('/icon/128.png'),
  } as const;
  await door()?.create(id, options);
}

export async function clearNotification(id: string): Promise<void> {
  await door()?.clear(id);
}

/** Calls back when a notification is clicked. Call in the worker's first turn, and once the permission is given. */
export function onNotificationClick(clicked: (id: string) => void): void {
  door()?.onClicked.addListener(clicked);
}

/** There only while the permission is. */
function door(): Notifications.Static | undefined {
  return browser.notifications as Notifications.Static | undefined;
}

/**
 * The one door to the browser, for the background and Enough's own pages. The nudge script does not
 * come through here: the polyfill would add its weight to someone else's page.
 */

export type { Action, Notifications, Runtime } from 'webextension-polyfill';
export { default as browser } from 'webextension-polyfill';

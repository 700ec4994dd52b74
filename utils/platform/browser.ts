import type { Browser } from 'webextension-polyfill';
import { browser as native } from 'wxt/browser';

/**
 * The one door to the browser, for the background and Enough's own pages: both browsers have promises, under one name
 * or the other. The types are those of Firefox, which knows what both have. The nudge script does not come through
 * here: in a page, either name may be the page's.
 */
export const browser = native as unknown as Browser;

export type { Action, Notifications, Runtime } from 'webextension-polyfill';

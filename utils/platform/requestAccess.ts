import { originOf, type Site } from '../core/settings/sites';
import { browser } from './browser';

/**
 * Lets the browser ask the person for these sites. Call straight from a click, before any `await`:
 * a browser refuses to ask otherwise. False if the person said no.
 */
export function requestAccess(sites: readonly Site[]): Promise<boolean> {
  return browser.permissions.request({ origins: sites.map(originOf) });
}

import { type Site, siteAt } from '../settings/sites';
import type { Sample } from './attention';

/** The window that had the focus last, as the browser tells of it. An app's window is one of these. */
export interface FocusedWindow {
  /** False while another program, or a window that we may not see, has the focus. */
  readonly focused: boolean;
  readonly state?: string | undefined;
  readonly tabs?: readonly TabInfo[] | undefined;
}

/** A tab of it. `url` is there only where the person gave access. */
export interface TabInfo {
  readonly id?: number | undefined;
  /** One a window, in a split view too. */
  readonly active: boolean;
  readonly url?: string | undefined;
  readonly incognito: boolean;
  /** Chromium says so of a tab that the person has muted as well. */
  readonly audible?: boolean | undefined;
  readonly mutedInfo?: { readonly muted: boolean } | undefined;
}

/** Stands for a work site in a private window: counted, never named. */
const PRIVATE_SITE = '';

/** Whether a window of the browser is in front of all other programs. */
export function isFocused(last: FocusedWindow | null): last is FocusedWindow {
  return last?.focused === true && last.state !== 'minimized';
}

/** What is in front. `last`: `null` if no window is open. `sites`: those that we may see. */
export function activeTabOf(
  last: FocusedWindow | null,
  sites: readonly Site[],
): Pick<Sample, 'site' | 'tab' | 'audible' | 'fullScreen' | 'behindOtherApp'> {
  const shown = isFocused(last);
  const active = last?.tabs?.find((tab) => tab.active);
  const chosen = siteAt(active?.url, sites);
  if (!shown || !active) {
    return {
      site: null,
      tab: null,
      audible: false,
      fullScreen: false,
      behindOtherApp: chosen !== null,
    };
  }
  return {
    site: chosen && (active.incognito ? PRIVATE_SITE : chosen.host),
    tab: active.id ?? null,
    audible: active.audible === true && active.mutedInfo?.muted !== true,
    fullScreen: last.state === 'fullscreen',
    behindOtherApp: false,
  };
}

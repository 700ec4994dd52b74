import type { Sample } from './attention';
import { type Site, siteAt } from './sites';

/** The window that had the focus last, as the browser tells of it. An app's window is one of these. */
export interface LastFocused {
  /** False while another program, or a window that we may not see, has the focus. */
  readonly focused: boolean;
  readonly state?: string | undefined;
  readonly tabs?: readonly FrontTab[] | undefined;
}

/** A tab of it. `url` is there only where the person gave access. */
export interface FrontTab {
  readonly id?: number | undefined;
  /** One a window, in a split view too. */
  readonly active: boolean;
  readonly url?: string | undefined;
  readonly incognito: boolean;
  readonly audible?: boolean | undefined;
}

/** Stands for a work site in a private window: counted, never named. */
const UNNAMED = '';

/** What is in front. `last`: `null` if no window is open. `sites`: those that we may see. */
export function inFront(
  last: LastFocused | null,
  sites: readonly Site[],
): Pick<Sample, 'site' | 'tab' | 'audible' | 'fullScreen'> {
  const shown = last?.focused && last.state !== 'minimized';
  const tab = shown ? last.tabs?.find(({ active }) => active) : undefined;
  const site = siteAt(tab?.url, sites);
  return {
    site: site && (tab?.incognito ? UNNAMED : site.host),
    tab: tab?.id ?? null,
    audible: tab?.audible === true,
    fullScreen: tab !== undefined && last?.state === 'fullscreen',
  };
}

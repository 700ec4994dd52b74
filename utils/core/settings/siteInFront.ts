import { parseSite } from './parseSite';
import { type Site, siteAt, siteName } from './sites';
import { siteTitle } from './siteTitle';

/** What the popup says of the page in front. */
export interface SiteInFront {
  /** The site that could be added: none that is on the list, and nothing that is no site of one owner. */
  readonly newSite: { readonly site: Site; readonly title: string } | null;
  /** The site that is counted, as it is shown. */
  readonly countedSite: string | null;
  /** The browser tells nothing of the page: one of its own, or a site that it hides. */
  readonly isUnseen: boolean;
}

/** `withoutAccess`: names, as they are shown. */
export function siteInFront(
  address: string | undefined,
  sites: readonly Site[],
  withoutAccess: readonly string[],
): SiteInFront {
  const listed = siteAt(address, sites);
  if (listed) {
    const title = siteTitle(siteName(listed));
    const countedSite = withoutAccess.includes(title) ? null : title;
    return { newSite: null, countedSite, isUnseen: false };
  }
  // The host alone: what follows may be as long as it likes.
  const origin = address?.startsWith('http') && URL.canParse(address) && new URL(address).origin;
  const parsed = origin ? parseSite(origin) : null;
  const isUnseen = address === undefined;
  if (!parsed || 'problem' in parsed) return { newSite: null, countedSite: null, isUnseen };
  const { site } = parsed;
  const newSite = { site, title: siteTitle(siteName(site)) };
  return { newSite, countedSite: null, isUnseen };
}

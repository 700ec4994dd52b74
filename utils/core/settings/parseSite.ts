import { isPublicSuffix } from './publicSuffixes';
import { isHost, readUrl, type Site } from './sites';

/** UTF-16 units. Our choice: longer than any address that somebody types, and short enough to read at once. */
const LONGEST_SITE = 2_000;

/** Why an entry is not a site. The locale file has a sentence for each. */
type SiteProblem = 'empty' | 'notWeb' | 'noHost' | 'tooWide' | 'oneLabel';

export type ParsedSite =
  /** `hasPort`: a port came with it. A site has none, since no browser asks for one port alone. */
  { readonly site: Site; readonly hasPort?: true } | { readonly problem: SiteProblem };

/**
 * Reads what a person typed or pasted. A full address (with its scheme) stands for its host, since
 * that is what people mean when they paste one; a path typed by hand is kept as a prefix. A host without a
 * dot is one of their own network where it comes with its scheme; typed alone it may as well be a word.
 */
export function parseSite(entry: string): ParsedSite {
  const text = entry.trim();
  if (text === '') return { problem: 'empty' };
  if (text.length > LONGEST_SITE) return { problem: 'noHost' };
  const pasted = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  if (!pasted && /^(mailto|javascript|data|about|chrome|file|view-source):/i.test(text)) {
    return { problem: 'notWeb' };
  }
  const url = readUrl(pasted ? text : `https://${text}`);
  if (!url) return { problem: 'noHost' };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { problem: 'notWeb' };
  const whole = url.hostname.replace(/\.$/, '');
  const bare = whole.replace(/^www\.(?=.*\.)/, '');
  // Where the rest is no site of anyone, `www` is part of the name.
  const host = isPublicSuffix(bare) ? whole : bare;
  // Chromium reads "my work" as a host, with its blank written as %20.
  if (!isHost(host)) return { problem: 'noHost' };
  if (isPublicSuffix(host)) return { problem: 'tooWide' };
  if (!pasted && !host.includes('.') && host !== 'localhost' && !host.startsWith('[')) {
    return { problem: 'oneLabel' };
  }
  const path = url.pathname.replace(/\/+$/, '');
  const site = pasted || path === '' ? { host } : { host, path };
  return url.port === '' ? { site } : { site, hasPort: true };
}

/** Work sites: what a person types, what it covers, which of them an address is on. */

/** A host (its subdomains included), with an optional path prefix. Lower case, no `www.`, no port. */
export interface Site {
  readonly host: string;
  /** Begins with `/`, ends without one. Absent: the whole host. */
  readonly path?: string | undefined;
}

/** UTF-16 units. Our choice: longer than any address that somebody types, and short enough to read at once. */
const LONGEST_SITE = 2_000;

/** Why an entry is not a site. The locale file has a sentence for each. */
type SiteProblem = 'empty' | 'notWeb' | 'noHost' | 'tooWide';

export type ParsedSite = { readonly site: Site } | { readonly problem: SiteProblem };

/**
 * Reads what a person typed or pasted. A full address (with its scheme) stands for its host, since
 * that is what people mean when they paste one; a path typed by hand is kept as a prefix.
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
  const bare = whole.replace(/^www\./, '');
  // Where the rest is no site of anyone, `www` is part of the name.
  const host = isShared(bare) ? whole : bare;
  if (isShared(host)) return { problem: 'tooWide' };
  // Chromium reads "my work" as a host, with its blank written as %20.
  if (!isHost(host)) return { problem: /^[a-z0-9-]+$/.test(host) ? 'tooWide' : 'noHost' };
  const path = url.pathname.replace(/\/+$/, '');
  return { site: pasted || path === '' ? { host } : { host, path } };
}

function readUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

/** A name under which a country gives names to others, as `co.uk`: access to it would be access to them all. */
function isShared(host: string): boolean {
  return /^(ac|co|com|edu|go|gov|ne|net|or|org)\.[a-z]{2}$/.test(host);
}

/** A name with a dot, an address of four numbers, `[::1]`, or `localhost`. */
function isHost(host: string): boolean {
  if (host === 'localhost' || /^\[[0-9a-f:.]+\]$/.test(host)) return true;
  if (/^\d+(\.\d+){3}$/.test(host)) return true;
  return /^([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\.)+([a-z]{2,}|xn--[a-z0-9-]+)$/.test(host);
}

/** The one way to write a site: what the lists show, and its identity. */
export function siteName(site: Site): string {
  return site.host + (site.path ?? '');
}

/** Host and path are the same, however they were written. */
export function sameSite(a: Site, b: Site): boolean {
  return siteName(a) === siteName(b);
}

/** The match pattern to ask the browser for: this host, its subdomains, nothing else. */
export function originOf({ host }: Pick<Site, 'host'>): string {
  const named = /[a-z]/.test(host) && host !== 'localhost' && !host.startsWith('[');
  return named ? `*://*.${host}/*` : `*://${host}/*`;
}

/** The match patterns of which each alone lets the browser show us this host: its own first, then ever wider ones. */
export function originsOver({ host }: Pick<Site, 'host'>): string[] {
  if (!originOf({ host }).startsWith('*://*.')) return [originOf({ host })];
  const labels = host.split('.');
  return labels.map((_, index) => originOf({ host: labels.slice(index).join('.') }));
}

/** The most specific site that an address is on, or `null`. Anything that is no web address is on none. */
export function siteAt(address: string | undefined, sites: readonly Site[]): Site | null {
  const url = address === undefined ? null : pageUrl(address);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  const covering = sites.filter((site) => covers(site, url));
  return covering.sort((a, b) => siteName(b).length - siteName(a).length)[0] ?? null;
}

/**
 * The page that an address shows: itself, or what is in a reader view (Firefox's `about:reader`, Edge's `read:`) or at
 * a `blob:` address. Browsers show these to no extension on their own; while the popup is open they may.
 */
function pageUrl(address: string): URL | null {
  const url = readUrl(address);
  if (url?.protocol === 'blob:') return readUrl(url.pathname);
  return url && /^(about|read):$/.test(url.protocol)
    ? readUrl(url.searchParams.get('url') ?? '')
    : url;
}

function covers({ host, path }: Site, url: URL): boolean {
  const onHost = url.hostname === host || url.hostname.endsWith(`.${host}`);
  if (!onHost || path === undefined) return onHost;
  // A path that was typed by hand is meant however the page writes it, in upper or lower case.
  return `${url.pathname}/`.toLowerCase().startsWith(`${path}/`.toLowerCase());
}

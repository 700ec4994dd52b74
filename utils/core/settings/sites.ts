/** Work sites: how they are written, what they cover, which of them an address is on. */

/**
 * A host (its subdomains included), with an optional path prefix. Lower case and ASCII, no port, and no `www.`
 * where the rest is a site.
 */
export interface Site {
  readonly host: string;
  /** Begins with `/`, ends without one. Absent: the whole host. */
  readonly path?: string | undefined;
}

/** A site of this name, as `siteName` writes it; `null` if it is none, or would be written in another way. */
export function readSite(name: string): Site | null {
  const url = readUrl(`https://${name}`);
  if (!url || !isHost(url.hostname)) return null;
  const path = url.pathname.replace(/\/+$/, '');
  const site: Site = path === '' ? { host: url.hostname } : { host: url.hostname, path };
  return siteName(site) === name ? site : null;
}

export function readUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

/** A name (of one label in somebody's own network), an address of four numbers, or `[::1]`. */
export function isHost(host: string): boolean {
  if (/^\[[0-9a-f:.]+\]$/.test(host) || /^\d+(\.\d+){3}$/.test(host)) return true;
  const labels = host.split('.');
  if (!labels.every((label) => /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?$/.test(label))) return false;
  return labels.length === 1 || /\.[a-z][a-z0-9-]*[a-z0-9]$/.test(host);
}

/** Whether a name covers the names below it. One label does not: below `com` there is nearly everything. */
function hasSubdomains(host: string): boolean {
  return host.includes('.') && /[a-z]/.test(host) && !host.startsWith('[');
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
  return hasSubdomains(host) ? `*://*.${host}/*` : `*://${host}/*`;
}

/** The match patterns of which each alone lets the browser show us this host: its own first, then ever wider ones. */
export function originsOver({ host }: Pick<Site, 'host'>): string[] {
  if (!hasSubdomains(host)) return [originOf({ host })];
  const labels = host.split('.');
  return labels.map((_, index) => `*://*.${labels.slice(index).join('.')}/*`);
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
  const onHost =
    url.hostname === host || (hasSubdomains(host) && url.hostname.endsWith(`.${host}`));
  if (!onHost || path === undefined) return onHost;
  // A path that was typed by hand is meant however the page writes it, in upper or lower case.
  return `${url.pathname}/`.toLowerCase().startsWith(`${path}/`.toLowerCase());
}

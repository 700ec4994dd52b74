import {
  activeTabOf,
  type FocusedWindow,
  type TabInfo,
} from '../../../../utils/core/counting/activeTab';
import {
  type OpenSpan,
  observe,
  type Sample,
  type Span,
} from '../../../../utils/core/counting/attention';
import type { Site } from '../../../../utils/core/settings/sites';

type Tab = { -readonly [K in keyof TabInfo]: TabInfo[K] };
interface Window {
  readonly id: number;
  readonly type: 'normal' | 'devtools';
  state: 'normal' | 'minimized' | 'fullscreen';
  readonly tabs: Tab[];
}

/** Seconds since the start, as everything here. */
type Seconds = number;

/**
 * A browser with its windows, made of values. It answers as Chromium answers: the window that had
 * the focus last, of those that we may see and that are no developer tools, and no address but on the
 * sites that were allowed.
 * A sample is taken with each change and every 10 s, as the background takes them.
 */
export class FakeBrowser {
  windows: Window[] = [];
  /** Ids, the latest last. */
  focusOrder: number[] = [];
  /** Another program has the focus. */
  elsewhere = false;
  presence: Sample['presence'] = 'active';
  session = 'one';
  sites: Site[] = [{ host: 'docs.test' }, { host: 'mail.test' }];
  allowed = ['docs.test', 'mail.test', 'code.test'];
  privateAllowed = false;
  seconds: Seconds = 0;
  #open: OpenSpan | null = null;
  readonly #spans: Span[] = [];
  #ids = 0;

  constructor() {
    const first = this.newWindow('https://docs.test/');
    this.newTab(first, 'https://news.test/');
    this.newTab(first, 'https://mail.test/');
  }

  newWindow(url: string, incognito = false, type: Window['type'] = 'normal'): number {
    this.#ids += 1;
    const id = this.#ids;
    this.windows.push({ id, type, state: 'normal', tabs: [] });
    this.newTab(id, url, incognito).active = true;
    this.focusOrder.push(id);
    return id;
  }

  newTab(window: number, url: string, incognito = false): Tab {
    this.#ids += 1;
    const tab: Tab = { id: this.#ids, active: false, url, incognito, audible: false };
    this.window(window).tabs.push(tab);
    return tab;
  }

  window(id: number): Window {
    const found = this.windows.find((each) => each.id === id);
    if (!found) throw new Error(`There is no window ${id}.`);
    return found;
  }

  /** The tab whose address begins with `https://`, then this. */
  tab(address: string): Tab {
    const tabs = this.windows.flatMap((each) => each.tabs);
    const found = tabs.find(({ url }) => url?.startsWith(`https://${address}`));
    if (!found) throw new Error(`There is no tab at ${address}.`);
    return found;
  }

  activate(address: string): void {
    const chosen = this.tab(address);
    const around = this.windows.find(({ tabs }) => tabs.includes(chosen));
    for (const tab of around?.tabs ?? []) tab.active = tab === chosen;
  }

  focus(id: number): void {
    this.elsewhere = false;
    this.focusOrder = [...this.focusOrder.filter((other) => other !== id), id];
  }

  closeTab(address: string): void {
    const gone = this.tab(address);
    const around = this.windows.find(({ tabs }) => tabs.includes(gone));
    around?.tabs.splice(around.tabs.indexOf(gone), 1);
    const next = around?.tabs[0];
    if (next && gone.active) next.active = true;
    else if (around && !next) this.closeWindow(around.id);
  }

  closeWindow(id: number): void {
    this.windows = this.windows.filter((each) => each.id !== id);
    this.focusOrder = this.focusOrder.filter((other) => other !== id);
  }

  /** What `windows.getLastFocused` answers. */
  lastFocused(): FocusedWindow | null {
    const seen = this.windows.filter(
      ({ type, tabs }) =>
        type === 'normal' && (this.privateAllowed || !tabs.some(({ incognito }) => incognito)),
    );
    const last = this.focusOrder.findLast((id) => seen.some((each) => each.id === id));
    if (last === undefined) return null;
    const { state, tabs } = this.window(last);
    const focused = !this.elsewhere && this.focusOrder.at(-1) === last;
    return { focused, state, tabs: tabs.map((tab) => ({ ...tab, url: this.#visible(tab.url) })) };
  }

  #visible(url: string | undefined): string | undefined {
    const host = url && new URL(url).hostname;
    return this.allowed.some((each) => host === each) ? url : undefined;
  }

  look(): this {
    const visible = this.sites.filter(({ host }) => this.allowed.includes(host));
    const sample: Sample = {
      at: this.seconds * 1_000,
      presence: this.presence,
      session: this.session,
      ...activeTabOf(this.lastFocused(), visible),
    };
    const { open, finished } = observe(this.#open, sample);
    this.#open = open;
    this.#spans.push(...finished);
    return this;
  }

  /** Time passes. */
  wait(seconds: Seconds): this {
    const end = this.seconds + seconds;
    while (this.seconds < end) {
      this.seconds = Math.min(end, this.seconds + 10);
      this.look();
    }
    return this;
  }

  /** Something changes, and the browser tells of it at once. */
  move(change: (browser: FakeBrowser) => void): this {
    change(this);
    return this.look();
  }

  /** All spans so far, the open one included: `[site, from, to]`. */
  get counted(): [string, Seconds, Seconds][] {
    const open = this.#open;
    const all =
      open?.lastSeenAt && open.lastSeenAt > open.from ? [{ ...open, to: open.lastSeenAt }] : [];
    return [...this.#spans, ...all].map(({ site, from, to }) => [site, from / 1_000, to / 1_000]);
  }
}

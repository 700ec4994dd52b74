import { type Calendar, type DayKey, dayOf } from '../../base/calendar';
import { MINUTE_MS } from '../../base/defaults';
import { mergeIntervals, totalMs } from '../../base/intervals';
import type { PageVisit } from '../../counting/pageVisits';
import { siteGroupOf } from '../../settings/siteCatalogue';

/** P8 of `docs/care.md`: one page, many times. Off until the person chooses it. */
export interface Repolishing {
  readonly pattern: 'repolishing';
  /** Of the last seven active days. */
  readonly days: number;
}

/** Nearer than this, it is one visit. */
const APART_MS = 2 * MINUTE_MS;
const VISITS = 8;
const LONG_MS = 90 * MINUTE_MS;
const DAYS = 3;
const ACTIVE_DAYS_NEEDED = 7;
/** A page with more than this share of its site's time is that site's main page, and not one that is revisited. */
const HUB_SHARE = 0.4;
/** Where one page is the whole of it: inboxes, chats, boards and dashboards. */
const HUB_GROUPS: readonly string[] = ['mail', 'chat', 'boards', 'data'];

/**
 * Needs seven active days. `visits`: those of the last 14 days, any order; `activeDays`: the latest
 * active days, today included if it is one.
 */
export function findRepolishing(
  visits: readonly PageVisit[],
  activeDays: readonly DayKey[],
  calendar: Calendar,
): Repolishing | null {
  if (activeDays.length < ACTIVE_DAYS_NEEDED) return null;
  const lately = new Set(activeDays.slice(-ACTIVE_DAYS_NEEDED));
  const hosts = grouped(visits, ({ host }) => host);
  const counts = [...grouped(visits, ({ page }) => page).values()]
    .filter((all) => !isHub(all, hosts))
    .map((all) => {
      const days = grouped(all, ({ from }) => dayOf(from, calendar));
      return [...days].filter(([day, runs]) => lately.has(day) && isMany(runs)).length;
    });
  const days = Math.max(0, ...counts);
  return days >= DAYS ? { pattern: 'repolishing', days } : null;
}

function isMany(runs: readonly PageVisit[]): boolean {
  return mergeIntervals(runs, APART_MS - 1).length >= VISITS || totalMs(runs) >= LONG_MS;
}

function isHub(all: readonly PageVisit[], hosts: ReadonlyMap<string, PageVisit[]>): boolean {
  const [first] = all;
  if (!first) return false;
  const { host, root } = first;
  const group = siteGroupOf(host);
  if (root || (group !== null && HUB_GROUPS.includes(group))) return true;
  return totalMs(all) > HUB_SHARE * totalMs(hosts.get(host) ?? []);
}

function grouped(visits: readonly PageVisit[], by: (visit: PageVisit) => string) {
  const groups = new Map<string, PageVisit[]>();
  for (const visit of visits) groups.set(by(visit), [...(groups.get(by(visit)) ?? []), visit]);
  return groups;
}

import { type Site, siteName } from './sites';

/** The list of sites at the last sample, so that a change of it is known: days before and after may not compare. */
export interface SiteListState {
  readonly names: readonly string[];
  /** When it was last changed, ms since the epoch; `null` if it was not since something was first counted. */
  readonly changedAt: number | null;
}

/** The list after a sample. `counted`: whether anything was counted before. `now`: ms since the epoch. */
export function siteListAt(
  before: SiteListState | null,
  sites: readonly Site[],
  counted: boolean,
  now: number,
): SiteListState {
  const names = sites.map(siteName).sort();
  if (!before) return { names, changedAt: null };
  if (before.names.join() === names.join()) return before;
  return { names, changedAt: counted ? now : null };
}

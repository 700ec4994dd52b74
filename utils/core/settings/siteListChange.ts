import type { EpochMs } from '../base/calendar';
import { type Site, siteName } from './sites';

/** The list of sites at the last sample, so that a change of it is known: days before and after may not compare. */
export interface SiteListState {
  readonly names: readonly string[];
  /** When it was last changed; `null` if it was not since something was first counted. */
  readonly changedAt: EpochMs | null;
}

/** The list after a sample. `counted`: whether anything was counted before. */
export function siteListAt(
  before: SiteListState | null,
  sites: readonly Site[],
  counted: boolean,
  now: EpochMs,
): SiteListState {
  const names = sites.map(siteName).sort();
  if (!before) return { names, changedAt: null };
  if (before.names.join() === names.join()) return before;
  return { names, changedAt: counted ? now : null };
}

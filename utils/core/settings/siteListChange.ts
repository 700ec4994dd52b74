import type { EpochMs } from '../base/calendar';
import { OTHER_PROGRAMS } from './otherPrograms';
import type { Settings } from './settings';
import { siteName } from './sites';

/** The list of sites at the last sample, so that a change of it is known: days before and after may not compare. */
export interface SiteListState {
  readonly names: readonly string[];
  /** When it was last changed; `null` if it was not since something was first counted. */
  readonly changedAt: EpochMs | null;
}

/** The list after a sample. `counted`: whether anything was counted before. */
export function siteListAt(
  before: SiteListState | null,
  { sites, otherPrograms }: Pick<Settings, 'sites' | 'otherPrograms'>,
  counted: boolean,
  now: EpochMs,
): SiteListState {
  // Another program is no site, but that they count is as large a change.
  const names = [
    ...sites.map(siteName),
    ...(otherPrograms === 'work' ? [OTHER_PROGRAMS] : []),
  ].sort();
  if (!before) return { names, changedAt: null };
  if (before.names.join() === names.join()) return before;
  return { names, changedAt: counted ? now : null };
}

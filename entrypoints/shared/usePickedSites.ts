import { useState } from 'preact/hooks';
import { type Site, sameSite } from '../../utils/core/settings/sites';

/** Sites that the person picked in the page and did not add so far. `listed`: those on the list already. */
export function usePickedSites(listed: readonly Site[]) {
  const [picked, setPicked] = useState<readonly Site[]>([]);
  const isListed = (site: Site) => listed.some((other) => sameSite(site, other));
  return {
    pending: picked.filter((site) => !isListed(site)),
    isListed,
    pick: (site: Site, chosen: boolean) =>
      setPicked([...picked.filter((other) => !sameSite(site, other)), ...(chosen ? [site] : [])]),
  };
}

import { useState } from 'preact/hooks';
import { type Site, siteName } from '../utils/core/sites';
import { t } from '../utils/words';

interface Props {
  /** The site in front, not on the list yet. */
  site: Site;
  /** Asks the browser; resolves with whether the person said yes. Called straight from the click. */
  onAdd: (site: Site) => Promise<boolean>;
}

/** "Add this site", and a kind word if the browser's question was answered with no. */
export function AddSite({ site, onAdd }: Props) {
  const [refused, setRefused] = useState(false);
  const add = () => onAdd(site).then((added) => setRefused(!added));
  return (
    <div class="part">
      <div class="choices">
        <button type="button" class="main" onClick={add}>
          {t('popup.addSite', [siteName(site)])}
        </button>
      </div>
      <p class="soft small" role="status">
        {refused && t('popup.notAdded')}
      </p>
    </div>
  );
}

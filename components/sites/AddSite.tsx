import { useState } from 'preact/hooks';
import { type Site, siteName } from '../../utils/core/settings/sites';
import { t } from '../../utils/i18n';

interface Props {
  /** The site in front, not on the list yet. */
  site: Site;
  /** There is no other site to count on: it is what the popup is opened for. */
  isFirst: boolean;
  /** Asks the browser; resolves with whether the person said yes. Called straight from the click. */
  onAdd: (site: Site) => Promise<boolean>;
}

/** "Add this site", and a kind word if the browser's question was answered with no. */
export function AddSite({ site, isFirst, onAdd }: Props) {
  const [refused, setRefused] = useState(false);
  const add = () => onAdd(site).then((added) => setRefused(!added));
  return (
    <div class="add-site">
      <div class={isFirst ? 'choices' : 'links small'}>
        <button type="button" class={isFirst ? 'main' : 'as-link'} onClick={add}>
          {t('popup.addSite', [siteName(site)])}
        </button>
      </div>
      <p class="soft small" role="status">
        {refused && t('popup.notAdded')}
      </p>
    </div>
  );
}

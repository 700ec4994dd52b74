import { useState } from 'preact/hooks';
import { type Site, siteName } from '../../utils/core/settings/sites';
import { t } from '../../utils/i18n';

interface Props {
  /** The site in front, not on the list yet. */
  site: Site;
  /** There is no work site so far: to add one is what the popup is opened for. */
  isFirst: boolean;
  /** Asks the browser. Called straight from the click. Resolves to whether the person said yes. */
  onAdd: (site: Site) => Promise<boolean>;
}

/** A button to add the site in front, and a kind word if the answer to the browser's question was no. */
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

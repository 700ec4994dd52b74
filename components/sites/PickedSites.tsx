import { type Site, siteName } from '../../utils/core/settings/sites';
import { siteTitle } from '../../utils/core/settings/siteTitle';
import { t } from '../../utils/i18n';
import { nameInCatalogue } from './nameInCatalogue';

interface Props {
  sites: readonly Site[];
  onLetGo: (site: Site) => void;
}

/** The chosen sites in one look, each a button that lets go of it. */
export function PickedSites({ sites, onLetGo }: Props) {
  return (
    <ul class="chips" aria-label={t('site.chosenLabel')}>
      {sites.map((site) => (
        <li key={siteName(site)}>
          <button
            type="button"
            class="picked"
            aria-label={t('site.removeNamed', [nameInCatalogue(site) ?? siteTitle(siteName(site))])}
            onClick={() => onLetGo(site)}
          >
            <bdi>{nameInCatalogue(site) ?? siteTitle(siteName(site))}</bdi>
            <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
              <path d="M1 1L9 9M9 1L1 9" />
            </svg>
          </button>
        </li>
      ))}
    </ul>
  );
}

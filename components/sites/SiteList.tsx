import { useRef } from 'preact/hooks';
import { type Site, sameSite, siteName } from '../../utils/core/settings/sites';
import { siteTitle } from '../../utils/core/settings/siteTitle';
import { t } from '../../utils/i18n';
import { nameInCatalogue } from './nameInCatalogue';

interface Props {
  label: string;
  sites: readonly Site[];
  /** Of these, those that the browser does not let us see. */
  withdrawn?: readonly Site[];
  /** Of these, those that a policy hides from extensions. */
  hidden?: readonly Site[];
  onRemove: (site: Site) => void;
  /** Called straight from the click. */
  onGiveAccess?: (site: Site) => void;
}

/** The chosen sites, each with a button to remove it. */
export function SiteList({
  label,
  sites,
  withdrawn = [],
  hidden = [],
  onRemove,
  onGiveAccess,
}: Props) {
  const list = useRef<HTMLUListElement>(null);
  const remove = (site: Site) => {
    // The button disappears with its line, so the focus goes to the list.
    list.current?.focus();
    onRemove(site);
  };
  return (
    <ul class="sites" aria-label={label} tabIndex={-1} ref={list}>
      {sites.map((site) => (
        <li key={siteName(site)}>
          <span class="initial" aria-hidden="true">
            {initialOf(site)}
          </span>
          <SiteTitle site={site} />
          <button
            type="button"
            class="plain"
            aria-label={t('site.removeNamed', [siteTitle(siteName(site))])}
            onClick={() => remove(site)}
          >
            {t('site.button.remove')}
          </button>
          {hidden.some((other) => sameSite(site, other)) && (
            <div class="withdrawn">
              <p class="small">{t('site.hidden')}</p>
            </div>
          )}
          {withdrawn.some((other) => sameSite(site, other)) && (
            <div class="withdrawn">
              <p class="small">{t('site.withdrawn')}</p>
              <button
                type="button"
                aria-label={t('site.giveAccessNamed', [siteTitle(siteName(site))])}
                onClick={() => onGiveAccess?.(site)}
              >
                {t('site.button.giveAccess')}
              </button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The site's name from the catalogue, if it has one, with the address beside it. */
function SiteTitle({ site }: { site: Site }) {
  const known = nameInCatalogue(site);
  return (
    <span class="title">
      {known && <span>{known}</span>}
      <bdi class={known ? 'soft small' : undefined}>{siteTitle(siteName(site))}</bdi>
    </span>
  );
}

function initialOf(site: Site): string {
  const [first = ''] = nameInCatalogue(site) ?? siteTitle(siteName(site));
  return first.toLocaleUpperCase();
}

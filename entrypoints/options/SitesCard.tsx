import { useState } from 'preact/hooks';
import { AllowSites } from '../../components/AllowSites';
import { SiteField } from '../../components/SiteField';
import { SiteList } from '../../components/SiteList';
import { SitePicker } from '../../components/SitePicker';
import { type Site, sameSite, siteName } from '../../utils/core/sites';
import { send } from '../../utils/platform/messenger';
import { t } from '../../utils/words';
import { addSites } from '../shared/addSites';
import type { Choices } from '../shared/useChoices';

interface Props {
  choices: Choices;
  report: (job: Promise<unknown>, done?: string) => Promise<boolean>;
  say: (text: string) => void;
}

/** The work sites: what is on the list, and the two ways to add to it. */
export function SitesCard({ choices: { settings, withdrawn }, report, say }: Props) {
  const { sites } = settings;
  const [picked, setPicked] = useState<readonly Site[]>([]);
  const pending = picked.filter((site) => !sites.some((other) => sameSite(site, other)));
  const remove = (site: Site) =>
    void report(send('removeSite', { site }), t('site.removed', [siteName(site)]));

  const add = async (wanted: readonly Site[]) => {
    const asking = addSites(wanted);
    if ((await report(asking)) && !(await asking)) say(t('site.notAdded'));
  };
  const addOne = (site: Site) => {
    if (sites.some((other) => sameSite(site, other))) say(t('site.there', [siteName(site)]));
    else void add([site]);
  };
  const choose = (site: Site, chosen: boolean) => {
    setPicked([...picked.filter((other) => !sameSite(site, other)), ...(chosen ? [site] : [])]);
    if (!chosen && sites.some((other) => sameSite(site, other))) remove(site);
  };

  return (
    <section class="card" aria-labelledby="sites">
      <h2 id="sites">{t('options.sites')}</h2>
      {sites.length === 0 ? (
        <p class="soft">{t('options.noSites')}</p>
      ) : (
        <SiteList
          label={t('options.sites')}
          sites={sites}
          withdrawn={withdrawn}
          onRemove={remove}
          onGiveAccess={(site) => void add([site])}
        />
      )}
      <SiteField onAdd={addOne} />
      <details>
        <summary>{t('site.fromList')}</summary>
        <div class="inside">
          <SitePicker chosen={[...sites, ...pending]} onChoose={choose} />
          <AllowSites sites={pending} onAllow={(wanted) => addSites(wanted)} />
        </div>
      </details>
    </section>
  );
}

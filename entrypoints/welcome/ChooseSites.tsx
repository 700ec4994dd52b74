import { useState } from 'preact/hooks';
import { RequestSiteAccess } from '../../components/sites/RequestSiteAccess';
import { SiteField } from '../../components/sites/SiteField';
import { SiteList } from '../../components/sites/SiteList';
import { SitePicker } from '../../components/sites/SitePicker';
import { type Site, sameSite } from '../../utils/core/settings/sites';
import { counted, t } from '../../utils/i18n';
import { send } from '../../utils/platform/sendMessage';
import { addSites } from '../shared/addSites';
import type { Report } from '../shared/useNotice';
import type { Choices } from '../shared/useSettings';

interface Props {
  choices: Choices;
  report: Report;
  onNext: () => void;
  onBack: () => void;
}

/** Chosen here first, and added together when the browser's one question is answered with yes. */
export function ChooseSites({ choices: { settings }, report, onNext, onBack }: Props) {
  const added = settings.sites;
  const [picked, setPicked] = useState<readonly Site[]>([]);
  const isIn = (site: Site, list: readonly Site[]) => list.some((other) => sameSite(site, other));
  const pending = picked.filter((site) => !isIn(site, added));
  const chosen = [...added, ...pending];

  const choose = (site: Site, wanted: boolean) => {
    const others = picked.filter((other) => !sameSite(site, other));
    setPicked(wanted ? [...others, site] : others);
    if (!wanted && isIn(site, added)) void report(send('removeSite', { site }));
  };
  const allow = async (sites: readonly Site[]) => {
    const allowed = await addSites(sites);
    if (allowed) onNext();
    return allowed;
  };

  return (
    <>
      <p>{t('welcome.sites.text')}</p>
      <SitePicker chosen={chosen} onChoose={choose} />
      <SiteField onAdd={(site) => choose(site, true)} />
      {chosen.length > 0 && (
        <SiteList
          label={t('site.chosenLabel')}
          sites={chosen}
          onRemove={(site) => choose(site, false)}
        />
      )}
      <div class="bar">
        {chosen.length > 0 && <h3>{counted('site.chosen', chosen.length)}</h3>}
        <RequestSiteAccess sites={pending} onAllow={allow}>
          <button type="button" onClick={onNext}>
            {t('welcome.button.skip')}
          </button>
          <button type="button" class="plain" onClick={onBack}>
            {t('welcome.button.back')}
          </button>
        </RequestSiteAccess>
      </div>
    </>
  );
}

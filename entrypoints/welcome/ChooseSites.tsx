import { RequestSiteAccess } from '../../components/sites/RequestSiteAccess';
import { SiteField } from '../../components/sites/SiteField';
import { SiteList } from '../../components/sites/SiteList';
import { SitePicker } from '../../components/sites/SitePicker';
import type { Site } from '../../utils/core/settings/sites';
import { plural, t } from '../../utils/i18n';
import { sendMessage } from '../../utils/platform/sendMessage';
import { addSites } from '../shared/addSites';
import type { Report } from '../shared/report';
import { usePickedSites } from '../shared/usePickedSites';

interface Props {
  /** Those on the list. */
  sites: readonly Site[];
  report: Report;
  onNext: () => void;
  onBack: () => void;
}

/** The person picks sites; all are added together once the browser's one question is answered with yes. */
export function ChooseSites({ sites, report, onNext, onBack }: Props) {
  const { pending, isListed, pick } = usePickedSites(sites);
  const chosen = [...sites, ...pending];

  const choose = (site: Site, wanted: boolean) => {
    pick(site, wanted);
    if (!wanted && isListed(site)) void report(sendMessage('removeSite', { site }));
  };
  const allow = async (picked: readonly Site[]) => {
    const allowed = await addSites(picked);
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
        {chosen.length > 0 && <h3>{plural('site.chosen', chosen.length)}</h3>}
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

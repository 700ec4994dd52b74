import { RequestSiteAccess } from '../../components/sites/RequestSiteAccess';
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

  const back = (
    <button type="button" class="plain" onClick={onBack}>
      {t('welcome.button.back')}
    </button>
  );
  return (
    <>
      <p>{t('welcome.sites.text')}</p>
      <SitePicker
        chosen={chosen}
        picked={chosen}
        onChoose={choose}
        onAdd={(site) => choose(site, true)}
      />
      <div class="bar">
        <p class="count" role="status">
          {chosen.length > 0 && plural('site.chosen', chosen.length)}
        </p>
        {pending.length === 0 && sites.length > 0 ? (
          <div class="row">
            <button type="button" class="main" onClick={onNext}>
              {t('welcome.button.goOn')}
            </button>
            {back}
          </div>
        ) : (
          <RequestSiteAccess sites={pending} onAllow={allow}>
            <button type="button" onClick={onNext}>
              {t('welcome.button.skip')}
            </button>
            {back}
          </RequestSiteAccess>
        )}
      </div>
    </>
  );
}

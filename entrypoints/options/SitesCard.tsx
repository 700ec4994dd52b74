import { useRef, useState } from 'preact/hooks';
import { RequestSiteAccess } from '../../components/sites/RequestSiteAccess';
import { SiteList } from '../../components/sites/SiteList';
import { SitePicker } from '../../components/sites/SitePicker';
import { UndoNotice } from '../../components/ui/UndoNotice';
import { type Site, sameSite, siteName } from '../../utils/core/settings/sites';
import { siteTitle } from '../../utils/core/settings/siteTitle';
import { t } from '../../utils/i18n';
import { sendMessage } from '../../utils/platform/sendMessage';
import { addSites } from '../shared/addSites';
import type { Report } from '../shared/report';
import { usePickedSites } from '../shared/usePickedSites';

interface Props {
  sites: readonly Site[];
  /** Of these, those that the browser does not let us see now. */
  withdrawn: readonly Site[];
  /** Of these, those that a policy hides from extensions, as far as it was noticed. */
  hidden: readonly Site[];
  report: Report;
  say: (text: string) => void;
}

/** The work sites on the list, and the one field that adds others. */
export function SitesCard({ sites, withdrawn, hidden, report, say }: Props) {
  const { pending, isListed, pick } = usePickedSites(sites);
  const [removed, setRemoved] = useState<readonly Site[]>([]);
  const card = useRef<HTMLDivElement>(null);
  const remove = async (site: Site) => {
    if (!(await report(sendMessage('removeSite', { site }), ''))) return;
    setRemoved((others) => [...others.filter((other) => !sameSite(site, other)), site]);
  };
  const undo = (site: Site) => {
    card.current?.focus();
    void add([site]);
  };

  const add = async (wanted: readonly Site[]) => {
    const asking = addSites(wanted);
    if ((await report(asking)) && !(await asking)) say(t('site.notAdded'));
  };
  const allow = (wanted: readonly Site[]) =>
    addSites(wanted).then((allowed) => {
      // The button goes, since nothing is left to ask for.
      if (allowed) card.current?.focus();
      return allowed;
    });
  const choose = (site: Site, chosen: boolean) => {
    pick(site, chosen);
    if (!chosen && isListed(site)) void remove(site);
  };

  return (
    <div class="card" tabIndex={-1} ref={card}>
      {withdrawn.length > 1 && (
        <div class="withdrawn">
          <p class="small">{t('site.withdrawnSome')}</p>
          <button type="button" onClick={() => void add(withdrawn)}>
            {t('site.button.allow')}
          </button>
        </div>
      )}
      {sites.length === 0 ? (
        <p class="soft">{t('options.noSites')}</p>
      ) : (
        <SiteList
          label={t('options.sites')}
          sites={sites}
          withdrawn={withdrawn}
          hidden={hidden}
          onRemove={(site) => void remove(site)}
          onGiveAccess={(site) => void add([site])}
        />
      )}
      {removed
        .filter((site) => !isListed(site))
        .map((site) => (
          <UndoNotice
            key={siteName(site)}
            text={t('site.removed', [siteTitle(siteName(site))])}
            onUndo={() => undo(site)}
          />
        ))}
      <SitePicker
        chosen={[...sites, ...pending]}
        picked={pending}
        onChoose={choose}
        onAdd={(site) => void add([site])}
        beforeAdding={t('site.whatTheBrowserAsks')}
        folded
      />
      {pending.length > 0 && <RequestSiteAccess sites={pending} onAllow={allow} />}
    </div>
  );
}

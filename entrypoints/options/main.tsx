import '../../components/ui/theme.css';
import '../../components/ui/fields.css';
import './style.css';
import './sections.css';
import { render } from 'preact';
import { Section } from '../../components/settings/Section';
import { SectionLinks } from '../../components/settings/SectionLinks';
import { Setting } from '../../components/settings/Setting';
import { PageLayout } from '../../components/ui/PageLayout';
import { StatusMessage } from '../../components/ui/StatusMessage';
import { t } from '../../utils/i18n';
import { isPrivatePage } from '../../utils/platform/privateContext';
import { sendMessage } from '../../utils/platform/sendMessage';
import { describePage } from '../shared/describePage';
import { PrivateWindowNotice } from '../shared/PrivateWindowNotice';
import { useNotice } from '../shared/useNotice';
import { useSettings } from '../shared/useSettings';
import { AboutCard } from './AboutCard';
import { DataSection } from './DataSection';
import { DaySection } from './DaySection';
import { ProgramsElsewhere } from './fields';
import { NotesSection } from './NotesSection';
import { turnNotifications } from './notifications';
import { Overview } from './Overview';
import { SettingsHint } from './SettingsHint';
import { ShortcutsPart } from './ShortcutsPart';
import { SitesCard } from './SitesCard';
import { useOptimisticSettings } from './useOptimisticSettings';
import { useSection } from './useSection';
import { useSyncStatus } from './useSyncStatus';
import { WritingSection } from './WritingSection';

function Options() {
  const { stored, failed } = useSettings();
  const sync = useSyncStatus();
  const { notice, report, say } = useNotice();
  const [settings, change] = useOptimisticSettings(stored?.settings, (patch) =>
    report(sendMessage('changeSettings', { patch })),
  );
  const shown = useSection(settings !== undefined);
  const notifications = async (on: boolean) => {
    const turning = turnNotifications(on);
    if ((await report(turning)) && !(await turning)) say(t('options.notificationNo'));
  };
  const fields = settings && { settings, onChange: change, report };
  return (
    <PageLayout
      title={t('options.title')}
      here="options"
      loading={stored === null && !failed}
      problem={failed && !isPrivatePage() && t('popup.problem')}
    >
      <PrivateWindowNotice />
      {stored && fields && (
        <>
          <SectionLinks shown={shown} />
          <div class="sections">
            <SettingsHint settings={fields.settings} />
            {shown === 'overview' && <Overview {...fields} />}
            <Section name="sites" shown={shown}>
              <Setting id="sites-list">
                <SitesCard
                  sites={stored.settings.sites}
                  withdrawn={stored.withdrawn}
                  hidden={stored.hidden}
                  report={report}
                  say={say}
                />
              </Setting>
              <Setting id="sites-programs">
                <div class="card fields">
                  <ProgramsElsewhere {...fields} />
                </div>
              </Setting>
            </Section>
            <Section name="notes" shown={shown}>
              <NotesSection {...fields} onNotifications={(on) => void notifications(on)} />
            </Section>
            <Section name="day" shown={shown}>
              <DaySection {...fields} />
            </Section>
            <Section name="writing" shown={shown}>
              <WritingSection {...fields} say={say} />
            </Section>
            <Section name="data" shown={shown}>
              {!isPrivatePage() && (
                <DataSection settings={fields.settings} sync={sync} report={report} />
              )}
            </Section>
            <Section name="about" shown={shown}>
              <Setting id="about-shortcuts">
                <div class="card">
                  <ShortcutsPart report={report} />
                </div>
              </Setting>
              <AboutCard />
            </Section>
          </div>
        </>
      )}
      <StatusMessage text={notice?.text ?? ''} isProblem={notice?.kind === 'problem'} />
    </PageLayout>
  );
}

describePage(t('options.title'));
render(<Options />, document.getElementById('app') as HTMLElement);

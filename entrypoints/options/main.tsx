import '../../components/ui/theme.css';
import '../../components/ui/fields.css';
import './style.css';
import { render } from 'preact';
import { PageLayout } from '../../components/ui/PageLayout';
import { StatusMessage } from '../../components/ui/StatusMessage';
import { t } from '../../utils/i18n';
import { sendMessage } from '../../utils/platform/sendMessage';
import { describePage } from '../shared/describePage';
import { useNotice } from '../shared/useNotice';
import { useSettings } from '../shared/useSettings';
import { AboutCard } from './AboutCard';
import { CountingCard } from './CountingCard';
import { DataCard } from './DataCard';
import { LineCard } from './LineCard';
import { LockCard } from './LockCard';
import { MoreCard } from './MoreCard';
import { NudgesCard } from './NudgesCard';
import { turnNotifications } from './notifications';
import { PatternsCard } from './PatternsCard';
import { QuestionsCard } from './QuestionsCard';
import { RhythmCard } from './RhythmCard';
import { SaveEntriesCard } from './SaveEntriesCard';
import { SettingsHint } from './SettingsHint';
import { SitesCard } from './SitesCard';
import { SyncCard } from './SyncCard';
import { TrialCard } from './TrialCard';
import { useOptimisticSettings } from './useOptimisticSettings';
import { useSyncStatus } from './useSyncStatus';

function Options() {
  const { stored, failed } = useSettings();
  const sync = useSyncStatus();
  const { notice, report, say } = useNotice();
  const [settings, change] = useOptimisticSettings(stored?.settings, (patch) =>
    report(sendMessage('changeSettings', { patch })),
  );
  const notifications = async (on: boolean) => {
    const turning = turnNotifications(on);
    if ((await report(turning)) && !(await turning)) say(t('options.notificationNo'));
  };
  return (
    <PageLayout
      title={t('options.title')}
      here="options"
      loading={stored === null && !failed}
      problem={failed && t('popup.problem')}
    >
      {stored && settings && (
        <>
          <SettingsHint settings={settings} />
          <div class="pair">
            <CountingCard settings={settings} onChange={change} />
            <DataCard synced={sync.state?.on ?? false} report={report} />
          </div>
          <SitesCard
            sites={stored.settings.sites}
            withdrawn={stored.withdrawn}
            report={report}
            say={say}
          />
          <RhythmCard settings={settings} onChange={change} />
          <LineCard line={settings.enoughLine} report={report} />
          <NudgesCard settings={settings} onChange={change} />
          <PatternsCard settings={settings} report={report} />
          <TrialCard settings={settings} onChange={change} />
          <QuestionsCard choices={settings.questions} onChange={change} />
          <SaveEntriesCard settings={settings} onChange={change} />
          <LockCard say={say} report={report} />
          <MoreCard
            settings={settings}
            onChange={change}
            onNotifications={(on) => void notifications(on)}
            report={report}
          />
          <SyncCard sync={sync} report={report} />
          <AboutCard />
        </>
      )}
      <StatusMessage text={notice?.text ?? ''} isProblem={notice?.kind === 'problem'} />
    </PageLayout>
  );
}

describePage(t('options.title'));
render(<Options />, document.getElementById('app') as HTMLElement);

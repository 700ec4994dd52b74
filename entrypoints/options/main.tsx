import '../../components/ui/theme.css';
import '../../components/ui/fields.css';
import './style.css';
import { render } from 'preact';
import { PageLayout } from '../../components/ui/PageLayout';
import { StatusMessage } from '../../components/ui/StatusMessage';
import { t } from '../../utils/i18n';
import { send } from '../../utils/platform/sendMessage';
import { describePage } from '../shared/describePage';
import { useNotice } from '../shared/useNotice';
import { useChoices } from '../shared/useSettings';
import { AboutCard } from './AboutCard';
import { CountingCard } from './CountingCard';
import { NotesCard, NudgesCard, RhythmCard } from './cards';
import { DataCard } from './DataCard';
import { LineCard } from './LineCard';
import { LockCard } from './LockCard';
import { MoreCard } from './MoreCard';
import { turnNotifications } from './notifications';
import { PatternsCard } from './PatternsCard';
import { QuestionsCard } from './QuestionsCard';
import { MayStay } from './SettingsHint';
import { SitesCard } from './SitesCard';
import { CarryCard } from './SyncCard';
import { TrialCard } from './TrialCard';
import { useAhead } from './useOptimisticSettings';
import { useCarrying } from './useSyncStatus';

function Options() {
  const { choices, failed } = useChoices();
  const carrying = useCarrying();
  const { notice, report, say } = useNotice();
  const [settings, change] = useAhead(choices?.settings, (patch) =>
    report(send('changeSettings', { patch })),
  );
  const notifications = async (on: boolean) => {
    const turning = turnNotifications(on);
    if ((await report(turning)) && !(await turning)) say(t('options.notificationNo'));
  };
  return (
    <PageLayout
      title={t('options.title')}
      here="options"
      loading={choices === null && !failed}
      problem={failed && t('popup.problem')}
    >
      {choices && settings && (
        <>
          <MayStay settings={settings} />
          <div class="pair">
            <CountingCard settings={settings} onChange={change} />
            <DataCard carried={carrying.carrying?.on ?? false} report={report} />
          </div>
          <SitesCard choices={choices} report={report} say={say} />
          <RhythmCard settings={settings} onChange={change} />
          <LineCard line={settings.enoughLine} report={report} />
          <NudgesCard settings={settings} onChange={change} />
          <PatternsCard settings={settings} report={report} />
          <TrialCard settings={settings} onChange={change} />
          <QuestionsCard choices={settings.questions} onChange={change} />
          <NotesCard settings={settings} onChange={change} />
          <LockCard say={say} report={report} />
          <MoreCard
            settings={settings}
            onChange={change}
            onNotifications={(on) => void notifications(on)}
            report={report}
          />
          <CarryCard seen={carrying} report={report} />
          <AboutCard />
        </>
      )}
      <StatusMessage text={notice?.text ?? ''} problem={notice?.problem ?? false} />
    </PageLayout>
  );
}

describePage(t('options.title'));
render(<Options />, document.getElementById('app') as HTMLElement);

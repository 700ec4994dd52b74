import '../../components/theme.css';
import '../../components/choices.css';
import './style.css';
import { render } from 'preact';
import { PageFrame } from '../../components/PageFrame';
import { Saved } from '../../components/Saved';
import { send } from '../../utils/platform/messenger';
import { t } from '../../utils/words';
import { describePage } from '../shared/describePage';
import { useChoices } from '../shared/useChoices';
import { useNotice } from '../shared/useNotice';
import { AboutCard } from './AboutCard';
import { CarryCard } from './CarryCard';
import { CountingCard } from './CountingCard';
import { NotesCard, NudgesCard, RhythmCard } from './cards';
import { DataCard } from './DataCard';
import { LineCard } from './LineCard';
import { LockCard } from './LockCard';
import { MayStay } from './MayStay';
import { MoreCard } from './MoreCard';
import { turnNotifications } from './notifications';
import { PatternsCard } from './PatternsCard';
import { QuestionsCard } from './QuestionsCard';
import { SitesCard } from './SitesCard';
import { TrialCard } from './TrialCard';
import { useAhead } from './useAhead';
import { useCarrying } from './useCarrying';

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
    <PageFrame
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
      <Saved text={notice?.text ?? ''} problem={notice?.problem ?? false} />
    </PageFrame>
  );
}

describePage(t('options.title'));
render(<Options />, document.getElementById('app') as HTMLElement);

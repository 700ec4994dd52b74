import '../../components/ui/theme.css';
import '../../components/ui/fields.css';
import './style.css';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { PageLayout } from '../../components/ui/PageLayout';
import { StatusMessage } from '../../components/ui/StatusMessage';
import { WizardStep } from '../../components/ui/WizardStep';
import { t } from '../../utils/i18n';
import { isPrivatePage } from '../../utils/platform/privateContext';
import { describePage } from '../shared/describePage';
import { PrivateWindowNotice } from '../shared/PrivateWindowNotice';
import { useNotice } from '../shared/useNotice';
import { useSettings } from '../shared/useSettings';
import { ChooseSites } from './ChooseSites';
import { SetRhythm } from './SetRhythm';
import { WelcomeEnd, WhatItIs } from './texts';

const STEPS = ['what', 'sites', 'rhythm', 'end'] as const;

/** Three steps and an end, one at a time. Each can be skipped, and each has a way back. */
function WelcomeTab() {
  const { stored, failed } = useSettings();
  const { notice, report } = useNotice();
  const [at, setAt] = useState(0);
  const [moved, setMoved] = useState(false);
  const go = (step: number) => {
    setMoved(true);
    setAt(step);
  };
  const name = STEPS[at] ?? 'end';
  const next = () => go(at + 1);
  const back = () => go(at - 1);
  return (
    <PageLayout
      title={t('welcome.title')}
      problem={failed && !isPrivatePage() && t('popup.problem')}
    >
      <PrivateWindowNotice />
      {!(failed && isPrivatePage()) && (
        <WizardStep
          key={name}
          title={t(`welcome.${name}.title`)}
          place={name === 'end' ? '' : t('welcome.place', [at + 1, STEPS.length - 1])}
          takesFocus={moved}
        >
          {name === 'what' && <WhatItIs onNext={next} onSkip={() => go(STEPS.length - 1)} />}
          {name === 'sites' && stored && (
            <ChooseSites
              sites={stored.settings.sites}
              report={report}
              onNext={next}
              onBack={back}
            />
          )}
          {name === 'rhythm' && stored && (
            <SetRhythm settings={stored.settings} report={report} onNext={next} onBack={back} />
          )}
          {name === 'end' && (
            <WelcomeEnd counts={(stored?.settings.sites.length ?? 0) > 0} onBack={back} />
          )}
        </WizardStep>
      )}
      <StatusMessage text={notice?.text ?? ''} isProblem={notice?.kind === 'problem'} />
    </PageLayout>
  );
}

describePage(t('welcome.title'));
render(<WelcomeTab />, document.getElementById('app') as HTMLElement);

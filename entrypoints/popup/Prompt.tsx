import { useState } from 'preact/hooks';
import { ClosableMessage } from '../../components/popup/ClosableMessage';
import { EarlierNextStep } from '../../components/popup/EarlierNextStep';
import { FindingPrompt } from '../../components/popup/FindingPrompt';
import { FrequencyQuestion } from '../../components/popup/FrequencyQuestion';
import { NudgeRating } from '../../components/popup/NudgeRating';
import { OtherProgramsQuestion } from '../../components/popup/OtherProgramsQuestion';
import { UndecidedPrograms } from '../../components/popup/UndecidedPrograms';
import { describeFinding } from '../../components/text/findingText';
import { t } from '../../utils/i18n';
import type { PopupView } from '../../utils/views';
import { CheckInPrompt } from '../shared/CheckInPrompt';
import type { Report } from '../shared/report';
import type { PopupPrompt } from './popupPrompts';
import type { SendAndRefresh } from './usePopup';

interface Props {
  prompt: PopupPrompt;
  status: PopupView['status'];
  act: SendAndRefresh;
  report: Report;
  /** Called once it is answered or closed. `reply`: what is said in its place. */
  onDone: (reply?: string) => void;
}

/** A sentence or question that the popup shows once, and the message that an answer sends. */
export function Prompt({ prompt, status, act, report, onDone }: Props) {
  const [id] = useState(() => crypto.randomUUID());
  const closeOtherPrograms = async () => {
    if (await act('recordOtherProgramsPrompt', { closed: true })) onDone();
  };
  switch (prompt.kind) {
    case 'frequency':
      return (
        <FrequencyQuestion
          onAnswer={async (answer) => {
            if (!(await act('answerFrequency', { answer }))) return;
            onDone(t(answer === 'fewer' ? 'reply.fewer' : `popup.frequencyAnswered.${answer}`));
          }}
        />
      );
    case 'otherPrograms':
      return (
        <OtherProgramsQuestion
          ms={status.hideNumbers ? null : prompt.ms}
          onClose={() => void closeOtherPrograms()}
          onAnswer={async (otherPrograms) => {
            if (!(await act('changeSettings', { patch: { otherPrograms } }))) return;
            onDone(t(`popup.otherPrograms.chosen.${otherPrograms}`));
          }}
        />
      );
    case 'undecided':
      return (
        <UndecidedPrograms
          ms={status.hideNumbers ? null : prompt.time.ms}
          onClose={() => void closeOtherPrograms()}
          onAnswer={(as) => {
            const { from, to } = prompt.time;
            const correction = { what: 'otherPrograms', from, to, as } as const;
            return act('correctTime', { id, correction });
          }}
          onUndo={async () => {
            if (await act('undoCorrection', { id })) onDone();
          }}
        />
      );
    case 'finding':
      return (
        <FindingPrompt
          text={describeFinding(prompt.finding, !status.hideNumbers)}
          onClose={() => onDone()}
          onNotHelpful={async () => {
            const { pattern } = prompt.finding;
            if (await act('markNotHelpful', { pattern })) onDone(t('popup.rests', [pattern]));
          }}
        />
      );
    case 'variety':
      return <ClosableMessage text={t('popup.variety')} onClose={() => onDone()} />;
    case 'nextStep':
      return <EarlierNextStep text={prompt.text} onClose={() => onDone()} />;
    case 'rating':
      return (
        <NudgeRating
          onAnswer={async (said) => {
            if (await act('answerWelcome', { id: prompt.id, said })) onDone();
          }}
        />
      );
    case 'checkIn':
      return status.saveEntries === 'no' ? null : (
        <CheckInPrompt
          stretch={prompt.stretch}
          saveEntries={status.saveEntries}
          onDone={() => onDone()}
          report={report}
        />
      );
  }
}

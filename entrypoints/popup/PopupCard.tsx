import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { NudgePrompt } from '../../components/popup/NudgePrompt';
import { FocusedMessage } from '../../components/ui/FocusedMessage';
import { linkedText } from '../../components/ui/linkedText';
import { choicesFor, type NudgeChoice } from '../../utils/core/nudging/nudge';
import { t } from '../../utils/i18n';
import type { Note, PopupView } from '../../utils/views';
import type { Report } from '../shared/report';
import { Prompt } from './Prompt';
import { type PopupPrompt, promptsOf } from './popupPrompts';
import { Questions } from './Questions';
import type { SendAndRefresh } from './usePopup';

interface Props {
  state: PopupView;
  /** It is in sight. */
  isShown: boolean;
  /** Whether a question is asked; a nudge that waits is said either way. */
  asks: boolean;
  act: SendAndRefresh;
  report: Report;
}

/**
 * The one thing below the buttons: a nudge that waited, or else what is to be said once, or else a question.
 * What is due when the popup opens stays until it is closed, though it is recorded as shown at once.
 */
export function PopupCard({ state, isShown, asks, act, report }: Props) {
  const { note } = state;
  const [prompts, setPrompts] = useState(() => promptsOf(state));
  const [reply, setReply] = useState<string | null>(null);
  const [prompt] = prompts;

  useEffect(() => {
    if (isShown && !note && prompt) recordShown(prompt, act);
  }, [isShown, note === null, prompt]);

  if (note) {
    const answer = async (end: NudgeChoice) => {
      if (!(await act('answerNudge', { id: note.id, end }))) return;
      if (end === 'pause') window.close();
      setReply(t(end === 'done' ? 'popup.closed' : `reply.${end}`));
    };
    return (
      <PromptSection>
        <NudgePrompt
          line={note.text}
          ownWords={note.ownWords}
          choices={choicesFor(note.pattern)}
          onAnswer={(end) => void answer(end)}
          onNotHelpful={async () => {
            setReply(t('popup.rests', [note.pattern]));
            if (!(await sendNotHelpful(note, act))) setReply(null);
          }}
        />
      </PromptSection>
    );
  }
  if (reply !== null) {
    return (
      <PromptSection>
        <FocusedMessage>{linkedText(reply)}</FocusedMessage>
      </PromptSection>
    );
  }
  if (!prompt) return asks ? <Questions state={state} act={act} /> : null;
  return (
    <PromptSection>
      <Prompt
        prompt={prompt}
        status={state.status}
        act={act}
        report={report}
        onDone={(said) => {
          setReply(said ?? null);
          setPrompts(prompts.slice(1));
        }}
      />
    </PromptSection>
  );
}

function PromptSection({ children }: { children: ComponentChildren }) {
  return (
    <section class="question" aria-label={t('popup.note')}>
      {children}
    </section>
  );
}

/** Records that something was shown, so that it does not come back. */
function recordShown(prompt: PopupPrompt, act: SendAndRefresh): void {
  switch (prompt.kind) {
    case 'otherPrograms':
      void act('recordOtherProgramsPrompt', { closed: false });
      return;
    case 'finding':
      void act('markFindingShown', { finding: prompt.finding.pattern });
      return;
    case 'variety':
      void act('markFindingShown', { finding: 'variety' });
      return;
    case 'nextStep':
      void act('markNextStepShown', { entry: prompt.entry });
      return;
    case 'rating':
      void act('answerWelcome', { id: prompt.id, said: 'asked' });
      return;
    case 'checkIn':
      void act('markCheckInShown', { stretch: prompt.stretch });
  }
}

/**
 * Answers the nudge, and lets its pattern rest. The answer goes first: a nudge that disappears with its pattern
 * would count as ignored. Both are sent at once, since the popup may be closed at once.
 */
async function sendNotHelpful({ id, pattern }: Note, act: SendAndRefresh): Promise<boolean> {
  const sent = [act('answerNudge', { id, end: 'continued' }), act('markNotHelpful', { pattern })];
  return (await Promise.all(sent)).every(Boolean);
}

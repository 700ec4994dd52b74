import { useEffect, useState } from 'preact/hooks';
import { ClosableMessage } from '../../components/popup/ClosableMessage';
import { EarlierNextStep } from '../../components/popup/EarlierNextStep';
import { FindingPrompt } from '../../components/popup/FindingPrompt';
import { type FrequencyAnswer, FrequencyQuestion } from '../../components/popup/FrequencyQuestion';
import { NudgePrompt } from '../../components/popup/NudgePrompt';
import { NudgeRating } from '../../components/popup/NudgeRating';
import { describeFinding } from '../../components/text/findingText';
import { FocusedMessage } from '../../components/ui/FocusedMessage';
import type { PopupFinding } from '../../utils/core/nudging/patterns/finding';
import type { PatternId } from '../../utils/core/settings/patternIds';
import { t } from '../../utils/i18n';
import type { MessageData, MessageName } from '../../utils/messages';
import { CheckInHere } from '../shared/CheckInPrompt';
import { Questions } from './Questions';
import type { PopupState } from './usePopup';

interface Props {
  state: PopupState;
  act: <N extends MessageName>(name: N, data: MessageData<N>) => Promise<boolean>;
  onProblem: (error: unknown) => void;
}

/**
 * The one thing below the buttons: a nudge that waited, else what was asked for once, else a question.
 * What is here when the popup opens stays until it is closed, though it was said by then.
 */
export function OneThing({ state, act, onProblem }: Props) {
  const { status: now, note, enoughLine } = state;
  const [things, setThings] = useState(() => thingsOf(state));
  const [reply, setReply] = useState<string | null>(null);
  const thing = things[0];

  const done = (said: string | null = null) => {
    setReply(said);
    setThings(things.slice(1));
  };
  const notHelpful = async (pattern: PatternId, id: string) => {
    setReply(t('popup.rests'));
    // Answered first: a nudge that its pattern took along would count as one that was left. Both are sent
    // at once, since the popup may be closed at once.
    const sent = [act('answerNote', { id, end: 'continued' }), act('notHelpful', { pattern })];
    const done = (await Promise.all(sent)).every(Boolean);
    if (!done) setReply(null);
  };

  useEffect(() => {
    if (note) return;
    if (thing?.kind === 'parked') void act('parkedShown', { entry: thing.entry });
    if (thing?.kind === 'finding') void act('said', { what: thing.finding.pattern });
    if (thing?.kind === 'variety') void act('said', { what: 'variety' });
    if (thing?.kind === 'welcome') void act('noteWelcome', { id: thing.id, said: 'asked' });
    if (thing?.kind === 'checkIn') void act('checkInShown', { stretch: thing.stretch });
  }, [note === null, thing]);

  if (note) {
    const { id, pattern } = note;
    const answer = async (end: 'pause' | 'later' | 'continued') => {
      if (!(await act('answerNote', { id, end }))) return;
      if (end === 'pause') window.close();
      setReply(t(`reply.${end}`));
    };
    return (
      <section class="question" aria-label={t('popup.note')}>
        <NudgePrompt
          line={note.text}
          own={pattern === 'movingLine' ? (enoughLine?.words ?? null) : null}
          onAnswer={(end) => void answer(end)}
          onNotHelpful={() => void notHelpful(pattern, id)}
        />
      </section>
    );
  }
  if (reply !== null) {
    return (
      <section class="question" aria-label={t('popup.note')}>
        <FocusedMessage>{reply}</FocusedMessage>
      </section>
    );
  }
  if (!thing) return <Questions state={state} act={act} />;
  return (
    <section class="question" aria-label={t('popup.note')}>
      {thing.kind === 'fewer' && (
        <FrequencyQuestion
          onAnswer={async (answer) => {
            if (await act('answerFewer', { answer })) done(fewerReply(answer));
          }}
        />
      )}
      {thing.kind === 'finding' && (
        <FindingPrompt
          text={describeFinding(thing.finding, !state.status.hideNumbers)}
          onClose={() => done()}
          onNotHelpful={async () => {
            const { pattern } = thing.finding;
            if (await act('notHelpful', { pattern })) done(t('popup.rests'));
          }}
        />
      )}
      {thing.kind === 'variety' && (
        <ClosableMessage text={t('popup.variety')} onClose={() => done()} />
      )}
      {thing.kind === 'checkIn' && now.saveEntries !== 'no' && (
        <CheckInHere
          stretch={thing.stretch}
          saveEntries={now.saveEntries}
          onDone={() => done()}
          onProblem={onProblem}
        />
      )}
      {thing.kind === 'welcome' && (
        <NudgeRating
          onAnswer={async (said) => {
            if (await act('noteWelcome', { id: thing.id, said })) done();
          }}
        />
      )}
      {thing.kind === 'parked' && <EarlierNextStep text={thing.text} onClose={() => done()} />}
    </section>
  );
}

type Thing =
  | { readonly kind: 'fewer' }
  | { readonly kind: 'variety' }
  | { readonly kind: 'finding'; readonly finding: PopupFinding }
  | { readonly kind: 'parked'; readonly entry: string; readonly text: string }
  | { readonly kind: 'welcome'; readonly id: string }
  | { readonly kind: 'checkIn'; readonly stretch: number };

/** At most one finding: one is plenty to say. */
function thingsOf(state: PopupState): Thing[] {
  const { status: now, pendingNextStep, isVarietyDue, checkIn, welcome } = state;
  const [finding] = state.findings;
  return [
    ...(now.asksFrequency ? [{ kind: 'fewer' } as const] : []),
    ...(finding ? [{ kind: 'finding', finding } as const] : []),
    ...(isVarietyDue ? [{ kind: 'variety' } as const] : []),
    ...(pendingNextStep ? [{ kind: 'parked', ...pendingNextStep } as const] : []),
    ...(welcome === null ? [] : [{ kind: 'welcome', id: welcome } as const]),
    ...(checkIn === null ? [] : [{ kind: 'checkIn', stretch: checkIn } as const]),
  ];
}

function fewerReply(answer: FrequencyAnswer): string {
  return t(answer === 'fewer' ? 'reply.fewer' : `popup.fewerSaid.${answer}`);
}

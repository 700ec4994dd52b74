import { useEffect, useState } from 'preact/hooks';
import { Deeper } from '../../components/Deeper';
import { questionFollow, questionText } from '../../components/questionWords';
import { Reflection } from '../../components/Reflection';
import { type Askable, askable, isOwn } from '../../utils/core/asking';
import {
  chooseQuestion,
  deepQuestion,
  deepWaits,
  MOST_OFFERED,
  momentOf,
  questionNow,
} from '../../utils/core/reflection';
import type { MessageData, MessageName } from '../../utils/messages';
import { t } from '../../utils/words';
import { unlockWith } from '../shared/unlockWith';
import { useSheet } from '../shared/useSheet';
import type { PopupState } from './usePopup';

interface Props {
  state: PopupState;
  act: <N extends MessageName>(name: N, data: MessageData<N>) => Promise<boolean>;
}

/** One question, and the way to the deeper ones. What was begun stands first, and open. */
export function Questions({ state, act }: Props) {
  const { now, asked, calendar, draft } = state;
  const asking = { when: momentOf(now), asked, choices: state.questions, at: now.at };
  const [begun] = useState(() => begunIn(state));
  const [question, setQuestion] = useState<Askable | null>(() =>
    begun ? begun : questionNow(asking, calendar, Math.random()),
  );
  const [offered, setOffered] = useState(1);
  const [ended, setEnded] = useState<'kept' | 'closed' | 'deeper' | 'notForMe' | null>(null);
  const deepBegun = begun?.depth === 'deep';
  const offer = deepBegun ? { question: begun } : deepQuestion(now, asking, calendar);
  const [deep, setDeep] = useState<Askable | null>(deepBegun ? begun : null);
  const about = deep ?? question;
  const keeps = now.notesSaved !== 'no';
  const sheet = useSheet('popup', about?.id ?? null, begun ? draft : null, keeps);

  const shown = ({ id }: Askable) => void act('questionShown', { question: id });
  useEffect(() => {
    if (question && !deep && asked[question.id] === undefined) shown(question);
  }, [question?.id]);

  const keep = async ({ id }: Askable) => {
    const kept = await act('keepEntry', { id: sheet.id, question: id, text: sheet.words });
    if (kept) sheet.turn();
    return kept;
  };
  const writing = {
    sheet,
    notesSaved: now.notesSaved,
    locked: state.locked,
    onUnlock: unlockWith,
    onNotes: (notesSaved: 'keep' | 'no') => void act('changeSettings', { patch: { notesSaved } }),
  };
  const notForMe = ({ id }: Askable) => {
    void act('notForMe', { question: id });
    setEnded('notForMe');
  };
  const another = () => {
    setOffered(offered + 1);
    setQuestion(chooseQuestion(asking, Math.random()));
  };

  return (
    <section class="question" aria-label={t('popup.question')}>
      {question && !deep && ended === null && (
        <Reflection
          {...writing}
          key={question.id}
          text={questionText(question)}
          follow={questionFollow(question)}
          onAnother={offered < MOST_OFFERED ? another : undefined}
          onNotForMe={isOwn(question.id) ? undefined : () => notForMe(question)}
          onClose={() => {
            sheet.letGo();
            setEnded('closed');
          }}
          onKeep={async () => {
            if (await keep(question)) setEnded('kept');
          }}
        />
      )}
      {ended !== null && ended !== 'deeper' && (
        <p class="soft small" role="status">
          {t(`popup.${ended}`)}
        </p>
      )}
      <Deeper
        {...writing}
        offer={offer}
        begun={deepBegun}
        onOpen={() => {
          setEnded('deeper');
          if ('question' in offer) setDeep(offer.question);
        }}
        onShown={shown}
        onKeep={keep}
        onLeft={sheet.letGo}
      />
    </section>
  );
}

/** The question that something was begun under, if it may stand on screen now. */
function begunIn({ draft, questions, now }: PopupState): Askable | null {
  const found = draft && askable(questions).find(({ id }) => id === draft.question);
  return found && (found.depth !== 'deep' || deepWaits(now) === null) ? found : null;
}

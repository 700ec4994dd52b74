import { useId, useState } from 'preact/hooks';
import { LONGEST_WORD, MOTIVES, type Motive } from '../../utils/core/reflection/journal';
import { t } from '../../utils/i18n';
import { SaveEntriesPrompt } from '../journal/SaveEntriesPrompt';

/** A word for what carried the stretch, and one for how it felt; the second may be empty. */
export interface CheckedIn {
  readonly motive: Motive;
  /** The person's own word, for `own`. */
  readonly word: string;
  readonly feeling: string;
}

interface Props {
  /** `ask`: asked once whether what is said is kept. */
  saveEntries: 'ask' | 'keep';
  /** Called with the motive at once, and again if a feeling is given. */
  onSaid: (said: CheckedIn) => void;
  onNotes: (choice: 'keep' | 'no') => Promise<unknown>;
  onDone: () => void;
}

type Stage = 'motive' | 'own' | 'asking' | 'feeling';

/** One tap, and then a word if one comes. It can be left at any point, and nothing replies to it. */
export function CheckIn({ saveEntries, onSaid, onNotes, onDone }: Props) {
  const [stage, setStage] = useState<Stage>('motive');
  const [said, setSaid] = useState<CheckedIn | null>(null);

  const keep = (next: CheckedIn) => {
    onSaid(next);
    setStage('feeling');
  };
  const say = (motive: Motive, word = '') => {
    const next = { motive, word, feeling: '' };
    setSaid(next);
    if (saveEntries === 'ask') setStage('asking');
    else keep(next);
  };
  const answer = async (choice: 'keep' | 'no') => {
    // Before anything is kept: nothing is without it.
    await onNotes(choice);
    if (choice === 'no') onDone();
    else if (said) keep(said);
  };
  const feel = (feeling: string) => {
    if (said) onSaid({ ...said, feeling });
    onDone();
  };

  if (stage === 'own') {
    return <Word label={t('checkIn.own')} onWord={(word) => say('own', word)} onSkip={onDone} />;
  }
  if (stage === 'feeling') {
    return <Word label={t('checkIn.feeling')} onWord={feel} onSkip={onDone} />;
  }
  if (stage === 'asking') {
    return <SaveEntriesPrompt onAnswer={answer} />;
  }
  return (
    <fieldset class="part check-in">
      <legend>{t('checkIn.question')}</legend>
      <div class="choices two">
        {MOTIVES.map((motive) => (
          <button
            key={motive}
            type="button"
            onClick={() => (motive === 'own' ? setStage('own') : say(motive))}
          >
            {t(`checkIn.button.${motive}`)}
          </button>
        ))}
      </div>
      <button type="button" class="as-link small" onClick={onDone}>
        {t('checkIn.button.skip')}
      </button>
    </fieldset>
  );
}

interface WordProps {
  label: string;
  onWord: (word: string) => void;
  onSkip: () => void;
}

function Word({ label, onWord, onSkip }: WordProps) {
  const id = useId();
  const [word, setWord] = useState('');
  const keep = (event: Event) => {
    event.preventDefault();
    if (word.trim() !== '') onWord(word.trim());
  };
  return (
    <form class="part check-in" onSubmit={keep}>
      <label for={id}>{label}</label>
      <input
        id={id}
        dir="auto"
        autocomplete="off"
        maxLength={LONGEST_WORD}
        value={word}
        onInput={({ currentTarget }) => setWord(currentTarget.value)}
      />
      <div class="choices two">
        <button type="submit" disabled={word.trim() === ''}>
          {t('checkIn.button.keep')}
        </button>
        <button type="button" onClick={onSkip}>
          {t('checkIn.button.skip')}
        </button>
      </div>
    </form>
  );
}

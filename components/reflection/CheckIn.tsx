import { useId, useState } from 'preact/hooks';
import { LONGEST_WORD, MOTIVES, type Motive } from '../../utils/core/reflection/journal';
import { t } from '../../utils/i18n';
import { useSaveSteps } from '../journal/useSaveSteps';
import { TextField } from '../ui/TextField';

/** A word for what carried the stretch, and one for how it felt; the second may be empty. */
export interface CheckInWords {
  readonly motive: Motive;
  /** The person's own word, for `own`. */
  readonly word: string;
  readonly feeling: string;
}

interface Props {
  /** `ask`: asked once whether the words are saved. */
  saveEntries: 'ask' | 'keep';
  /** Called with the motive at once, and again if a feeling is given. */
  onCheckIn: (words: CheckInWords) => void;
  /** The answer to whether entries are saved from now on. True once it is stored. */
  onSaveEntries: (choice: 'keep' | 'no') => Promise<boolean>;
  onDone: () => void;
}

type Stage = 'motive' | 'own' | 'feeling';

/** While the journal is locked nobody is asked. */
const NOT_LOCKED = { locked: false, onUnlock: async () => true };

/** One tap, and then a word if one comes. It can be left at any point, and nothing replies to it. */
export function CheckIn({ saveEntries, onCheckIn, onSaveEntries, onDone }: Props) {
  const [stage, setStage] = useState<Stage>('motive');
  const [given, setGiven] = useState<CheckInWords | null>(null);
  const { form, begin } = useSaveSteps({ saveEntries, onSaveEntries, ...NOT_LOCKED }, onDone);

  const giveMotive = (motive: Motive, word = '') => {
    const words = { motive, word, feeling: '' };
    setGiven(words);
    begin(() => {
      onCheckIn(words);
      setStage('feeling');
    });
  };
  const giveFeeling = (feeling: string) => {
    if (given) onCheckIn({ ...given, feeling });
    onDone();
  };

  if (form) return form;
  if (stage === 'own') {
    return (
      <Word label={t('checkIn.own')} onWord={(word) => giveMotive('own', word)} onSkip={onDone} />
    );
  }
  if (stage === 'feeling') {
    return <Word label={t('checkIn.feeling')} onWord={giveFeeling} onSkip={onDone} />;
  }
  return (
    <fieldset class="part check-in">
      <legend>{t('checkIn.question')}</legend>
      <div class="choices two">
        {MOTIVES.map((motive) => (
          <button
            key={motive}
            type="button"
            onClick={() => (motive === 'own' ? setStage('own') : giveMotive(motive))}
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
      <TextField id={id} maxLength={LONGEST_WORD} value={word} onText={setWord} />
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

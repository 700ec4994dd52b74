import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../utils/words';

export interface ReflectionProps {
  text: string;
  follow: string;
  /** Said before the question: deeper ones say that one may leave. */
  before?: string | undefined;
  /** Whether what is written is kept; `ask` asks once, when there is something to keep. */
  notesSaved: 'ask' | 'keep' | 'no';
  /** Absent: there is no other to offer. */
  onAnother?: (() => void) | undefined;
  onClose: () => void;
  onKeep: (text: string) => void;
  /** The answer to whether notes are kept from now on. */
  onNotes: (choice: 'keep' | 'no') => void;
}

type Stage = 'offered' | 'thinking' | 'writing' | 'asking';

/** One question. Nothing here asks for an answer, and nothing replies to one. */
export function Reflection(props: ReflectionProps) {
  const { text, follow, before, notesSaved, onAnother, onClose, onKeep, onNotes } = props;
  const [stage, setStage] = useState<Stage>('offered');
  const [words, setWords] = useState('');

  const keep = () => {
    if (words.trim() === '') return onClose();
    if (notesSaved === 'ask') return setStage('asking');
    onKeep(words);
  };
  const answer = (choice: 'keep' | 'no') => {
    onNotes(choice);
    if (choice === 'no') return onClose();
    // Back to the words, which stay until they are kept: if that fails, nothing is lost.
    setStage('writing');
    onKeep(words);
  };

  return (
    <div class="reflection">
      {before && <p class="soft small">{before}</p>}
      <h2>{text}</h2>
      <p class="soft small">{follow}</p>
      {stage === 'offered' && (
        <div class="choices">
          <button type="button" onClick={() => setStage('writing')}>
            {t('popup.button.write')}
          </button>
          <button type="button" onClick={() => setStage('thinking')}>
            {t('popup.button.think')}
          </button>
          {onAnother && (
            <button type="button" onClick={onAnother}>
              {t('popup.button.another')}
            </button>
          )}
          <button type="button" onClick={onClose}>
            {before ? t('popup.button.skip') : t('popup.button.close')}
          </button>
        </div>
      )}
      {stage === 'thinking' && (
        <div class="choices">
          <p class="soft small">{t('popup.thinking')}</p>
          <button type="button" onClick={onClose}>
            {t('popup.button.close')}
          </button>
        </div>
      )}
      {stage === 'writing' && (
        <>
          <Editor label={text} words={words} onWords={setWords} />
          <div class="choices">
            {notesSaved !== 'no' && (
              <button type="button" onClick={keep}>
                {t('popup.button.keep')}
              </button>
            )}
            <button type="button" onClick={onClose}>
              {before ? t('popup.button.skip') : t('popup.button.letGo')}
            </button>
          </div>
          <p class="soft small">{notesSaved === 'no' ? t('popup.notKept') : t('popup.keptHere')}</p>
        </>
      )}
      {stage === 'asking' && (
        <fieldset class="part">
          <legend class="small">{t('popup.askNotes')}</legend>
          <div class="choices">
            <button type="button" onClick={() => answer('keep')}>
              {t('popup.button.keepNotes')}
            </button>
            <button type="button" onClick={() => answer('no')}>
              {t('popup.button.noNotes')}
            </button>
          </div>
        </fieldset>
      )}
    </div>
  );
}

interface EditorProps {
  label: string;
  words: string;
  onWords: (words: string) => void;
}

/** A place to write in, with the cursor in it: the person opened it to write. */
export function Editor({ label, words, onWords }: EditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <textarea
      ref={field}
      dir="auto"
      rows={3}
      maxLength={20_000}
      aria-label={label}
      value={words}
      onInput={({ currentTarget }) => onWords(currentTarget.value)}
    />
  );
}

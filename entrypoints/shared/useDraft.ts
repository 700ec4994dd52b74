import { useRef, useState } from 'preact/hooks';
import type { EditedDraft } from '../../components/reflection/Writing';
import type { Draft, WritingPlace } from '../../utils/core/reflection/drafts';
import type { AskedId } from '../../utils/core/settings/questionSettings';
import { sendMessage } from '../../utils/platform/sendMessage';

/** A draft that outlives the page, unless the person writes without saving. */
export interface StoredDraft extends EditedDraft {
  /** Names the draft, and the entry that it becomes. */
  readonly id: string;
  /** Deletes the draft, and starts an empty one. */
  readonly discard: () => void;
  /**
   * The text that was discarded last, while this page is open; `null` without one, or if it was not to be
   * saved.
   */
  readonly discarded: string | null;
  /** Undoes `discard`. */
  readonly restore: () => void;
  /** Starts an empty draft after the text was saved. */
  readonly reset: () => void;
}

/**
 * The draft in `place`, under `question`. Each change is sent at once, since the next key may close the popup.
 * `initial`: the draft that was left there before. `saves`: false if the person said that nothing is saved;
 * then nothing is sent.
 */
export function useDraft(
  place: WritingPlace,
  question: AskedId | null,
  initial: Draft | null,
  saves: boolean,
): StoredDraft {
  const create = () => ({ id: crypto.randomUUID(), revision: 0, sent: false });
  const [text, setText] = useState(initial?.text ?? '');
  const [isEphemeral, setIsEphemeral] = useState(false);
  const [discarded, setDiscarded] = useState<string | null>(null);
  const draft = useRef(
    initial ? { id: initial.id, revision: initial.revision, sent: true } : create(),
  );

  const store = (next: string | null) => {
    if (next === null && !draft.current.sent) return;
    draft.current.revision += 1;
    draft.current.sent = true;
    const { id, revision } = draft.current;
    // If it fails, the text stays on screen, and the next key tries again.
    sendMessage('saveDraft', { id, place, revision, question, text: next }).catch(
      (error: unknown) => console.debug(error),
    );
  };
  const reset = () => {
    draft.current = create();
    setText('');
    setIsEphemeral(false);
  };
  return {
    id: draft.current.id,
    text,
    isEphemeral,
    change: (next) => {
      setText(next);
      if (saves && !isEphemeral) store(next);
    },
    setEphemeral: (next) => {
      setIsEphemeral(next);
      if (saves) store(next || text === '' ? null : text);
    },
    discard: () => {
      setDiscarded(saves && !isEphemeral && text.trim() !== '' ? text : null);
      store(null);
      reset();
    },
    discarded,
    restore: () => {
      setDiscarded(null);
      setText(discarded ?? '');
      store(discarded);
    },
    reset,
  };
}

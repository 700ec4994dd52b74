import { useRef, useState } from 'preact/hooks';
import type { Sheet } from '../../components/reflection/Writing';
import type { Draft, WritingPlace } from '../../utils/core/reflection/drafts';
import type { AskedId } from '../../utils/core/settings/questionSettings';
import { send } from '../../utils/platform/sendMessage';

/** A sheet that outlives the page, unless the person writes without keeping. */
export interface LastingSheet extends Sheet {
  /** Names what is written, as a draft and once it is kept. */
  readonly id: string;
  /** What is written is let go, and the next sheet is an empty one. */
  readonly letGo: () => void;
  /** What was let go last, while this page is open; `null` where there is nothing, or it was not to be kept. */
  readonly left: string | null;
  /** It stands on the sheet again. */
  readonly bringBack: () => void;
  /** It was kept: the next sheet is an empty one. */
  readonly turn: () => void;
}

/**
 * What is being written in `place`, under `question`. Each change is sent at once: the popup may close
 * with the next key. `begun`: what was left there before. `keeps`: the person did not say that nothing is
 * kept; if they did, nothing is sent.
 */
export function useSheet(
  place: WritingPlace,
  question: AskedId | null,
  begun: Draft | null,
  keeps: boolean,
): LastingSheet {
  const fresh = () => ({ id: crypto.randomUUID(), step: 0, sent: false });
  const [words, setWords] = useState(begun?.text ?? '');
  const [unkept, setUnkept] = useState(false);
  const [left, setLeft] = useState<string | null>(null);
  const draft = useRef(begun ? { id: begun.id, step: begun.step, sent: true } : fresh());

  const tell = (text: string | null) => {
    if (text === null && !draft.current.sent) return;
    draft.current.step += 1;
    draft.current.sent = true;
    const { id, step } = draft.current;
    // What is on screen stays there: the next key tries again.
    send('draft', { id, place, step, question, text }).catch((error: unknown) =>
      console.debug(error),
    );
  };
  const turn = () => {
    draft.current = fresh();
    setWords('');
    setUnkept(false);
  };
  return {
    id: draft.current.id,
    words,
    unkept,
    write: (next) => {
      setWords(next);
      if (keeps && !unkept) tell(next);
    },
    setUnkept: (next) => {
      setUnkept(next);
      if (keeps) tell(next || words === '' ? null : words);
    },
    letGo: () => {
      setLeft(keeps && !unkept && words.trim() !== '' ? words : null);
      tell(null);
      turn();
    },
    left,
    bringBack: () => {
      setLeft(null);
      setWords(left ?? '');
      tell(left);
    },
    turn,
  };
}

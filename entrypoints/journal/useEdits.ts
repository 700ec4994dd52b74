import { useRef, useState } from 'preact/hooks';
import type { EditedText } from '../../components/journal/Entry';
import type { Draft } from '../../utils/core/reflection/drafts';
import type { JournalEntry } from '../../utils/core/reflection/journal';
import { sendMessage } from '../../utils/platform/sendMessage';

/**
 * Words of entries that are being changed, by the entry's id. They are drafts like those of new writing: each change
 * is sent at once, and one that was left is open when the page opens again. `left`: those that are stored.
 * `saves`: false if the person said that nothing is saved; then nothing is sent.
 */
export function useEdits(left: readonly Draft[], saves: boolean) {
  // `null`: it is over here, whatever a reading that started before may say.
  const [edits, setEdits] = useState<ReadonlyMap<string, EditedText | null>>(new Map());
  const drafts = useRef(new Map<string, { id: string; revision: number }>());
  const set = (id: string, edited: EditedText | null) =>
    setEdits((before) => new Map([...before, [id, edited]]));

  const found = left.filter(({ entry }) => entry !== undefined && !edits.has(entry));
  if (found.length > 0) {
    for (const { entry = '', id, revision } of found) drafts.current.set(entry, { id, revision });
    setEdits(
      new Map([
        ...edits,
        ...found.map(
          ({ entry = '', text }) => [entry, { text: text ?? '', wasLeft: true }] as const,
        ),
      ]),
    );
  }

  const store = (entry: string, text: string | null) => {
    const draft = drafts.current.get(entry) ?? { id: crypto.randomUUID(), revision: 0 };
    draft.revision += 1;
    drafts.current.set(entry, draft);
    // If it fails, the words stay on screen, and the next key tries again.
    sendMessage('saveDraft', { ...draft, place: 'edit', question: null, entry, text }).catch(
      (error: unknown) => console.debug(error),
    );
  };
  return {
    edits: new Map([...edits].flatMap(([id, edit]) => (edit ? [[id, edit] as const] : []))),
    /** The words as they are now; `null`: the entry stays as it was. */
    edit: ({ id, text: before }: JournalEntry, text: string | null) => {
      const isSent = drafts.current.has(id);
      if (text === null) {
        if (isSent) store(id, null);
        drafts.current.delete(id);
      } else if (saves && (isSent || text !== before)) store(id, text);
      set(id, text === null ? null : { text, wasLeft: edits.get(id)?.wasLeft ?? false });
    },
    /** The draft of an entry's words, if there is one; saving them deletes it. */
    draftOf: (entry: string) => drafts.current.get(entry)?.id,
    /** The changed words are saved. */
    end: (entry: string) => {
      drafts.current.delete(entry);
      set(entry, null);
    },
  };
}

export type Edits = ReturnType<typeof useEdits>;

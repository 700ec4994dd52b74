import { useState } from 'preact/hooks';
import { Writing } from '../../components/reflection/Writing';
import { FocusedMessage } from '../../components/ui/FocusedMessage';
import { UndoNotice } from '../../components/ui/UndoNotice';
import type { Draft, WritingPlace } from '../../utils/core/reflection/drafts';
import type { Settings } from '../../utils/core/settings/settings';
import { t } from '../../utils/i18n';
import { sendMessage } from '../../utils/platform/sendMessage';
import type { Report } from './report';
import { unlockJournal } from './unlockJournal';
import { useDraft } from './useDraft';

interface Props {
  /** The draft that was left here before. */
  initial: Draft | null;
  saveEntries: Settings['saveEntries'];
  locked: boolean;
  place: WritingPlace;
  /** On the button that opens it. */
  label: string;
  rows: number;
  report: Report;
  /** It is open, as who came here wants to write. */
  opened?: boolean;
  /** Called once it is saved. Absent on a page without the journal: then the way there is shown. */
  onSaved?: () => void;
}

/** A place to write without a question. It is open from the start where a draft was left, or on wish. */
export function JournalEditor({
  place,
  label,
  rows,
  initial,
  saveEntries,
  locked,
  opened = false,
  report,
  onSaved,
}: Props) {
  const [open, setOpen] = useState(opened || initial !== null);
  const [kept, setKept] = useState(false);
  const draft = useDraft(place, null, initial, saveEntries !== 'no');
  if (!open) {
    const undo = () => {
      draft.restore();
      setOpen(true);
    };
    return (
      <>
        <button
          type="button"
          onClick={() => {
            setKept(false);
            setOpen(true);
          }}
        >
          {label}
        </button>
        {kept && (
          <FocusedMessage>
            <a href="journal.html" target="_blank" rel="noreferrer">
              {t('popup.kept')}
            </a>
          </FocusedMessage>
        )}
        {draft.discarded !== null && <UndoNotice text={t('week.deleted')} onUndo={undo} />}
      </>
    );
  }
  const save = async () => {
    const entry = { id: draft.id, question: null, text: draft.text };
    if (!(await report(sendMessage('addEntry', entry), t('popup.kept')))) return;
    draft.reset();
    setOpen(false);
    if (onSaved) onSaved();
    else setKept(true);
  };
  return (
    <div class="write">
      <Writing
        label={t('journal.write')}
        rows={rows}
        draft={draft}
        saveEntries={saveEntries}
        locked={locked}
        onSave={save}
        onDiscard={() => {
          draft.discard();
          setOpen(false);
        }}
        onSaveEntries={(choice) =>
          report(sendMessage('changeSettings', { patch: { saveEntries: choice } }), '')
        }
        onUnlock={unlockJournal}
      />
    </div>
  );
}

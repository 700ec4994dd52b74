import { useState } from 'preact/hooks';
import { Writing } from '../../components/reflection/Writing';
import { UndoNotice } from '../../components/ui/UndoNotice';
import type { Draft, WritingPlace } from '../../utils/core/reflection/drafts';
import type { Settings } from '../../utils/core/settings/settings';
import { t } from '../../utils/i18n';
import { send } from '../../utils/platform/sendMessage';
import { unlockWith } from './unlockWith';
import { useSheet } from './useDraft';
import type { Report } from './useNotice';

interface Props {
  draft: Draft | null;
  saveEntries: Settings['saveEntries'];
  locked: boolean;
  place: WritingPlace;
  /** On the button that opens it. */
  label: string;
  rows: number;
  /** Waits for a job and says how it went. False if it failed. */
  report: Report;
  onKept: () => void;
}

/** A sheet without a question, for whatever there is to write. What was begun stands open. */
export function WriteHere({
  place,
  label,
  rows,
  draft,
  saveEntries,
  locked,
  report,
  onKept,
}: Props) {
  const [open, setOpen] = useState(draft !== null);
  const sheet = useSheet(place, null, draft, saveEntries !== 'no');
  if (!open) {
    const undo = () => {
      sheet.bringBack();
      setOpen(true);
    };
    return (
      <>
        <button type="button" onClick={() => setOpen(true)}>
          {label}
        </button>
        {sheet.left !== null && <UndoNotice text={t('week.deleted')} onUndo={undo} />}
      </>
    );
  }
  const keep = async () => {
    const entry = { id: sheet.id, question: null, text: sheet.words };
    if (!(await report(send('keepEntry', entry), t('popup.kept')))) return;
    sheet.turn();
    setOpen(false);
    onKept();
  };
  return (
    <div class="write">
      <Writing
        label={t('week.write')}
        rows={rows}
        sheet={sheet}
        saveEntries={saveEntries}
        locked={locked}
        onKeep={keep}
        onLetGo={() => {
          sheet.letGo();
          setOpen(false);
        }}
        onNotes={(choice) => report(send('changeSettings', { patch: { saveEntries: choice } }), '')}
        onUnlock={unlockWith}
      />
    </div>
  );
}

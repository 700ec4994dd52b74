import { useState } from 'preact/hooks';
import { CheckIn, type CheckInWords } from '../../components/reflection/CheckIn';
import type { EpochMs } from '../../utils/core/base/calendar';
import { t } from '../../utils/i18n';
import { sendMessage } from '../../utils/platform/sendMessage';
import type { Report } from './report';

interface Props {
  /** When it started, which names it. */
  stretch: EpochMs;
  saveEntries: 'ask' | 'keep';
  onDone: () => void;
  report: Report;
}

/** Asks about one stretch. An answer is saved at once, since the next tap may close the page. */
export function CheckInPrompt({ stretch, saveEntries, onDone, report }: Props) {
  const [id] = useState(() => crypto.randomUUID());
  const [saved, setSaved] = useState(false);
  const save = (words: CheckInWords) => {
    setSaved(true);
    void report(sendMessage('saveCheckIn', { id, stretch, ...words }), '');
  };
  return (
    <>
      <CheckIn
        saveEntries={saveEntries}
        onCheckIn={save}
        onSaveEntries={(choice) =>
          report(sendMessage('changeSettings', { patch: { saveEntries: choice } }), '')
        }
        onDone={onDone}
      />
      <p class="soft small" role="status">
        {saved && t('checkIn.kept')}
      </p>
    </>
  );
}

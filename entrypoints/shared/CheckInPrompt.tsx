import { useState } from 'preact/hooks';
import { type CheckedIn, CheckIn } from '../../components/reflection/CheckIn';
import { t } from '../../utils/i18n';
import { send } from '../../utils/platform/sendMessage';

interface Props {
  /** By when it began, ms since the epoch. */
  stretch: number;
  saveEntries: 'ask' | 'keep';
  onDone: () => void;
  onProblem: (error: unknown) => void;
}

/** Asks about one stretch. What is said is kept at once: the page may close with the next tap. */
export function CheckInHere({ stretch, saveEntries, onDone, onProblem }: Props) {
  const [id] = useState(() => crypto.randomUUID());
  const [said, setSaid] = useState(false);
  const keep = (checkedIn: CheckedIn) => {
    setSaid(true);
    send('checkIn', { id, stretch, ...checkedIn }).catch(onProblem);
  };
  return (
    <>
      <CheckIn
        saveEntries={saveEntries}
        onSaid={keep}
        onNotes={(choice) =>
          send('changeSettings', { patch: { saveEntries: choice } }).catch(onProblem)
        }
        onDone={onDone}
      />
      <p class="soft small" role="status">
        {said && t('checkIn.kept')}
      </p>
    </>
  );
}

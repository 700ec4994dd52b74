import { Setting } from '../../components/settings/Setting';
import { isPrivatePage } from '../../utils/platform/privateContext';
import type { Report } from '../shared/report';
import { type FieldProps, SaveEntries } from './fields';
import { LockCard } from './LockCard';
import { QuestionsCard } from './QuestionsCard';

interface Props extends FieldProps {
  say: (text: string) => void;
  report: Report;
}

/** What becomes of what the person writes, and which questions are asked. */
export function WritingSection({ settings, onChange, say, report }: Props) {
  return (
    <>
      <Setting id="writing-keep">
        <div class="card">
          <SaveEntries settings={settings} onChange={onChange} />
        </div>
      </Setting>
      {!isPrivatePage() && (
        <Setting id="writing-lock">
          <LockCard say={say} report={report} />
        </Setting>
      )}
      <QuestionsCard choices={settings.questions} onChange={onChange} />
    </>
  );
}

import '../../components/ui/theme.css';
import '../../components/ui/fields.css';
import '../../components/journal/entries.css';
import './style.css';
import { render } from 'preact';
import { PageLayout } from '../../components/ui/PageLayout';
import { StatusMessage } from '../../components/ui/StatusMessage';
import { t } from '../../utils/i18n';
import { isPrivatePage } from '../../utils/platform/privateContext';
import { describePage } from '../shared/describePage';
import { PrivateWindowNotice } from '../shared/PrivateWindowNotice';
import { useNotice } from '../shared/useNotice';
import { JournalPart } from './JournalPart';
import { useJournal } from './useJournal';

function JournalTab() {
  const { journal, failed, ...reading } = useJournal();
  const { notice, report } = useNotice();
  return (
    <PageLayout
      title={t('journal.title')}
      here="journal"
      loading={journal === null && !failed}
      problem={failed && t('journal.problem')}
    >
      {journal && <JournalPart journal={journal} reading={reading} report={report} />}
      <StatusMessage text={notice?.text ?? ''} isProblem={notice?.kind === 'problem'} />
    </PageLayout>
  );
}

/** In a private window of Firefox, where nothing of a journal can be read. */
function PrivateJournal() {
  return (
    <PageLayout title={t('journal.title')} here="journal">
      <PrivateWindowNotice />
    </PageLayout>
  );
}

describePage(t('journal.title'));
render(
  isPrivatePage() ? <PrivateJournal /> : <JournalTab />,
  document.getElementById('app') as HTMLElement,
);

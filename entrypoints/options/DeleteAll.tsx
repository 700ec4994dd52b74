import { ConfirmDelete } from '../../components/ui/ConfirmDelete';
import { formatList } from '../../utils/format';
import { joinSentences, t } from '../../utils/i18n';
import { sendMessage } from '../../utils/platform/sendMessage';
import type { Report } from '../shared/report';
import { ErrorForPerson } from '../shared/useNotice';

/** Deletes all that is stored, at the second click. */
export function DeleteAll({ report }: { report: Report }) {
  return (
    <ConfirmDelete
      label={t('options.button.deleteAll')}
      question={t('options.deleteAsk')}
      done={t('options.deleted')}
      onDelete={() => report(sendDeletion(), '')}
    />
  );
}

/** Throws in words what is left. */
async function sendDeletion(): Promise<void> {
  const { left } = await sendMessage('deleteEverything', {});
  const here = left.flatMap((part) => (part === 'sync' ? [] : [t(`options.left.${part}`)]));
  const said = [
    ...(here.length > 0 ? [t('options.notDeleted', [formatList(here)])] : []),
    ...(left.includes('sync') ? [t('options.sync.leftovers')] : []),
  ];
  if (said.length > 0) throw new ErrorForPerson(joinSentences(said));
}

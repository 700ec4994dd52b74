import { motiveText } from '../../components/text/motiveText';
import type { JournalEntry } from '../../utils/core/reflection/journal';
import { t } from '../../utils/i18n';

/** All that is read of an entry, in one text. */
export function searchText({ question, asked, text, motive, feeling }: JournalEntry): string {
  return [
    text,
    asked ?? (question ? t(`question.${question}.text`) : ''),
    motive ? motiveText(motive, '') : '',
    feeling ?? '',
  ].join('\n');
}

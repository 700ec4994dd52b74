import { t } from '../../utils/i18n';

/** The way to the journal, with a place to write open, for who would like to answer a question. */
export function WriteLink() {
  return <a href="journal.html#write">{t('journal.button.write')}</a>;
}

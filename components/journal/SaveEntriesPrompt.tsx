import { t } from '../../utils/i18n';

/** Asked once, when there is something to keep (care.md K6). */
export function SaveEntriesPrompt({ onAnswer }: { onAnswer: (choice: 'keep' | 'no') => void }) {
  return (
    <fieldset class="part">
      <legend class="small">{t('popup.askSaveEntries')}</legend>
      <div class="choices two">
        <button type="button" onClick={() => onAnswer('keep')}>
          {t('popup.button.saveEntries')}
        </button>
        <button type="button" onClick={() => onAnswer('no')}>
          {t('popup.button.dontKeep')}
        </button>
      </div>
    </fieldset>
  );
}

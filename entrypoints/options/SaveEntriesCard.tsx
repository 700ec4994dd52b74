import { RadioChips } from '../../components/ui/RadioChips';
import type { Settings } from '../../utils/core/settings/settings';
import { t } from '../../utils/i18n';
import type { SettingsPatch } from '../../utils/schemas/settings';

interface Props {
  settings: Settings;
  onChange: (patch: SettingsPatch) => void;
}

const CHOICES = ['ask', 'keep', 'no'] as const;

/** Whether what the person writes is saved. */
export function SaveEntriesCard({ settings, onChange }: Props) {
  return (
    <section class="card" aria-labelledby="notes">
      <h2 id="notes">{t('options.entriesTitle')}</h2>
      <RadioChips
        legend={t('options.saveEntries')}
        hint={t('options.entriesHint')}
        choices={CHOICES}
        chosen={settings.saveEntries}
        nameOf={(choice) => t(`options.entries.${choice}`)}
        onChoose={(saveEntries) => onChange({ saveEntries })}
      />
    </section>
  );
}

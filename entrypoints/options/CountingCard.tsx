import type { Settings } from '../../utils/core/settings/settings';
import { t } from '../../utils/i18n';
import type { SettingsPatch } from '../../utils/schemas/settings';

interface Props {
  settings: Settings;
  onChange: (patch: SettingsPatch) => void;
}

/** The switch for everything: when it is off, nothing is counted and nothing is shown. */
export function CountingCard({ settings: { tracking, sites }, onChange }: Props) {
  const state = tracking ? (sites.length > 0 ? 'on' : 'noSites') : 'off';
  return (
    <section class="card" aria-labelledby="counting">
      <h2 id="counting">{t(`options.counting.${state}`)}</h2>
      <p class="soft small">{t(`options.countingHint.${state}`)}</p>
      <div class="row">
        <button type="button" onClick={() => onChange({ tracking: !tracking })}>
          {t(tracking ? 'options.button.stop' : 'options.button.start')}
        </button>
      </div>
    </section>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { TrialView } from '../../components/settings/TrialView';
import { SwitchField } from '../../components/ui/SwitchField';
import { beginTrial, type Trial } from '../../utils/core/nudging/trial/decisionPoint';
import type { Settings } from '../../utils/core/settings/settings';
import { t } from '../../utils/i18n';
import type { SettingsPatch } from '../../utils/schemas/settings';
import { readState } from '../../utils/store/record/readRecord';

interface Props {
  settings: Settings;
  onChange: (patch: SettingsPatch) => void;
}

/** A trial on one's own device: what it is, its switch, and how it stands. */
export function TrialCard({ settings, onChange }: Props) {
  const [trial, setTrial] = useState<Trial | null>(null);
  useEffect(() => {
    readState().then(
      (state) => setTrial(state.trial),
      (error: unknown) => console.error(error),
    );
  }, [settings]);
  return (
    <details class="card">
      <summary>{t('trial.title')}</summary>
      <div class="inside">
        <SwitchField
          legend={t('trial.legend')}
          label={t('trial.switch')}
          hint={t('trial.consent')}
          on={settings.trial}
          onTurn={(on) => onChange({ trial: on })}
        />
        {settings.trial && (
          <TrialView
            trial={trial ?? beginTrial(0)}
            numbers={!settings.hideNumbers}
            notesOff={settings.nudgesPerDay === 0}
          />
        )}
      </div>
    </details>
  );
}

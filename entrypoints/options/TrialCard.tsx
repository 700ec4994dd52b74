import { TrialView } from '../../components/settings/TrialView';
import { SwitchField } from '../../components/ui/SwitchField';
import { beginTrial } from '../../utils/core/nudging/trial/decisionPoint';
import type { Settings } from '../../utils/core/settings/settings';
import { t } from '../../utils/i18n';
import type { SettingsPatch } from '../../utils/schemas/settings';
import { readState } from '../../utils/store/record/readRecord';
import { useStored } from '../shared/useStored';

interface Props {
  settings: Settings;
  onChange: (patch: SettingsPatch) => void;
}

/** The trial: what it is, its switch, and what it shows so far. */
export function TrialCard({ settings, onChange }: Props) {
  const { value: state } = useStored(readState, [], [settings]);
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
            trial={state?.trial ?? beginTrial(0)}
            numbers={!settings.hideNumbers}
            nudgesOff={settings.nudgesPerDay === 0}
          />
        )}
      </div>
    </details>
  );
}

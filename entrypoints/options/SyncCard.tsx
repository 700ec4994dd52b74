import { useEffect, useState } from 'preact/hooks';
import { SwitchField } from '../../components/ui/SwitchField';
import { t } from '../../utils/i18n';
import { sendMessage } from '../../utils/platform/sendMessage';
import type { Report } from '../shared/report';
import type { SyncStatusView } from './useSyncStatus';

interface Props {
  sync: SyncStatusView;
  report: Report;
}

/** What is synced to the person's other devices, off until they turn it on, and what went wrong with it. */
export function SyncCard({ sync: { state, hasRemaining, refresh }, report }: Props) {
  const [open, setOpen] = useState(false);
  const problem = state?.problem ?? null;
  // A problem is in sight without a click.
  useEffect(() => {
    if (problem !== null) setOpen(true);
  }, [problem]);
  const on = state?.on ?? false;
  const turn = (settings: boolean, days: boolean) =>
    void report(sendMessage('setSync', { settings, days }));
  const remove = async () => {
    await report(sendMessage('deleteRemainingItems', {}), t('options.sync.removed'));
    void refresh();
  };
  return (
    <details class="card" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('options.sync.title')}</summary>
      <div class="inside">
        <SwitchField
          legend={t('options.sync.settings')}
          label={t('options.sync.settingsOn')}
          hint={t('options.sync.settingsHint')}
          on={on}
          onTurn={(settings) => turn(settings, false)}
        />
        {on && (
          <SwitchField
            legend={t('options.sync.days')}
            label={t('options.sync.daysOn')}
            hint={t('options.sync.daysHint')}
            on={state?.days ?? false}
            onTurn={(days) => turn(true, days)}
          />
        )}
        <p role="status">{problem !== null && t(`options.sync.problem.${problem}`)}</p>
        {hasRemaining && (
          <>
            <p class="soft small">{t('options.sync.leftovers')}</p>
            <div class="row">
              <button type="button" onClick={() => void remove()}>
                {t('options.sync.button.remove')}
              </button>
            </div>
          </>
        )}
      </div>
    </details>
  );
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { RetentionField } from '../../components/settings/RetentionField';
import { Setting } from '../../components/settings/Setting';
import { linkedText } from '../../components/ui/linkedText';
import type { OptionsPlace } from '../../utils/core/settings/optionsPlaces';
import type { Settings } from '../../utils/core/settings/settings';
import { plural, t } from '../../utils/i18n';
import { localCalendar, now } from '../../utils/platform/clock';
import { sendMessage } from '../../utils/platform/sendMessage';
import type { Retention } from '../../utils/schemas/settings';
import { countQuarantinedValues } from '../../utils/store/record/readRecord';
import { countAffected } from '../../utils/store/record/readRetention';
import { readSettingsQuarantine } from '../../utils/store/settings/settings';
import type { Report } from '../shared/report';
import { useStored } from '../shared/useStored';
import { BackupPart } from './BackupPart';
import { DeleteAll } from './DeleteAll';
import { DeletePart } from './DeletePart';
import { ExportPart } from './ExportPart';
import { ImportPart } from './ImportPart';
import { SyncCard } from './SyncCard';
import type { SyncStatusView } from './useSyncStatus';

interface Props {
  settings: Settings;
  sync: SyncStatusView;
  report: Report;
}

/** How many values could not be read, and were put away. */
async function countQuarantined(): Promise<number> {
  const [parts, settings] = await Promise.all([countQuarantinedValues(), readSettingsQuarantine()]);
  return parts + settings.length;
}

/** All that is stored: to export, to import, to keep for so long, to sync or to delete. */
export function DataSection({ settings, sync, report }: Props) {
  const quarantined = useStored(countQuarantined, []).value ?? 0;
  const keep = (retention: Retention) => void report(sendMessage('setRetention', retention));
  const affected = async (retention: Partial<Settings>) =>
    countAffected(await now(), { ...settings, ...retention }, localCalendar(settings));
  return (
    <>
      <p class="soft">
        {linkedText(t(sync.state?.on ? 'options.dataHintSynced' : 'options.dataHint'))}
      </p>
      {quarantined > 0 && <p class="small">{plural('options.quarantined', quarantined)}</p>}
      <div class="card">
        <Setting id="data-export">
          <div class="ask">
            <ExportPart report={report} journal />
            <p class="soft small">
              {t('options.exportHint', [
                t('options.button.export'),
                t('options.backup.title'),
                t('options.button.exportJournal'),
              ])}
            </p>
          </div>
        </Setting>
        <Folded id="data-backup" title={t('options.backup.title')}>
          <BackupPart report={report} />
        </Folded>
        <Folded id="data-import" title={t('options.import.title')}>
          <ImportPart report={report} />
        </Folded>
      </div>
      <div class="card fields">
        <Setting id="data-details">
          <RetentionField
            label={t('options.keepDays')}
            hint={t('options.keepDaysHint')}
            value={settings.keepIntervalsDays}
            choices={[14, 35, 100, 400]}
            onCount={async (days) => (await affected({ keepIntervalsDays: days })).details}
            question={(count) => t('options.lessDetails', [count])}
            onChange={(days) => keep({ keepIntervalsDays: days })}
          />
        </Setting>
        <Setting id="data-totals">
          <RetentionField
            label={t('options.keepTotals')}
            value={settings.keepDayTotalsDays}
            choices={[100, 400, 1_100]}
            onCount={async (days) => (await affected({ keepDayTotalsDays: days })).totals}
            question={(count) => t('options.lessTotals', [count])}
            onChange={(days) => keep({ keepDayTotalsDays: days })}
          />
        </Setting>
      </div>
      <Setting id="data-sync">
        <SyncCard sync={sync} report={report} />
      </Setting>
      <div class="card">
        <Folded id="data-part" title={t('options.deletePart.title')}>
          <DeletePart report={report} />
        </Folded>
        <Setting id="data-delete">
          <DeleteAll report={report} />
        </Setting>
      </div>
    </>
  );
}

interface FoldedProps {
  id: OptionsPlace;
  title: string;
  children: ComponentChildren;
}

/** The content reads the stores, and is rendered once it is opened. */
function Folded({ id, title, children }: FoldedProps) {
  const [opened, setOpened] = useState(false);
  return (
    <Setting id={id}>
      <details onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
        <summary>{title}</summary>
        {opened && children}
      </details>
    </Setting>
  );
}

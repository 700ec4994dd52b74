import { useEffect, useState } from 'preact/hooks';
import { DeleteEverything } from '../../components/DeleteEverything';
import { dayOf } from '../../utils/core/day';
import { now, zone } from '../../utils/platform/clock';
import { send } from '../../utils/platform/messenger';
import { readExport } from '../../utils/store/export';
import { countAside } from '../../utils/store/record';
import { readSettingsAside } from '../../utils/store/settings';
import { t } from '../../utils/words';

interface Props {
  report: (job: Promise<unknown>, done?: string) => Promise<boolean>;
}

/** All that is kept, to take along or to delete. */
export function DataCard({ report }: Props) {
  const [aside, setAside] = useState(0);
  useEffect(() => {
    Promise.all([countAside(), readSettingsAside()]).then(
      ([parts, settings]) => setAside(parts + settings.length),
      (error: unknown) => console.error(error),
    );
  }, []);
  return (
    <section class="card" aria-labelledby="data">
      <h2 id="data">{t('options.data')}</h2>
      <p class="soft small">{t('options.dataHint')}</p>
      {aside > 0 && <p class="small">{t('options.aside', aside)}</p>}
      <div class="row">
        <button type="button" onClick={() => void report(download(), t('options.exported'))}>
          {t('options.button.export')}
        </button>
      </div>
      <DeleteEverything
        onDelete={() => report(send('deleteEverything', {}), t('options.deleted'))}
      />
    </section>
  );
}

/** Writes the export where the browser puts downloads. */
async function download(): Promise<void> {
  const at = await now();
  const text = JSON.stringify(await readExport(at), null, 2);
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `enough-export-${dayOf(at, { zone: zone(), dayStart: '00:00' })}.json`;
  link.click();
  // Firefox reads the address after the click; a minute is far more than it takes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

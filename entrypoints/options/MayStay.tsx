import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../utils/core/settings';
import { mayStay } from '../../utils/core/signs';
import { now, zone } from '../../utils/platform/clock';
import { readLive } from '../../utils/store/record';
import { t } from '../../utils/words';

/** One line for who changes something here on most days (care.md 1.2). */
export function MayStay({ settings }: { settings: Settings }) {
  const [said, setSaid] = useState(false);
  useEffect(() => {
    Promise.all([readLive(), now()]).then(
      ([{ signs }, at]) =>
        setSaid(mayStay(signs, at, { zone: zone(), dayStart: settings.dayStart })),
      (error: unknown) => console.error(error),
    );
  }, [settings]);
  return said ? <p class="soft">{t('options.moreHint')}</p> : null;
}

import { PatternDetails } from '../../components/settings/PatternDetails';
import { PATTERNS } from '../../utils/core/settings/patternIds';
import { isResting, patternSettingOf } from '../../utils/core/settings/patternSettings';
import type { Settings } from '../../utils/core/settings/settings';
import { formatInstant } from '../../utils/format';
import { t } from '../../utils/i18n';
import { now } from '../../utils/platform/clock';
import { sendMessage } from '../../utils/platform/sendMessage';
import { everyMinute } from '../shared/everyMinute';
import type { Report } from '../shared/report';
import { useStored } from '../shared/useStored';

interface Props {
  settings: Settings;
  report: Report;
}

/** What Enough looks for: each pattern in plain words, with its switch. */
export function PatternsCard({ settings, report }: Props) {
  const at = useStored(now, [everyMinute], [settings]).value ?? 0;
  return (
    <details class="card">
      <summary>{t('options.patterns')}</summary>
      <div class="inside">
        <p class="soft small">{t('options.patternsHint')}</p>
        <div class="patterns">
          {PATTERNS.map((id) => {
            const { on, restsUntil } = patternSettingOf(id, settings);
            return (
              <PatternDetails
                key={id}
                id={`notes-${id}`}
                name={t(`pattern.${id}.name`)}
                looks={t(`pattern.${id}.looks`)}
                numbers={t(`pattern.${id}.numbers`)}
                other={t(`pattern.${id}.else`)}
                on={on}
                restsUntil={isResting(restsUntil, at) ? formatInstant(restsUntil) : null}
                onSwitch={(turned) =>
                  void report(sendMessage('switchPattern', { pattern: id, on: turned }))
                }
              />
            );
          })}
        </div>
      </div>
    </details>
  );
}

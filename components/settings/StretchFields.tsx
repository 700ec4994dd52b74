import { RANGES, type Settings } from '../../utils/core/settings/settings';
import { formatMinutes } from '../../utils/format';
import { t } from '../../utils/i18n';
import { SelectField } from '../ui/SelectField';

type Window = Settings['stretchWindowMinutes'];

interface Props {
  window: Window;
  realBreak: number;
  onWindow: (window: Window) => void;
  onRealBreak: (minutes: number) => void;
}

/** Minutes to choose from: wider apart as they grow, within `RANGES`. */
const WINDOW = within(
  [25, 30, 40, 50, 60, 75, 90, 105, 120, 150, 180],
  RANGES.stretchWindowMinutes,
);
const BREAK = within([3, 4, 5, 7, 10, 15, 20, 25, 30], RANGES.realBreakMinutes);

/** When a nudge may come in a stretch, and what counts as a real break. */
export function StretchFields({
  window: [opens, closes],
  realBreak,
  onWindow,
  onRealBreak,
}: Props) {
  return (
    <>
      <SelectField
        label={t('options.windowOpens')}
        hint={t('options.windowHint')}
        value={opens}
        choices={WINDOW}
        nameOf={formatMinutes}
        // A window closes after it opens, so its end moves along.
        onChange={(minutes) => onWindow([minutes, Math.max(minutes, closes)])}
      />
      <SelectField
        label={t('options.windowCloses')}
        value={closes}
        choices={WINDOW.filter((minutes) => minutes >= opens)}
        nameOf={formatMinutes}
        onChange={(minutes) => onWindow([opens, minutes])}
      />
      <SelectField
        label={t('options.realBreak')}
        hint={t('options.realBreakHint')}
        value={realBreak}
        choices={BREAK}
        nameOf={formatMinutes}
        onChange={onRealBreak}
      />
    </>
  );
}

function within(minutes: readonly number[], { least, most }: { least: number; most: number }) {
  return minutes.filter((choice) => choice >= least && choice <= most);
}

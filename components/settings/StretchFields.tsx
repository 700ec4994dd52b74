import { RANGES, type Settings } from '../../utils/core/settings/settings';
import { formatMinutes } from '../../utils/format';
import { t } from '../../utils/i18n';
import { SelectField } from '../ui/SelectField';

type Window = Settings['stretchWindowMinutes'];

interface WindowProps {
  window: Window;
  onWindow: (window: Window) => void;
}

interface BreakProps {
  realBreak: number;
  onRealBreak: (minutes: number) => void;
}

/** Minutes to choose from: wider apart as they grow, within `RANGES`. */
const WINDOW = within(
  [25, 30, 40, 45, 50, 60, 75, 90, 105, 120, 150, 180],
  RANGES.stretchWindowMinutes,
);
const BREAK = within([3, 4, 5, 7, 10, 15, 20, 25, 30], RANGES.realBreakMinutes);

/** After how many minutes of a stretch a nudge may come. */
export function WindowOpens({ window: [opens, closes], onWindow }: WindowProps) {
  return (
    <SelectField
      label={t('options.windowOpens')}
      hint={t('options.windowHint')}
      value={opens}
      choices={WINDOW}
      nameOf={formatMinutes}
      // A window closes after it opens, so its end moves along.
      onChange={(minutes) => onWindow([minutes, Math.max(minutes, closes)])}
    />
  );
}

/** Until when it may come. */
export function WindowCloses({ window: [opens, closes], onWindow }: WindowProps) {
  return (
    <SelectField
      label={t('options.windowCloses')}
      value={closes}
      choices={WINDOW.filter((minutes) => minutes >= opens)}
      nameOf={formatMinutes}
      onChange={(minutes) => onWindow([opens, minutes])}
    />
  );
}

/** What counts as a real break. */
export function RealBreak({ realBreak, onRealBreak }: BreakProps) {
  return (
    <SelectField
      label={t('options.realBreak')}
      hint={t('options.realBreakHint')}
      value={realBreak}
      choices={BREAK}
      nameOf={formatMinutes}
      onChange={onRealBreak}
    />
  );
}

function within(minutes: readonly number[], { least, most }: { least: number; most: number }) {
  return minutes.filter((choice) => choice >= least && choice <= most);
}

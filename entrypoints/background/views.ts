import { nothing } from '../../utils/core/acts';
import { dayOf } from '../../utils/core/day';
import type { Live } from '../../utils/core/live';
import { showAtIcon } from '../../utils/core/offering';
import { roundLength } from '../../utils/core/rounding';
import { lengthInWords } from '../../utils/durations';
import type { Card, Note, PopupView } from '../../utils/messages';
import { readEntry } from '../../utils/store/journal';
import { readAsked } from '../../utils/store/record';
import { readSettings } from '../../utils/store/settings';
import { language, t } from '../../utils/words';
import type { Keeper, Looked } from './keeper';

/** Everything the popup shows. A nudge that waits at the icon is said with it. */
export async function popupView(keeper: Keeper): Promise<PopupView> {
  const [looked, { eveningStart, sites, enoughLine }, asked] = await Promise.all([
    keeper.does(nothing, showAtIcon),
    readSettings(),
    readAsked(),
  ]);
  const { now, calendar, step } = looked;
  return {
    now,
    asked,
    calendar,
    worksNights: eveningStart === null,
    sites,
    enoughLine,
    note: noteOf(looked),
    parked: await parkedOf(step.change.live, dayOf(now.at, calendar)),
    findings: [],
    saysVariety: false,
  };
}

function noteOf({ step, rhythm }: Looked): Note | null {
  const { nudge } = step.change.live;
  if (nudge?.phase !== 'shown' || !nudge.atIcon) return null;
  return { id: nudge.id, pattern: nudge.pattern, line: lineOf(nudge.line, rhythm) };
}

async function parkedOf({ parked }: Live, today: string): Promise<PopupView['parked']> {
  if (!parked || parked.day >= today) return null;
  const entry = await readEntry(parked.entry);
  return entry && { entry: parked.entry, text: entry.text };
}

/** The words of the nudge on screen in this tab, or `null` if there is none. */
export function cardFor({ step, rhythm }: Looked, tab: number): Card | null {
  const { nudge } = step.change.live;
  if (nudge?.phase !== 'shown' || nudge.atIcon || nudge.tab !== tab) return null;
  return {
    id: nudge.id,
    line: lineOf(nudge.line, rhythm),
    labels: { pause: t('nudge.pause'), later: t('nudge.later'), keep: t('nudge.keep') },
    dot: t('nudge.dot'),
    form: nudge.form === 'card' ? 'card' : 'dot',
    language: language(),
  };
}

function lineOf(line: NonNullable<Live['nudge']>['line'], { stretch }: Looked['rhythm']): string {
  return t(`nudge.lines.${line}`, [lengthInWords(roundLength(stretch?.activeMs ?? 0))]);
}

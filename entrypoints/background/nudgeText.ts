import type { Live } from '../../utils/core/state/state';
import { formatRoundedDuration } from '../../utils/format';
import { language, t } from '../../utils/i18n';
import type { Card } from '../../utils/views';
import type { Looked } from './lookResult';

/**
 * The words of the nudge on screen in this tab, or `null` if there is none. Ours alone: what the person
 * wrote comes into no page of others. `zoom`: of the page, 1 at 100 %.
 */
export function cardFor({ step, rhythm }: Looked, tab: number, zoom: number): Card | null {
  const { nudge } = step.change.live;
  if (nudge?.phase !== 'shown' || nudge.atIcon || nudge.tab !== tab) return null;
  return {
    id: nudge.id,
    line: lineOf(nudge.line, rhythm),
    labels: { pause: t('nudge.pause'), later: t('nudge.later'), keep: t('nudge.keep') },
    dot: t('nudge.dot'),
    form: nudge.form === 'card' ? 'card' : 'dot',
    zoom,
    language: language(),
  };
}

/** The words of a line, its length filled in. */
export function lineOf(
  line: NonNullable<Live['nudge']>['line'],
  { stretch }: Looked['rhythm'],
): string {
  return t(`nudge.lines.${line}`, [formatRoundedDuration(stretch?.activeMs ?? 0)]);
}

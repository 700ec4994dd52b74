import { choicesFor } from '../../utils/core/nudging/nudge';
import type { State } from '../../utils/core/state/state';
import { formatRoundedDuration } from '../../utils/format';
import { language, t } from '../../utils/i18n';
import type { Card } from '../../utils/views';
import type { LookResult } from './lookResult';

/**
 * The words of the nudge on screen in this tab, or `null` if there is none. Ours alone: what the person
 * wrote comes into no page of others. `zoom`: of the page, 1 at 100 %.
 */
export function nudgeCardOf(
  { transition, today }: LookResult,
  tab: number,
  zoom: number,
): Card | null {
  const { nudge } = transition.change.state;
  if (nudge?.phase !== 'shown' || nudge.atIcon || nudge.tab !== tab) return null;
  return {
    id: nudge.id,
    name: t('app.name'),
    text: nudgeTextOf(nudge.textId, today),
    labels: Object.fromEntries(choicesFor(nudge.pattern).map((end) => [end, t(`nudge.${end}`)])),
    dot: t('nudge.dot'),
    form: nudge.form === 'card' ? 'card' : 'dot',
    zoom,
    language: language(),
  };
}

/** The words of a line, its length filled in. */
export function nudgeTextOf(
  line: NonNullable<State['nudge']>['textId'],
  { stretch }: LookResult['today'],
): string {
  return t(`nudge.texts.${line}`, [formatRoundedDuration(stretch?.activeMs ?? 0)]);
}

import type { CurrentNudge } from '../../utils/core/nudging/nudge';
import { choicesFor } from '../../utils/core/nudging/nudge';
import { lastPauseTime } from '../../utils/core/settings/plannedPauses';
import { formatRoundedDuration, formatTime } from '../../utils/format';
import { language, t } from '../../utils/i18n';
import type { Card } from '../../utils/views';
import type { LookResult } from './lookResult';

/**
 * The words of the nudge on screen in this tab, or `null` if there is none. Ours alone: what the person
 * wrote comes into no page of others. `zoom`: of the page, 1 at 100 %.
 */
export function nudgeCardOf(looked: LookResult, tab: number, zoom: number): Card | null {
  const { nudge } = looked.transition.change.state;
  if (nudge?.phase !== 'shown' || nudge.atIcon || nudge.tab !== tab) return null;
  return {
    id: nudge.id,
    name: t('app.name'),
    text: nudgeTextOf(nudge, looked),
    labels: Object.fromEntries(choicesFor(nudge.pattern).map((end) => [end, t(`nudge.${end}`)])),
    dot: t('nudge.dot'),
    form: nudge.form === 'card' ? 'card' : 'dot',
    zoom,
    language: language(),
  };
}

type Known = Pick<LookResult, 'today' | 'settings' | 'calendar'>;

/** The words of a nudge, the length of the stretch or the time of a planned pause filled in. */
export function nudgeTextOf(nudge: CurrentNudge, { today, settings, calendar }: Known): string {
  const figure =
    nudge.pattern === 'plannedPause'
      ? formatTime(pauseTimeOf(nudge, { settings, calendar })?.from ?? nudge.at, calendar.zone)
      : formatRoundedDuration(today.stretch?.activeMs ?? 0);
  return t(`nudge.texts.${nudge.textId}`, [figure]);
}

/** The words of the person that belong to a nudge; `null` if there are none. They are for the popup alone. */
export function ownWordsOf(nudge: CurrentNudge, known: Omit<Known, 'today'>): string | null {
  if (nudge.pattern === 'movingLine') return known.settings.enoughLine?.words ?? null;
  return (nudge.pattern === 'plannedPause' && pauseTimeOf(nudge, known)?.name) || null;
}

/** The planned pause that a nudge is about. */
function pauseTimeOf({ at }: CurrentNudge, { settings, calendar }: Omit<Known, 'today'>) {
  return lastPauseTime(at, settings.plannedPauses, calendar);
}

import { notificationChangeOf } from '../../utils/core/nudging/notification';
import { type ToolbarIcon, toolbarIconOf } from '../../utils/core/nudging/toolbarIcon';
import type { State } from '../../utils/core/state/state';
import { formatRoundedDuration } from '../../utils/format';
import { t } from '../../utils/i18n';
import { drawToolbarIcon } from '../../utils/platform/drawToolbarIcon';
import { clearNotification, notify } from '../../utils/platform/notifications';
import type { LookResult } from './lookResult';
import { nudgeTextOf } from './nudgeText';

/** What is visible outside of any page: the toolbar's icon, and a notification for those who want one. */
export function createToolbarStatus() {
  let shown = '';

  async function icon({ status: now, transition }: LookResult): Promise<void> {
    const { nudge, openSpan: open } = transition.change.state;
    const next = toolbarIconOf({
      waits: now.nudgeWaits && nudge?.phase === 'waiting',
      workMs: now.minutesOnIcon && open ? now.sinceBreakMs : null,
    });
    const title = titleOf(next);
    const drawn = `${next.shows} ${title}`;
    if (drawn === shown) return;
    await drawToolbarIcon(next, title);
    shown = drawn;
  }

  async function notification(before: State, looked: LookResult): Promise<void> {
    const { nudge } = looked.transition.change.state;
    const { show, clear } = notificationChangeOf(before, looked.transition.change.state);
    if (clear !== null) await clearNotification(clear);
    if (show !== null && nudge) {
      await notify(show, t('app.name'), nudgeTextOf(nudge, looked));
    }
  }

  return async (before: State, looked: LookResult): Promise<void> => {
    await icon(looked);
    if (looked.settings.notifications) await notification(before, looked);
  };
}

function titleOf(icon: ToolbarIcon): string {
  if (icon.shows === 'dot') return t('app.icon.dot');
  if (icon.shows === 'ring') return t('app.name');
  return t('app.icon.minutes', [formatRoundedDuration(icon.ms)]);
}

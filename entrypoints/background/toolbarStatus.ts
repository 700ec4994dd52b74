import { noticeOf } from '../../utils/core/nudging/notification';
import { type Icon, iconOf } from '../../utils/core/nudging/toolbarIcon';
import type { Live } from '../../utils/core/state/state';
import { formatRoundedDuration } from '../../utils/format';
import { t } from '../../utils/i18n';
import { showIcon } from '../../utils/platform/drawToolbarIcon';
import { clearNotification, notify } from '../../utils/platform/notifications';
import type { Looked } from './lookResult';
import { lineOf } from './nudgeText';

/** What is seen outside of any page: the toolbar's icon, and a notification for who wants one. */
export function createSignals() {
  let shown = '';

  async function icon({ now, step }: Looked): Promise<void> {
    const { nudge, open } = step.change.live;
    const next = iconOf({
      waits: now.atIcon && nudge?.phase === 'waiting',
      workMs: now.minutesOnIcon && open ? now.sinceBreakMs : null,
    });
    const title = titleOf(next);
    const drawn = `${next.shows} ${title}`;
    if (drawn === shown) return;
    await showIcon(next, title);
    shown = drawn;
  }

  async function notification(before: Live, looked: Looked): Promise<void> {
    const { nudge } = looked.step.change.live;
    const { show, clear } = noticeOf(before, looked.step.change.live);
    if (clear !== null) await clearNotification(clear);
    if (show !== null && nudge) {
      await notify(show, t('app.name'), lineOf(nudge.line, looked.rhythm));
    }
  }

  return async (before: Live, looked: Looked): Promise<void> => {
    await icon(looked);
    if (looked.settings.notifications) await notification(before, looked);
  };
}

function titleOf(icon: Icon): string {
  if (icon.shows === 'dot') return t('app.icon.dot');
  if (icon.shows === 'ring') return t('app.name');
  return t('app.icon.minutes', [formatRoundedDuration(icon.ms)]);
}

import { viewKindOf } from '../../components/popup/viewKind';
import { headlineText } from '../../components/text/headlineText';
import { directionOf } from '../../utils/core/base/textDirection';
import { noop } from '../../utils/core/state/actions';
import { showAtIcon } from '../../utils/core/state/show';
import { language } from '../../utils/i18n';
import type { Handlers } from '../../utils/platform/receiveMessages';
import type { LookResult } from './lookResult';
import { popupView } from './popupView';
import type { Recorder } from './recorder';

/** Handlers of what the popup asks when it opens. A nudge that waits at the icon is said with it. */
export function popupHandlers(
  recorder: Pick<Recorder, 'dispatch'>,
): Pick<Handlers, 'getHeadline' | 'openPopup'> {
  let look: Promise<LookResult> | null = null;
  /** One look answers all that a popup asks at once: what comes while it is taken goes by the same. */
  const lookForPopup = () => {
    look ??= recorder.dispatch(noop, showAtIcon).finally(() => {
      look = null;
    });
    return look;
  };
  return {
    getHeadline: async () => {
      const { status } = await lookForPopup();
      // What a pause, a call and a closed day are called takes more than a look.
      if (!['day', 'noSites', 'stopped'].includes(viewKindOf(status))) return null;
      const shown = language();
      return { text: headlineText(status), language: shown, direction: directionOf(shown) };
    },
    openPopup: async ({ address }) => popupView(await lookForPopup(), address),
  };
}

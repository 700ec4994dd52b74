import { noop } from '../../utils/core/state/actions';
import { showAtIcon } from '../../utils/core/state/show';
import type { Handlers } from '../../utils/platform/receiveMessages';
import { headlineOf } from './headline';
import type { LookResult } from './lookResult';
import { popupView } from './popupView';
import type { Recorder } from './recorder';

/** Ms. Our choice: both messages are sent as the popup opens, and a busy machine is slow. */
const SAME_OPENING_MS = 2_000;

/** Handlers of what the popup asks when it opens. A nudge that waits at the icon is said with it. */
export function popupHandlers(
  recorder: Pick<Recorder, 'dispatch'>,
): Pick<Handlers, 'getHeadline' | 'openPopup'> {
  let look: { readonly result: Promise<LookResult>; readonly begunAt: number } | null = null;
  const lookForPopup = () => recorder.dispatch(noop, showAtIcon);
  /** A popup that opens asks for its headline first: what it asks for next goes by the same look, and says the same. */
  const lookOfHeadline = () => {
    const last = look;
    look = null;
    return last && performance.now() - last.begunAt < SAME_OPENING_MS ? last.result : null;
  };
  return {
    getHeadline: async () => {
      const result = lookForPopup();
      look = { result, begunAt: performance.now() };
      return headlineOf((await result).status);
    },
    openPopup: async ({ address }) =>
      popupView(await (lookOfHeadline() ?? lookForPopup()), address),
  };
}

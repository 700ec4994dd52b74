import { beginPause, beQuiet, closeDay } from '../../utils/core/state/actions';
import type { Act } from '../../utils/core/state/change';
import { type Command, onCommand, showPopup } from '../../utils/platform/shortcuts';
import type { Keeper } from './recorder';

const ACTS: Record<Command, () => Act> = {
  pause: () => beginPause(),
  done: () => closeDay(true),
  quiet: () => beQuiet('hour'),
};

/** Does what a shortcut asks for. The pause page shows itself; the rest is shown in the popup. */
export function serveShortcuts({ does }: Pick<Keeper, 'does'>): void {
  onCommand((command) => {
    does(ACTS[command]()).catch((error: unknown) => console.error(error));
    // In the turn of the key: later, an older Firefox shows none. What the popup asks is answered after the act.
    if (command !== 'pause') void showPopup();
  });
}

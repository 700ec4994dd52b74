import { closeDay, setSnooze, startPause } from '../../utils/core/state/actions';
import type { Action } from '../../utils/core/state/change';
import { type Command, onCommand, showPopup } from '../../utils/platform/shortcuts';
import type { Recorder } from './recorder';

const ACTIONS: Record<Command, () => Action> = {
  pause: () => startPause(),
  done: () => closeDay(true),
  quiet: () => setSnooze('hour'),
};

/** Does what a shortcut asks for. The pause page shows itself; the rest is shown in the popup. */
export function serveShortcuts({ dispatch }: Pick<Recorder, 'dispatch'>): void {
  onCommand((command) => {
    dispatch(ACTIONS[command]()).catch((error: unknown) => console.error(error));
    // In the turn of the key: later, an older Firefox shows none. What the popup asks is answered after the act.
    if (command !== 'pause') void showPopup();
  });
}

import { fileURLToPath } from 'node:url';
import { run } from './processes';
import { firstOf, type SessionBus } from './sessionBus';

/** Debian's own, which finds Debian's packages. */
const PYTHON = '/usr/bin/python3';
const DESKTOP = fileURLToPath(new URL('notifications.py', import.meta.url));

/** A notification as the desktop was asked to show it. */
interface ShownNotification {
  readonly title: string;
  readonly text: string;
}

/** What a desktop does with the notifications of its programs. */
export interface DesktopNotifications {
  /** All that came so far, in order. */
  readonly shown: readonly ShownNotification[];
  /** Clicks the one that came last. */
  click(): Promise<void>;
}

/** Takes the notifications of the programs of a display, and draws none. Ends with the session bus. */
export async function takeNotifications(bus: SessionBus): Promise<DesktopNotifications> {
  const shown: ShownNotification[] = [];
  const lines = bus.serve(PYTHON, [DESKTOP]);
  await firstOf(lines);
  lines.on('line', (line) => shown.push(JSON.parse(line)));
  return {
    shown,
    click: async () => {
      await run(PYTHON, [DESKTOP, 'click'], { env: bus.env });
    },
  };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { end } from './processes';
import { inTime } from './until';

/** Debian's own, which finds Debian's packages. */
const PYTHON = '/usr/bin/python3';
const LISTENER = fileURLToPath(new URL('listen.py', import.meta.url));

/** What a screen reader is told by a live region. */
export interface Told {
  readonly text: string;
  /** How urgent: `polite`. */
  readonly live: string;
}

/** The bus on which programs tell screen readers what is on the screen. */
export interface AccessibilityBus {
  /** For the environment of the programs. */
  readonly env: Record<string, string>;
  /** Starts to listen. What it returns is what live regions told since then, in order. */
  listen(): Promise<readonly Told[]>;
  stop(): Promise<void>;
}

/** Starts a session bus and the bus for accessibility on it, for the programs of one display. Errors: silent for 30 s. */
export async function startAccessibilityBus(
  env: Record<string, string>,
): Promise<AccessibilityBus> {
  const running: ChildProcess[] = [];
  const start = (program: string, args: readonly string[], more: Record<string, string>) => {
    const child = spawn(program, args, {
      env: { ...env, ...more },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child.once('error', () => {});
    running.push(child);
    return createInterface({ input: child.stdout });
  };
  const first = (lines: ReturnType<typeof start>) =>
    inTime(new Promise<string>((resolve) => lines.once('line', resolve)), 30_000);
  const bus = start('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {});
  const own = {
    DBUS_SESSION_BUS_ADDRESS: await first(bus),
    GNOME_ACCESSIBILITY: '1',
    NO_AT_BRIDGE: '0',
  };
  start('/usr/libexec/at-spi-bus-launcher', ['--launch-immediately', '--a11y=1'], own);
  return {
    env: own,
    listen: async () => {
      const told: Told[] = [];
      const lines = start(PYTHON, [LISTENER], own);
      await first(lines);
      lines.on('line', (line) => told.push(JSON.parse(line)));
      return told;
    },
    stop: async () => {
      for (const child of running.reverse()) await end(child);
    },
  };
}

import { fileURLToPath } from 'node:url';
import { firstOf, type SessionBus } from './sessionBus';

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
}

/** Ends with the session bus. */
export function startAccessibilityBus(bus: SessionBus): AccessibilityBus {
  const env = { GNOME_ACCESSIBILITY: '1', NO_AT_BRIDGE: '0' };
  bus.serve('/usr/libexec/at-spi-bus-launcher', ['--launch-immediately', '--a11y=1'], env);
  return {
    env,
    listen: async () => {
      const told: Told[] = [];
      const lines = bus.serve(PYTHON, [LISTENER], env);
      await firstOf(lines);
      lines.on('line', (line) => told.push(JSON.parse(line)));
      return told;
    },
  };
}

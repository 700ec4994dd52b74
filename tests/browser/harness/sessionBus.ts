import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import { end } from './processes';
import { inTime, PATIENCE_MS } from './until';

/** The bus by which the programs of one display reach one another. */
export interface SessionBus {
  /** For the environment of the programs. */
  readonly env: Record<string, string>;
  /** Starts a program that serves the others, and returns what it prints. It ends with the bus. */
  serve(program: string, args: readonly string[], env?: Record<string, string>): Interface;
  stop(): Promise<void>;
}

/** `env`: of the display. Errors: silent for a minute. */
export async function startSessionBus(env: Record<string, string>): Promise<SessionBus> {
  const running: ChildProcess[] = [];
  const own: Record<string, string> = { ...env };
  const serve: SessionBus['serve'] = (program, args, more) => {
    const child = spawn(program, args, {
      env: { ...own, ...more },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child.once('error', () => {});
    running.push(child);
    return createInterface({ input: child.stdout });
  };
  const bus = serve('dbus-daemon', ['--session', '--nofork', '--print-address=1']);
  own.DBUS_SESSION_BUS_ADDRESS = await firstOf(bus);
  return {
    env: own,
    serve,
    stop: async () => {
      for (const child of running.reverse()) await end(child);
    },
  };
}

/** The first line of what a program prints. Errors: none for a minute. */
export const firstOf = (lines: Interface) =>
  inTime(new Promise<string>((resolve) => lines.once('line', resolve)), PATIENCE_MS);

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startAccessibilityBus, type Told } from './accessibilityBus';
import { type DesktopNotifications, takeNotifications } from './desktopNotifications';
import { startInputMethod } from './inputMethod';
import { end, run } from './processes';
import { startSessionBus } from './sessionBus';
import { inTime, PATIENCE_MS, until } from './until';

/** The fonts of the tests: the widest that are common, and no others. */
const WIDE_FONTS = fileURLToPath(new URL('fonts.conf', import.meta.url));

export interface DisplayOptions {
  /** Pixels: `1280x900`. */
  readonly size?: string | undefined;
  /** Of the programs on it, BCP 47. */
  readonly language?: string;
  /** A fontconfig file: what it accepts is all that programs find. */
  readonly fonts?: string | undefined;
  /** The time zone of the programs on it, as the variable `TZ` says it; UTC unless told. */
  readonly zone?: string | undefined;
  /** With what screen readers listen to; without, programs tell nobody. */
  readonly heard?: boolean | undefined;
  /** With an input method for Korean. Shift+Space turns it on in a field. */
  readonly composes?: boolean | undefined;
  /** With a desktop that takes notifications; without, nobody does. */
  readonly notified?: boolean | undefined;
}

/** An X screen of our own, with openbox in it. Ends with `stop()` or at the end of `await using`. */
export interface Display extends AsyncDisposable {
  /** For the environment: `:7`. */
  readonly name: string;
  /** The environment for whatever shall appear on it. */
  readonly env: Record<string, string>;
  /** If it is heard: starts to listen, and returns what live regions tell from then on, in order. */
  listen(): Promise<readonly Told[]>;
  /** If it is notified: what came, and a click on it. */
  readonly notifications: DesktopNotifications | undefined;
  /** Runs xdotool on it and returns what it printed, trimmed. Errors as `execFile` does. */
  xdotool(...args: string[]): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts Xvfb on whichever display is free (the server itself chooses, so tests may run side by
 * side) and openbox inside it, and returns when the window manager answers: about 0.1 s.
 * Errors: Xvfb or openbox missing, or silent for a minute.
 *
 * Openbox is not decoration: without a window manager nothing hands out the focus, so
 * `windows.getLastFocused().focused` stays false and the permission prompt gets no keys.
 */
export async function startDisplay({
  size = '1280x900',
  language = 'en',
  fonts = WIDE_FONTS,
  zone = 'UTC',
  heard = false,
  composes = false,
  notified = false,
}: DisplayOptions = {}): Promise<Display> {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const name = `:${await firstLine(server)}`;
  const home = await mkdtemp(join(tmpdir(), 'enough-home-'));
  const silent = environment(name, home, { language, fonts, zone });
  const bus = heard || composes || notified ? await startSessionBus(silent) : undefined;
  const ears = bus && heard ? startAccessibilityBus(bus) : undefined;
  const method = bus && composes ? await startInputMethod(bus) : undefined;
  const notifications = bus && notified ? await takeNotifications(bus) : undefined;
  const env = { ...silent, ...bus?.env, ...ears?.env, ...method };
  // `--sm-disable`: no session manager to wait for. Its own defaults give a new window the focus.
  const manager = spawn('openbox', ['--sm-disable'], { env, stdio: 'ignore' });
  manager.once('error', () => {});
  const xdotool = async (...args: string[]) => (await run('xdotool', args, { env })).stdout.trim();
  const stop = async () => {
    await end(manager);
    await bus?.stop();
    await end(server);
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    // Answered only once a window manager has taken the root window.
    await until(async () => (await xdotool('get_num_desktops')) !== '', 'openbox');
  } catch (error) {
    await stop();
    throw error;
  }
  const listen = async () => {
    if (!ears) throw new Error('This display is not heard.');
    return ears.listen();
  };
  return { name, env, listen, notifications, xdotool, stop, [Symbol.asyncDispose]: stop };
}

/**
 * All that a program on the display knows of where it runs: nothing of the person who runs the tests, of their
 * desktop, language, time zone or fonts.
 */
function environment(
  display: string,
  home: string,
  { language, fonts, zone }: Required<Record<'language' | 'fonts' | 'zone', string>>,
): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin',
    TMPDIR: tmpdir(),
    HOME: home,
    DISPLAY: display,
    LANG: 'C.UTF-8',
    LANGUAGE: language.replace('-', '_'),
    TZ: zone,
    FONTCONFIG_FILE: fonts,
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
  };
}

async function firstLine(server: ChildProcess): Promise<string> {
  const line = new Promise<string>((resolve, reject) => {
    let text = '';
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3]?.on('data', (bytes) => {
      text += bytes;
      if (text.includes('\n')) resolve(text.trim());
    });
  });
  return inTime(line, PATIENCE_MS);
}

import { realpath } from 'node:fs/promises';
import { chromium, type Page } from 'playwright-core';
import { extensionId } from './chromium';
import { hasEnded, type Spawned, type Start, spawnChromium } from './chromiumProcess';
import { family, killAll } from './processes';
import { until } from './until';

/** A headed Chromium that no debugger is attached to, but while `visit` runs. */
export interface Unwatched extends AsyncDisposable {
  /** A page in front, in a tab of its own. Returns the tab's name. */
  open(address: string): Promise<string>;
  /** Brings a tab of this name to the front. */
  show(tab: string): Promise<void>;
  /** Whether the extension's service worker runs. */
  workerAlive(): Promise<boolean>;
  killWorker(): Promise<void>;
  /** Joins the browser, opens a page of the extension, does something in it, and leaves again. */
  visit<T>(path: string, doing: (page: Page) => Promise<T>): Promise<T>;
  /** Stops all of its processes, as a suspended machine would, and lets them go on. */
  freeze(): void;
  thaw(): void;
  /** SIGKILL to every process: a power cut. */
  kill(): Promise<void>;
  /** Starts it again with the same profile. */
  relaunch(): Promise<void>;
}

interface Target {
  readonly id: string;
  readonly type: string;
  readonly url: string;
}

/**
 * DevTools' plain HTTP door opens, shows and closes tabs, and lists what runs, without a session: so the
 * service worker sleeps and dies as it does for a person, where a debugger would keep it alive.
 */
export async function startUnwatched(options: Start): Promise<Unwatched> {
  const extension = await realpath(options.extension);
  const origin = `chrome-extension://${await extensionId(extension)}/`;
  let running: Spawned = await spawnChromium({ ...options, extension });
  const pids = () => (running.child.pid ? family(running.child.pid) : []);

  const ask = async (path: string, method = 'GET') => {
    const answer = await fetch(`http://${new URL(running.url).host}/json/${path}`, { method });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer;
  };
  const worker = async () => {
    const targets = (await (await ask('list')).json()) as Target[];
    return targets.find(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
  };
  const kill = async () => {
    await killAll(pids());
    await until(() => hasEnded(running.child), 'Chromium to end');
  };
  return {
    open: async (address) => {
      const opened = await ask(`new?${encodeURIComponent(address)}`, 'PUT');
      return ((await opened.json()) as Target).id;
    },
    show: async (tab) => {
      await ask(`activate/${tab}`);
    },
    workerAlive: async () => (await worker()) !== undefined,
    killWorker: async () => {
      const target = await worker();
      if (!target) throw new Error('The service worker is not there to be killed.');
      await ask(`close/${target.id}`);
      await until(async () => (await worker())?.id !== target.id, 'the service worker to be gone');
    },
    visit: async (path, doing) => {
      const browser = await chromium.connectOverCDP(running.url, { noDefaults: true });
      const page = await browser.contexts()[0]?.newPage();
      if (!page) throw new Error('Chromium has no default context');
      try {
        await page.goto(origin + path);
        return await doing(page);
      } finally {
        await page.close();
        await browser.close();
      }
    },
    freeze: () => {
      for (const pid of pids()) process.kill(pid, 'SIGSTOP');
    },
    thaw: () => {
      for (const pid of pids()) process.kill(pid, 'SIGCONT');
    },
    kill,
    relaunch: async () => {
      running = await spawnChromium({ ...options, extension });
    },
    [Symbol.asyncDispose]: async () => {
      if (!hasEnded(running.child)) await kill();
    },
  };
}

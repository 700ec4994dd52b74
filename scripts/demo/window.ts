import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyOfBuild } from '../../tests/browser/enough';
import { extensionId } from '../../tests/browser/harness/chromium';
import { type Running, start } from '../../tests/browser/harness/chromiumProcess';
import { until } from '../../tests/browser/harness/until';
import { goInside, type Inside } from './extensionSession';
import { movesOf } from './moves';
import { DEMO_HOST, serveDemo } from './server';

/**
 * Opens a browser with the copy for trying and the demo page, in a profile of its own, and returns
 * when the person has closed it or pressed Ctrl+C. Then nothing of it is left.
 */
export async function openWindow(): Promise<void> {
  const undo: (() => Promise<unknown>)[] = [];
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
  });
  try {
    const extension = await realpath(await copyOfBuild([DEMO_HOST]));
    undo.push(() => forget(extension));
    const id = await extensionId(extension);
    const profile = await profileWith(id);
    undo.push(() => forget(profile));

    let inside: Inside | undefined;
    const opened = async () => {
      if (!inside) throw new Error('The browser is on its way.');
      return inside;
    };
    const server = await serveDemo(movesOf(opened));
    undo.push(server.stop);

    const browser = await start({
      extension,
      profile,
      pages: { port: 9 },
      args: [],
      env: process.env as Record<string, string>,
    });
    undo.push(browser.quit);
    inside = await goInside(browser.cdp, id);
    await inside.send('addSites', { sites: [{ host: DEMO_HOST }] });
    await showPages(browser, server.address);
    console.log(`\nEnough is open. The page to try it on is ${server.address}`);
    console.log('Close the window, or press Ctrl+C here, to end.');
    await Promise.race([asked, closed(browser)]);
  } finally {
    for (const each of undo.reverse()) await each();
  }
}

/** A profile in which the ring is pinned to the toolbar. */
async function profileWith(id: string): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'enough-profile-'));
  await mkdir(join(profile, 'Default'));
  const preferences = { extensions: { pinned_extensions: [id] } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}

/** The demo page in front, and the welcome beside it. */
async function showPages({ context }: Running, address: string): Promise<void> {
  const [page = await context.newPage()] = context.pages();
  await page.goto(address);
  await until(
    () => context.pages().some((other) => other.url().endsWith('/welcome.html')),
    'the welcome',
  );
  await page.bringToFront();
}

/** The person closed the window. */
async function closed({ context }: Running): Promise<void> {
  const joined = context.browser();
  await new Promise<void>((resolve) => joined?.once('disconnected', () => resolve()));
}

const forget = (folder: string) => rm(folder, { recursive: true, force: true, maxRetries: 5 });

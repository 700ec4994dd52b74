import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Enough, nudgeOn, startEnough } from './enough';

declare const chrome: {
  tabs: { query(what: object): Promise<{ url?: string; title?: string; active: boolean }[]> };
};

interface NetEvent {
  readonly params?: { readonly url?: string; readonly initiator?: string };
}

/** A day with two chosen sites and one that is nobody's business, with the browser's own network log. */
describe('what stays with the person', () => {
  let enough: Enough;
  let folder: string;
  const SECRET = 'secret.test';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'enough-net-'));
    enough = await startEnough({
      granted: ['alpha.test'],
      args: [`--log-net-log=${join(folder, 'net.json')}`, '--net-log-capture-mode=Everything'],
    });
  });
  afterAll(async () => {
    await enough[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  it('cannot see an address that was not chosen', async () => {
    await enough.work('http://alpha.test/');
    await enough.work(`http://${SECRET}/editor?token=tok4711`);
    await enough.pass(5);
    const tabs = await enough.driver().evaluate(() => chrome.tabs.query({}));
    const urls = tabs.map(({ url }) => url).filter((url) => url?.startsWith('http'));
    expect(urls).toEqual(['http://alpha.test/']);
    const front = tabs.find(({ active }) => active);
    expect([front?.url, front?.title]).toEqual([undefined, undefined]);
  });

  it('keeps the host and the seconds of a chosen one, and nothing of a page', async () => {
    const page = await enough.work('http://alpha.test/editor?draft=my+letter#part');
    await page.locator('textarea').fill('Dear Ada');
    await enough.pass(61);
    await nudgeOn(page).appears();
    await nudgeOn(page).button('Later').click();
    await nudgeOn(page).goes();
    const { record, lasting, sync } = await enough.stores();
    // Nothing is synced that the person did not choose to sync.
    expect(sync).toEqual({});
    const stored = JSON.stringify([record, lasting]);
    expect(stored).toContain('alpha.test');
    for (const secret of [
      SECRET,
      'tok4711',
      'draft',
      'letter',
      'Dear',
      'Editor',
      '/editor',
      'http',
    ]) {
      expect(stored).not.toContain(secret);
    }
  });

  it('leaves the page as it was once the nudge has gone', async () => {
    const page = await enough.work('http://alpha.test/');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await enough.pass(20);
    await nudgeOn(page).appears();
    await nudgeOn(page).button('Keep going').click();
    await nudgeOn(page).goes();
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it('makes no request, on any page of its own and on the whole path', async () => {
    for (const path of ['popup', 'options', 'welcome']) {
      const page = await enough.chromium.extensionPage(`${path}.html`);
      await page.getByRole('heading').first().waitFor();
    }
    await enough.chromium.quit();
    const { events } = await readNetLog(join(folder, 'net.json'));
    const from = (initiator: RegExp) =>
      events
        .filter(({ params }) => initiator.test(params?.initiator ?? ''))
        .map(({ params }) => params?.url ?? '')
        .filter((url) => /^(https?|wss?):/.test(url));
    // The log sees requests at all: the pages' own are there.
    expect(events.some(({ params }) => params?.url === 'http://alpha.test/')).toBe(true);
    expect(from(/^chrome-extension:/)).toEqual([]);
    const hosts = new Set(enough.visits.map(({ host }) => host));
    expect([...hosts].sort()).toEqual(['alpha.test', SECRET]);
  });
});

/** The log of a browser that quit is whole; of one that was killed, its last lines are missing. */
async function readNetLog(path: string): Promise<{ events: NetEvent[] }> {
  return JSON.parse(await readFile(path, 'utf8'));
}

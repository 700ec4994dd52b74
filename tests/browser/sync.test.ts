import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Enough, settingsIn, startEnough, until } from './enough';

declare const chrome: {
  storage: { sync: { set(items: object): Promise<void> } };
};

/** Words that may never be synced. */
const SECRET = 'the garden behind the house';
/** A time after anything that this browser writes: its clock stands in December. */
const LATER = Date.UTC(2026, 11, 8);

interface Item {
  readonly value?: unknown;
  readonly minutes?: readonly number[];
  readonly from?: string;
}

/** A peer is played by a page of ours that writes what another device would. */
describe('more than one device', () => {
  let enough: Enough;
  let options: Page;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    await enough.send('changeSettings', { patch: { saveEntries: 'keep', nudgesPerDay: 2 } });
    await enough.send('addEntry', { id: 'entry-1', question: null, text: SECRET });
    await enough.send('setEnoughLine', { line: { words: SECRET, end: null, amountMinutes: null } });
    await enough.work('http://alpha.test/editor?page=1');
    await enough.pass(40);
    options = await enough.chromium.extensionPage('options.html#data');
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  const sync = async () => (await enough.stores()).sync as Record<string, Item>;
  const settings = async () => settingsIn(await enough.stores());
  const peer = (items: object) =>
    enough.driver().evaluate((written) => chrome.storage.sync.set(written), items);
  const settingsBox = () => options.getByRole('checkbox', { name: 'Sync my settings' });
  const own = (items: Record<string, Item>) =>
    Object.keys(items).filter((key) => key.startsWith('days:') && key !== 'days:peer');

  it('syncs nothing before it is turned on', async () => {
    expect(await sync()).toEqual({});
  });

  it('is turned on by the keyboard, and syncs the settings', async () => {
    const summary = options.getByText('Your other devices', { exact: true });
    await summary.focus();
    await options.keyboard.press('Enter');
    await options.keyboard.press('Tab');
    await options.keyboard.press('Space');
    await expect.poll(() => settingsBox().isChecked()).toBe(true);
    const items = await until(async () => {
      const all = await sync();
      return all['set:nudgesPerDay'] && all;
    }, 'the settings to be synced');
    expect(items['set:nudgesPerDay']?.value).toBe(2);
    expect(items['set:site.alpha.test']?.value).toBe(true);
    expect(own(items)).toEqual([]);
  });

  it('syncs day totals once they are asked for as well, and no host with them', async () => {
    await options.keyboard.press('Tab');
    await options.keyboard.press('Space');
    const key = await until(async () => own(await sync())[0], 'the days to be synced');
    const days = (await sync())[key];
    expect(days?.minutes?.at(-1)).toBeGreaterThanOrEqual(35);
    expect(JSON.stringify(days)).not.toContain('alpha');
  });

  it('takes a choice of another device at once, and shows a site that has no access here', async () => {
    await peer({
      'set:nudgesPerDay': { v: 1, epoch: 0, value: 0, updatedAt: LATER, deviceId: 'peer' },
      'set:site.beta.test': { v: 1, epoch: 0, value: true, updatedAt: LATER, deviceId: 'peer' },
    });
    await expect.poll(() => options.getByLabel('How many a day').inputValue()).toBe('0');
    await options.getByRole('link', { name: 'Work sites' }).click();
    await options.getByText('beta.test', { exact: false }).first().waitFor();
    await options.getByText('The browser gives no access', { exact: false }).first().waitFor();
  });

  it('lets a later choice here win over that of a clock that runs ahead', async () => {
    await options.getByRole('link', { name: 'Notes', exact: true }).click();
    await options.getByLabel('How many a day').selectOption('3');
    await options.getByRole('link', { name: 'Your data' }).click();
    await until(
      async () => (await sync())['set:nudgesPerDay']?.value === 3,
      'the setting to be synced',
    );
    expect((await settings()).nudgesPerDay).toBe(3);
  });

  it('leaves alone what it cannot read', async () => {
    const strange = {
      'set:nudgesPerDay': { v: 2, what: 'newer' },
      'set:realBreakMinutes': {
        v: 1,
        epoch: 0,
        value: 4_000,
        updatedAt: LATER + 1,
        deviceId: 'peer',
      },
      'set:site.not a site': { v: 1, epoch: 0, value: true, updatedAt: LATER, deviceId: 'peer' },
      'days:broken': 'broken',
    };
    await peer(strange);
    await peer({
      'set:minutesOnIcon': { v: 1, epoch: 0, value: true, updatedAt: LATER, deviceId: 'peer' },
    });
    await until(async () => (await settings()).minutesOnIcon === true, 'what can be read');
    expect(await settings()).toMatchObject({ nudgesPerDay: 3, realBreakMinutes: 5 });
    expect((await sync())['set:nudgesPerDay']).toEqual(strange['set:nudgesPerDay']);
  });

  it('says in the week what another device counted, beside the day', async () => {
    await peer({ 'days:peer': { v: 1, epoch: 0, from: '2026-12-06', minutes: [0, 120] } });
    const week = await enough.chromium.extensionPage('week.html');
    await week.getByText('About 2 hours on your other devices.').waitFor();
    await week.getByRole('button', { name: 'Hide numbers' }).click();
    await week.getByText('on your other devices').waitFor({ state: 'detached' });
    await week.getByRole('button', { name: 'Show numbers' }).click();
    await week.close();
  });

  it('holds no word of the person and no page', async () => {
    const stored = JSON.stringify(await sync());
    for (const secret of [
      SECRET,
      'garden',
      'secret',
      'page=1',
      'entry-1',
      'own',
      'edited',
      'nd0',
    ]) {
      expect(stored).not.toContain(secret);
    }
  });

  it('finds after the death of its worker what was not synced', async () => {
    await enough.send('changeSettings', { patch: { realBreakMinutes: 10 } });
    await enough.chromium.killWorker();
    await enough.send('getStatus', {});
    await until(
      async () => (await sync())['set:realBreakMinutes']?.value === 10,
      'the setting to be synced',
    );
  });

  it('stops when it is turned off, and removes what it synced when asked', async () => {
    await options.bringToFront();
    await settingsBox().click();
    await options.getByRole('button', { name: 'Remove it' }).waitFor();
    await peer({
      'set:pauseSound': { v: 1, epoch: 0, value: true, updatedAt: LATER, deviceId: 'peer' },
    });
    await enough.send('getStatus', {});
    expect((await settings()).pauseSound).toBe(false);
    await options.getByRole('button', { name: 'Remove it' }).click();
    await until(async () => !(await sync())['set:realBreakMinutes'], 'it to be removed');
    const left = await sync();
    expect(own(left)).toEqual(['days:broken']);
    // Items of another device, or of a newer version, are not this one's to remove.
    expect(Object.keys(left).sort()).toEqual(['days:broken', 'days:peer', 'set:nudgesPerDay']);
  });

  it('leaves one mark and nothing else when everything is deleted', async () => {
    await settingsBox().click();
    await until(async () => (await sync())['set:realBreakMinutes'], 'the settings');
    await enough.send('deleteEverything', {});
    const left = await sync();
    expect(Object.keys(left).sort()).toEqual(['reset', 'set:nudgesPerDay']);
    expect((await enough.stores()).lasting.sync).toBeUndefined();
  });
});

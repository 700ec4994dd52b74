import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countedSeconds, nudgeEnds } from './enough';
import { inFirefox, nudges, startFirefox } from './enoughInFirefox';
import type { Firefox } from './harness/firefox';
import { text } from './harness/firefoxPage';
import { until } from './harness/until';

const PREFS = {
  'privacy.resistFingerprinting': true,
  // Nobody clicks in a page of the tests.
  'full-screen-api.allow-trusted-requests-only': false,
};

/** Pages are told another time zone there, and a clock that is coarse. */
describe('a Firefox that resists fingerprinting', () => {
  let firefox: Firefox;
  let page: Page;

  beforeAll(async () => {
    firefox = await startFirefox({
      granted: ['alpha.test'],
      zone: 'America/New_York',
      prefs: PREFS,
    });
  });
  afterAll(() => firefox?.close());

  const { send, pass, stores } = inFirefox(() => firefox);

  it('counts as any other', async () => {
    await send('changeSettings', { patch: { stretchWindowMinutes: [25, 90] } });
    page = await firefox.open('http://alpha.test/');
    const zone = await page.evaluate(() => Temporal.Now.timeZoneId());
    expect(zone, 'what the page is told').not.toBe('America/New_York');
    await pass(3);
    const { 'alpha.test': seconds = 0 } = countedSeconds(await stores());
    expect([seconds >= 180, seconds < 240]).toEqual([true, true]);
  });

  it('is spoken to in its pages, and not where one fills the screen', async () => {
    await pass(23);
    await until(async () => (await nudges(page)) === 1, 'the nudge to come');
    await page.evaluate(() => document.documentElement.requestFullscreen());
    await until(async () => (await nudges(page)) === 0, 'the nudge to go');
    const end = async () => nudgeEnds(await stores()).at(-1);
    await until(async () => (await end()) === 'notRendered', 'it to be kept as not seen');
    await page.evaluate(() => document.exitFullscreen());
  });

  it('has its times said in the zone of the person', async () => {
    await send('setSnooze', { duration: 'hour' });
    const popup = await firefox.extensionPage('popup.html');
    await text(popup, 'Quiet until');
    // In UTC it is half past nine.
    expect(await popup.evaluate(() => document.body.innerText)).toMatch(/Quiet until 0?5:2\d/);
  });
});

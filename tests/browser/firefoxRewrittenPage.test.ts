import { afterAll, beforeAll, expect, it } from 'vitest';
import { inFirefox, nudges, startFirefox } from './enoughInFirefox';
import { until } from './harness/until';

let firefox: Awaited<ReturnType<typeof startFirefox>>;
beforeAll(async () => {
  firefox = await startFirefox({ granted: ['alpha.test'] });
});
afterAll(() => firefox?.close());
const { send, pass } = inFirefox(() => firefox);

it('Firefox: a nudge waits while a button is held, in a page that opened its document anew', async () => {
  await send('changeSettings', { patch: { stretchWindowMinutes: [25, 90] } });
  const page = await firefox.open('http://alpha.test/hostile/calm');
  const hand = (...does: string[]) => firefox.display.xdotool(...does);
  const seconds = (count: number) =>
    page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), count * 1_000);
  await pass(26);
  await page.evaluate(() => {
    document.open();
    document.write('<!doctype html><p>Anew</p>');
    document.close();
  });
  // Nothing tells that the page is watched again, which takes half a second, nor that a lull passed unused.
  await seconds(1);
  await hand('mousemove', '300', '500', 'mousedown', '1');
  await seconds(7);
  const shown = await nudges(page);
  await hand('mouseup', '1');
  expect(shown).toBe(0);
  await until(async () => (await nudges(page)) === 1, 'the nudge to appear');
});

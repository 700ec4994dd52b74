import { it } from 'vitest';
import { nudgeEnds, nudgeOn, type Stores, startEnough } from './enough';
import { answer, inFirefox, startFirefox } from './enoughInFirefox';
import { until } from './harness/until';

const DOT = 'A pause is here';
/** Minutes: "Later" is fifteen. */
const A_LITTLE_LATER = 20;
/** It is kept a moment after its click, and counts from then on. */
const laterIsKept = (stores: () => Promise<Stores>) =>
  until(async () => nudgeEnds(await stores()).includes('later'), 'the answer to be kept');
const EARLY = { patch: { stretchWindowMinutes: [25, 90] as [number, number] } };

it.concurrent('is told once by Chromium as it comes, and once more as a dot is opened', async ({
  expect,
}) => {
  await using enough = await startEnough({
    granted: ['alpha.test'],
    heard: true,
    args: ['--force-renderer-accessibility'],
  });
  await enough.send('changeSettings', EARLY);
  const page = await enough.work('http://alpha.test/');
  const told = await enough.chromium.display.listen();
  await enough.pass(26);
  const nudge = nudgeOn(page);
  await nudge.appears();
  const line = await nudge.host.locator('p').getAttribute('data-words');
  await expect.poll(() => told.map(({ text }) => text)).toContain(line);
  await nudge.button('Later').click();
  await nudge.goes();
  await laterIsKept(enough.stores);
  await page.setViewportSize({ width: 480, height: 400 });
  await enough.pass(A_LITTLE_LATER);
  await expect.poll(() => told.map(({ text }) => text)).toContain(DOT);
  await nudge.button(DOT).click();
  const opened = await nudge.host.locator('p').getAttribute('data-words');
  await expect
    .poll(() => told)
    .toEqual([line, DOT, opened].map((text) => ({ text, live: 'polite' })));
});

it.concurrent('is told once by Firefox as it comes, and once more as a dot is opened', async ({
  expect,
}) => {
  await using firefox = await startFirefox({ granted: ['alpha.test'], heard: true });
  const { send, pass, stores } = inFirefox(() => firefox);
  await send('changeSettings', EARLY);
  const page = await firefox.open('http://alpha.test/');
  const told = await firefox.display.listen();
  await pass(26);
  const lineOn = () =>
    page.evaluate(() => {
      const host = document.querySelector('html > [popover="manual"]');
      return host?.shadowRoot?.querySelector('p')?.dataset.words ?? '';
    });
  await until(async () => (await lineOn()) !== '', 'the nudge to appear');
  const line = await lineOn();
  await expect.poll(() => told.map(({ text }) => text)).toContain(line);
  await answer(page, 'Later').click();
  await laterIsKept(stores);
  await page.setViewport({ width: 480, height: 400 });
  await pass(A_LITTLE_LATER);
  await expect.poll(() => told.map(({ text }) => text)).toContain(DOT);
  await answer(page, DOT).click();
  const opened = await lineOn();
  await expect
    .poll(() => told)
    .toEqual([line, DOT, opened].map((text) => ({ text, live: 'polite' })));
});

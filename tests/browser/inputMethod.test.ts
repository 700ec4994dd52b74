import { it } from 'vitest';
import { nudgeOn, startEnough } from './enough';
import { answer, inFirefox, nudges, startFirefox } from './enoughInFirefox';
import type { Display } from './harness/display';
import { until } from './harness/until';

const EARLY = { patch: { stretchWindowMinutes: [25, 90] as [number, number] } };
const ADDRESS = 'http://alpha.test/hostile/calm';
/** As Puppeteer starts it, Firefox gives no field to an input method. */
const AS_FOR_A_PERSON = { 'focusmanager.testmode': false };

/** Types two syllables; the second one is open until Enter. */
async function compose({ xdotool }: Display): Promise<void> {
  await xdotool('key', 'shift+space');
  for (const key of 'gksrmf') await xdotool('key', '--delay', '60', key);
}

/** In a page: what is in its field once the time of a lull has passed, 5 s and 2 for the asking: nothing tells of it. */
const afterLull = () =>
  new Promise<string | undefined>((done) => {
    setTimeout(() => done(document.querySelector('textarea')?.value), 7_000);
  });

// As `nudgeWhileComposing.test.ts`, by an input method of the system.
it.concurrent('a word in the making holds a nudge back in Chromium, and its end lets it come', async ({
  expect,
}) => {
  await using enough = await startEnough({ granted: ['alpha.test'], composes: true });
  const { display } = enough.chromium;
  await enough.send('changeSettings', EARLY);
  const page = await enough.work(ADDRESS);
  await page.click('textarea');
  await enough.pass(26);
  await compose(display);
  expect(await page.evaluate(afterLull)).toBe('한글');
  expect(await nudgeOn(page).count()).toBe(0);
  await display.xdotool('key', 'Return');
  await nudgeOn(page).appears();
  expect(await page.inputValue('textarea')).toBe('한글\n');
});

it.concurrent('a word in the making holds a nudge back in Firefox, and its end lets it come', async ({
  expect,
}) => {
  await using firefox = await startFirefox({
    granted: ['alpha.test'],
    composes: true,
    prefs: AS_FOR_A_PERSON,
  });
  const { send, pass } = inFirefox(() => firefox);
  await send('changeSettings', EARLY);
  const page = await firefox.open(ADDRESS);
  await page.click('textarea');
  await pass(26);
  await compose(firefox.display);
  expect(await page.evaluate(afterLull)).toBe('한글');
  expect(await nudges(page)).toBe(0);
  await firefox.display.xdotool('key', 'Return');
  await until(async () => (await nudges(page)) === 1, 'the nudge to come');
  expect(await page.$eval('textarea', ({ value }) => value)).toBe('한글\n');
  await answer(page, 'Later').click();
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { developerMode } from './developerMode';
import { countedSeconds, type Enough, nudgeOn, startEnough, until } from './enough';
import { wordsIn } from './words';

const words = wordsIn('en');

/** An update loads the extension anew: its pages close, and what it left in pages of others is cut off. */
describe('an update', () => {
  let enough: Enough;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    await (await developerMode(enough)).close();
    await enough.send('changeSettings', { patch: { notesSaved: 'keep' } });
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  it('while a draft is open and a nudge is shown loses neither the words nor the minutes', async () => {
    const week = await enough.chromium.extensionPage('week.html');
    await week.getByRole('button', { name: words('week.button.write'), exact: true }).click();
    await week.getByRole('textbox', { name: words('week.write') }).fill('Half a line');
    const kept = async () =>
      JSON.stringify((await enough.stores()).journal).includes('Half a line');
    await until(kept, 'the draft to be kept');

    const page = await enough.work('http://alpha.test/');
    await enough.pass(61);
    const nudge = nudgeOn(page);
    await nudge.appears();
    const before = countedSeconds(await enough.stores())['alpha.test'] ?? 0;
    await enough.reload();

    expect(countedSeconds(await enough.stores())['alpha.test']).toBeGreaterThanOrEqual(
      Math.floor(before),
    );
    // The card is cut off from what could hear it; it goes all the same, and nothing comes twice.
    await page.bringToFront();
    await nudge.button(words('nudge.later')).click();
    await nudge.goes();
    await enough.pass(2);
    expect(await nudge.count()).toBe(0);

    const again = await enough.chromium.extensionPage('week.html');
    const field = again.getByRole('textbox', { name: words('week.write') });
    await field.waitFor();
    expect(await field.inputValue()).toBe('Half a line');
    const nudges = Object.entries((await enough.stores()).record).filter(([key]) =>
      key.startsWith('nudges:'),
    );
    expect(nudges.flatMap(([, all]) => all as unknown[]).length).toBe(1);
  });
});

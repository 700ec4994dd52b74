import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Enough, startEnough } from './enough';

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();

/** A check-in. Each test continues where the last one ended. */
describe('what carried a stretch', () => {
  let enough: Enough;
  let work: Page;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    work = await enough.work('http://alpha.test/');
    await enough.send('changeSettings', { patch: { nudgesPerDay: 0 } });
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  interface CheckIn {
    readonly kind: string;
    readonly motive?: string;
    readonly feeling?: string;
    readonly stretch?: number;
    readonly text: string;
  }
  const said = async () =>
    (Object.values((await enough.stores()).journal) as unknown as CheckIn[]).filter(
      ({ kind }) => kind === 'checkIn',
    );
  const pauseAfter = async (minutes: number) => {
    await work.bringToFront();
    await enough.pass(minutes);
    await enough.send('startPause', {});
    const pause = await enough.chromium.openedPage('pause.html');
    await pause.getByText('Okay. This is your time.').waitFor();
    await press(pause, 'More here');
    return pause;
  };
  const back = async (pause: Page) => {
    await press(pause, 'I am back');
    await expect.poll(() => pause.isClosed()).toBe(true);
  };

  it('is not asked after a few minutes, and nowhere on the way back', async () => {
    const pause = await pauseAfter(5);
    await pause.getByRole('button', { name: 'Write something' }).waitFor();
    expect(await pause.getByText('What moved you in the last stretch of work?').count()).toBe(0);
    await back(pause);
    await enough.jump(6);
  });

  it('is asked in a pause, asks once whether it may be kept, and then takes one tap', async () => {
    const pause = await pauseAfter(30);
    await Promise.all([press(pause, 'Worry'), enough.chromium.killWorker()]);
    expect(await said()).toEqual([]);
    await Promise.all([press(pause, 'Keep my words'), enough.chromium.killWorker()]);
    await pause.getByText('Kept, as you said it.').waitFor();
    await expect.poll(said).toMatchObject([{ motive: 'worry', text: '' }]);
    await pause.getByLabel('One word for how it felt, if you like').fill('  thin ');
    await press(pause, 'Keep this');
    await expect.poll(said).toMatchObject([{ motive: 'worry', feeling: 'thin' }]);
    const [first] = await said();
    const { at } = await enough.now();
    // It began when the work page came to the front, half an hour before the pause.
    expect(Math.abs((at - (first?.stretch ?? 0)) / 60_000 - 30)).toBeLessThan(2);
    await back(pause);
    await enough.jump(6);
  });

  it('is asked once for a stretch: the popup asks nothing that was said in the pause', async () => {
    const popup = await enough.chromium.extensionPage('popup.html');
    await popup.getByRole('button', { name: 'Write' }).waitFor();
    expect(await popup.getByText('What moved you in the last stretch of work?').count()).toBe(0);
    await popup.close();
  });

  it('is asked in the popup at day’s end, takes an own word, and can be left there', async () => {
    await work.bringToFront();
    await enough.pass(25);
    await enough.send('closeDay', { closed: true, nextStep: '', id: 'close' });
    const popup = await enough.chromium.extensionPage('popup.html');
    await press(popup, 'Something else');
    await popup.getByLabel('One word of yours').fill('Stolz <b>');
    await press(popup, 'Keep this');
    await expect.poll(said).toHaveLength(2);
    await press(popup, 'Skip');
    // On a closed day no question follows by itself.
    await popup.getByRole('button', { name: 'A question', exact: true }).waitFor();
    expect((await said()).map(({ motive, text }) => [motive, text])).toContainEqual([
      'own',
      'Stolz <b>',
    ]);
    await popup.close();
  });

  it('is part of no time data, and stands in the journal as it was said', async () => {
    const { record, lasting } = await enough.stores();
    expect(JSON.stringify([record, lasting])).not.toMatch(/worry|thin|Stolz/);
    const journal = await enough.chromium.extensionPage('journal.html');
    await expect
      .poll(() => journal.locator('.written').allTextContents())
      .toEqual(['Stolz <b>', 'worry · thin']);
    await journal.getByText('What moved you, in your words').click();
    await journal.getByText('It is early to say. About 10 more answers.').waitFor();
    await journal.close();
  });

  it('is told back from twelve on: the words in the order given, and how often each was', async () => {
    for (const [index, motive] of (
      [
        'duty',
        'duty',
        'interest',
        'worry',
        'duty',
        'interest',
        'duty',
        'interest',
        'worry',
        'duty',
      ] as const
    ).entries()) {
      const id = `later-${index}`;
      await enough.send('saveCheckIn', { id, stretch: 1, motive, word: '', feeling: '' });
    }
    const journal = await enough.chromium.extensionPage('journal.html');
    const ask = () => journal.getByText('What moved you, in your words').click();
    await ask();
    await journal
      .getByText(
        'In the order given: worry, Stolz <b>, duty, duty, interest, worry, duty, interest, duty, interest, worry, duty.',
      )
      .waitFor();
    await journal.getByText('Your last 12: duty 5, worry 3, interest 3, Stolz <b> 1.').waitFor();
    await enough.send('changeSettings', { patch: { hideNumbers: true } });
    await journal.reload();
    await ask();
    await journal.getByText('In the order given: worry').waitFor();
    expect(await journal.locator('.said').textContent()).not.toMatch(/\d/);
    await journal.close();
  });

  it('is not asked of who keeps nothing', async () => {
    await enough.send('changeSettings', { patch: { saveEntries: 'no' } });
    await enough.send('closeDay', { closed: false, nextStep: '', id: 'open' });
    await enough.jump(6);
    const pause = await pauseAfter(30);
    await pause.getByRole('button', { name: 'Write something' }).waitFor();
    expect(await pause.getByText('What moved you in the last stretch of work?').count()).toBe(0);
    await back(pause);
  });
});

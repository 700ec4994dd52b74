import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginTrial, type DecisionPoint } from '../../utils/core/nudging/trial/decisionPoint';
import type { State } from '../../utils/core/state/state';
import { problemsInBothThemes } from './axe';
import { takeDownloads } from './downloads';
import { type Enough, nudgeOn, startEnough, until } from './enough';
import { seedDays } from './seedDays';

describe('what days show, and a trial', () => {
  let enough: Enough;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test', 'example.com'] });
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  const openWeek = async () => {
    const page = await enough.chromium.extensionPage('week.html');
    await page.getByText('What your days show so far').click();
    return page;
  };

  it('says on the first day that it cannot say', async () => {
    const page = await openWeek();
    await page.getByText('It is early to say. About 8 more days.').waitFor();
    await page.close();
  });

  it('says what the days show once they do, each with its limits', async () => {
    await seedDays(enough);
    const page = await openWeek();
    const list = page.locator('.insights');
    await list.getByText('How does that feel to you?').waitFor();
    expect(await list.getByText('On the sites you chose.').allTextContents()).toEqual([
      'On the sites you chose.',
    ]);
    const said = await list.locator('li').allTextContents();
    expect(said).toEqual([
      'About half of your days last between about 4 hours and 5 hours, 45 minutes. From 20 fully counted days.',
      expect.stringMatching(
        /^About half of your days end between .*\. From 20 fully counted days\.$/,
      ),
      'On 12 of your last 20 fully counted days there was a break of 20 minutes or more.',
      'Your last whole week was longer than all 8 before it.',
      expect.stringMatching(
        /Your mornings differ; your afternoons are much alike\. From 20 fully counted days\. The stronger the colour, the more often there was work\.$/,
      ),
    ]);
    expect(await list.locator('svg').count()).toBe(1);
    expect(await problemsInBothThemes(page)).toEqual([]);

    await page.getByRole('button', { name: 'Hide numbers' }).click();
    await list.getByText('longer than nearly all of the weeks before it').waitFor();
    expect(await list.textContent()).not.toMatch(/\d/);
    expect(await list.locator('svg').count()).toBe(0);
    await page.getByRole('button', { name: 'Show numbers' }).click();
    await list.getByText('from 20 fully counted days').first().waitFor();
    await page.close();
  });

  it('goes back week by week, with the keyboard, and no further than there is something', async () => {
    const page = await enough.chromium.extensionPage('week.html');
    const earlier = page.getByRole('button', { name: 'Earlier week' });
    const about = page.locator('.part header p').first();
    const later = page.getByRole('button', { name: 'Later week' });
    /** With the keyboard, until it leads no further. Returns how many weeks that was. */
    const walk = async (button: typeof earlier) => {
      await button.focus();
      let weeks = 0;
      while ((await button.getAttribute('aria-disabled')) === 'false') {
        const before = await about.textContent();
        await page.keyboard.press('Enter');
        await expect.poll(() => about.textContent()).not.toBe(before);
        weeks += 1;
      }
      expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
      return weeks;
    };
    expect(await walk(earlier)).toBe(10);
    await page.getByText('For some days the total is kept without its parts').waitFor();
    expect(await page.locator('.week .day').count()).toBe(7);
    expect(await problemsInBothThemes(page)).toEqual([]);
    expect(await page.getByText('What your days show so far').count()).toBe(0);
    expect(await walk(later)).toBe(10);
    await page.getByText('What your days show so far').waitFor();
    await page.close();
  });

  it('a trial is off, tells what it is, and begins when it is turned on', async () => {
    const page = await enough.chromium.extensionPage('options.html#notes');
    await page.getByText('Do notes help you?').click();
    await page.getByText('nothing is sent anywhere').waitFor();
    await page.getByRole('checkbox', { name: 'Let Enough test itself' }).click();
    await page
      .getByText(
        'Enough is testing itself. 0 moments counted so far. The first result comes at 60.',
      )
      .waitFor();
    await page.close();
  });

  it('a trial holds a note out by chance, says so in the popup, and keeps what followed', async () => {
    const worker = await enough.chromium.worker();
    await worker.evaluate(() => {
      crypto.getRandomValues = (<T extends Uint32Array>(numbers: T) =>
        numbers.fill(0xffffffff)) as typeof crypto.getRandomValues;
    });
    const work = await enough.work('http://alpha.test/');
    await enough.pass(61);
    const decisionPoints = async () =>
      Object.entries((await enough.stores()).record)
        .filter(([key]) => key.startsWith('trial:'))
        .flatMap(([, value]) => value as DecisionPoint[]);
    await until(async () => (await decisionPoints()).length === 1, 'a decision point of the trial');
    expect(await decisionPoints()).toMatchObject([
      { sent: false, probability: 0.5, outcome: null },
    ]);
    expect(JSON.stringify(await decisionPoints())).not.toContain('alpha');
    expect(await nudgeOn(work).count()).toBe(0);
    expect((await enough.now()).noNudgeReason).toBe('withheld');
    await enough.pass(26);
    await until(async () => (await decisionPoints())[0]?.outcome === 'none', 'its outcome');
    await work.close();
  });

  it('asks in the popup, once, whether a note of the trial was welcome', async () => {
    const worker = await enough.chromium.worker();
    await worker.evaluate(() => {
      crypto.getRandomValues = (<T extends Uint32Array>(numbers: T) =>
        numbers.fill(0)) as typeof crypto.getRandomValues;
    });
    // A real break, so that another stretch begins.
    await enough.pass(10);
    const work = await enough.work('http://alpha.test/');
    await enough.pass(61);
    const nudge = nudgeOn(work);
    await nudge.appears();
    await nudge.button('Keep going').click();
    await nudge.goes();
    const question = 'Was the last note welcome?';
    const open = async () => {
      const popup = await enough.chromium.extensionPage('popup.html');
      await popup.locator('.question').first().waitFor();
      return popup;
    };
    const popup = await open();
    /** What else is to be said comes first; each has one press that goes on. */
    while ((await popup.getByText(question).count()) === 0) {
      const heading = await popup.locator('.question').innerText();
      await popup
        .locator('.question')
        .getByRole('button', { name: /^(Close|Skip)$/ })
        .first()
        .click();
      await expect.poll(() => popup.locator('.question').innerText()).not.toBe(heading);
    }
    expect(await problemsInBothThemes(popup)).toEqual([]);
    await popup.getByRole('button', { name: 'Either way', exact: true }).click();
    await popup.getByText(question).waitFor({ state: 'detached' });
    await popup.close();
    const { trial } = (await enough.stores()).record.state as State;
    expect(trial?.secondary.welcome).toEqual({ yes: 0, fine: 1, no: 0 });
    const next = await open();
    expect(await next.getByText(question).count()).toBe(0);
    await next.close();
    await work.close();
  });

  it('shows both halves of a trial, and what is looked at beside it', async () => {
    const side = (points: number, breaks: number) => ({ points, breaks });
    const looks = [
      { sent: side(30, 24), withheld: side(30, 6) },
      { sent: side(60, 48), withheld: side(60, 12) },
      { sent: side(120, 64), withheld: side(120, 28) },
    ];
    const also = {
      sent: { points: 118, longBreaks: 60, minutes: 2_360, squares: 60_000 },
      withheld: { points: 117, longBreaks: 58, minutes: 3_510, squares: 140_000 },
      welcome: { yes: 12, fine: 7, no: 5 },
    };
    const counts = { sent: side(121, 64), withheld: side(121, 29) };
    await seedDays(enough, {
      ...beginTrial(0),
      counts,
      interimAnalyses: looks,
      secondary: also,
      secondaryAtAnalysis: also,
    });
    const page = await enough.chromium.extensionPage('options.html#notes');
    await page.getByText('Do notes help you?').click();
    const trial = page.locator('.trial');
    await trial.getByText('The effect may be fading').waitFor();
    const words = await trial.locator('p[id]').textContent();
    await trial
      .getByText('After a note the stretch of work went on for 20 minutes on average')
      .waitFor();
    await trial.getByText('you said: welcome 12, either way 7, not welcome 5.').waitFor();
    expect(words).toMatch(/\+\d+ to \+\d+ in the first half, -\d+ to \+\d+ in the/);
    expect(await trial.locator('svg.interval').count()).toBe(3);
    expect(await problemsInBothThemes(page)).toEqual([]);
    await page.close();
  });

  it('notes are off once it is known that they get in the way, and the screen says so', async () => {
    const bad = { sent: { points: 30, breaks: 2 }, withheld: { points: 30, breaks: 25 } };
    await seedDays(enough, {
      ...beginTrial(0),
      counts: bad,
      interimAnalyses: [bad],
      turnsOff: true,
    });
    await enough.send('getStatus', {});
    await until(
      async () =>
        ((await enough.stores()).lasting.settings as { nudgesPerDay: number }).nudgesPerDay === 0,
      'notes to be off',
    );
    const page = await enough.chromium.extensionPage('options.html#notes');
    await page.getByText('Do notes help you?').click();
    await page
      .getByText('The notes are off now. You can turn them on whenever you like.')
      .waitFor();
    expect(await page.locator('svg.interval').count()).toBe(1);
    expect(await problemsInBothThemes(page)).toEqual([]);
    await page.close();
  });

  it('offers to hide the numbers to those who look often, and brings them back after 14 days', async () => {
    for (const untilNext of [24 * 60, 0]) {
      for (let look = 0; look < 5; look += 1) {
        await enough.send('recordUsage', { signal: 'openedInsights' });
        await enough.jump(6);
      }
      await enough.jump(untilNext);
    }
    const page = await openWeek();
    await page.getByText('Want to put the numbers away for a while?').waitFor();
    expect(await problemsInBothThemes(page)).toEqual([]);
    await page.getByRole('button', { name: 'Put away' }).click();
    await page.getByText('The numbers are away for 14 days').waitFor();
    await page.getByRole('button', { name: 'Show numbers' }).waitFor();
    await enough.jump(14 * 24 * 60 + 5);
    await enough.send('getStatus', {});
    await page.getByRole('button', { name: 'Hide numbers' }).waitFor();
    expect(await page.getByText('Want to put the numbers away').count()).toBe(0);
    await page.close();
  });

  it('says that the settings can stay as they are to who changes them on most days', async () => {
    const stay = 'These settings can stay as they are.';
    for (const minutes of [5, 6, 7, 8]) {
      const page = await enough.chromium.extensionPage('options.html');
      await page.getByRole('heading', { name: 'Enough is counting' }).waitFor();
      expect(await page.getByText(stay).filter({ visible: true }).count()).toBe(0);
      await page.close();
      await enough.send('changeSettings', { patch: { realBreakMinutes: minutes } });
      await enough.jump(24 * 60);
    }
    const page = await enough.chromium.extensionPage('options.html');
    await page.getByText(stay).filter({ visible: true }).waitFor();
    await page.close();
  });

  it('offers days in words to who exports everything on two days of a week, once', async () => {
    const downloads = await takeDownloads(enough);
    const words = 'You can also export your days in words, without figures.';
    const page = await enough.chromium.extensionPage('options.html');
    const exportAll = async () => {
      await page.getByRole('button', { name: 'Export everything' }).click();
      await page.getByText('The export is with your downloads.').waitFor();
    };
    const exported = async () =>
      ((await enough.stores()).record.state as State).usageSignals.exportedAll.length;
    await exportAll();
    await until(async () => (await exported()) === 1, 'the export to be noticed');
    expect(await page.getByText(words).count()).toBe(0);
    await enough.jump(3 * 24 * 60);
    await exportAll();
    await page.getByText(words).waitFor();
    expect(await problemsInBothThemes(page)).toEqual([]);
    await page.getByRole('button', { name: 'Export in words' }).click();
    const text = await readFile(await downloads.named(/^enough-words.*\.md$/), 'utf8');
    expect(text).toMatch(/^# Your week\n/);
    expect(text).not.toMatch(/\d/);
    expect(await page.getByText(words).count()).toBe(0);
    await enough.jump(24 * 60);
    await exportAll();
    await until(async () => (await exported()) === 3, 'the next to be noticed');
    expect(await page.getByText(words).count()).toBe(0);
    await page.close();
    await downloads.remove();
  });
});

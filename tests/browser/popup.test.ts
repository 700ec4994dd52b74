import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countedSeconds, type Enough, startEnough, until } from './enough';
import { openedPopup, openPopup } from './harness/chromiumPopup';
import { answerPrompt } from './harness/chromiumPrompt';

declare const chrome: {
  runtime: { sendMessage: unknown };
  storage: { session: { get(key: string): Promise<object> } };
};

/** The real popup under the toolbar's button, by keys alone. */
describe('the popup', () => {
  let enough: Enough;
  beforeAll(async () => {
    enough = await startEnough();
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  const sites = async () => {
    const { settings } = (await enough.stores()).lasting as { settings?: { sites: unknown[] } };
    return settings?.sites ?? [];
  };
  it('adds the site in front, once the browser was answered, though it closed meanwhile', async () => {
    await enough.work('http://beta.test/editor');
    const popup = await openPopup(enough.chromium);
    expect(await popup.words()).toContain('No site is on your list.');
    await popup.press('Add beta.test');
    await until(async () => !(await popup.isOpen()), 'the prompt to take the focus');
    const isAdded = async () => (await sites()).length > 0;
    await answerPrompt(enough.chromium.display, async () => !(await isAdded()), 'allow');
    expect(await sites()).toEqual([{ host: 'beta.test' }]);
    const told = await openedPopup(enough.chromium);
    // Whether it says that a stretch begins here, or is under way, goes by which look came first.
    expect(await told.words()).toContain('beta.test is counted');
    await told.close();
    await enough.pass(3);
    const again = await openPopup(enough.chromium);
    expect(await again.words()).toMatch(/A few minutes since your last break/);
    expect(await again.words()).not.toContain('Add beta.test');
    await again.close();
  });

  it('is in the order the eye takes', async () => {
    const popup = await openPopup(enough.chromium);
    const order: string[] = [];
    for (let step = 0; step < 14; step += 1) {
      await popup.key('Tab');
      order.push(await popup.read<string>("document.activeElement?.textContent?.trim() ?? ''"));
    }
    const first = ['Pause', 'Close the day', 'Quiet …', 'What is enough today'];
    const buttons = [...first, 'Write', 'Think about it', 'Another', 'Not now', 'Not for me'];
    const links = ['Week', 'Journal', 'Options', 'If things are heavy'];
    expect([...order.slice(order.indexOf('Pause')), ...order].slice(0, 14)).toEqual([
      ...buttons,
      ...links,
      'A note may come after 60 to 90 minutes',
    ]);
    await popup.close();
  });

  it('is as wide as it asks for, with no bar to scroll', async () => {
    const popup = await openPopup(enough.chromium);
    // The window follows its content, so it is awaited; where a height is no whole pixel, one may be left.
    const fits = `(() => {
      const { clientWidth, scrollHeight } = document.documentElement;
      return innerWidth === 510 && clientWidth === innerWidth && scrollHeight - innerHeight <= 1;
    })()`;
    await until(() => popup.read<boolean>(fits), 'its size');
    await popup.close();
  });

  it('stays where a pause could not begin, and says so', async () => {
    const popup = await openPopup(enough.chromium);
    await popup.read('chrome.runtime.sendMessage = async () => ({ error: "The disk is full." })');
    await popup.press('Pause');
    const problem = "(document.querySelector('.problem')?.textContent ?? '') !== ''";
    await until(() => popup.read<boolean>(problem), 'the problem');
    expect(await popup.isOpen()).toBe(true);
    await popup.close();
  });

  it('is quiet for an hour, and says until when', async () => {
    const popup = await openPopup(enough.chromium);
    await popup.press('Quiet …');
    await popup.press('For an hour');
    await until(async () => /Quiet until/.test(await popup.words()), 'the reason');
    expect((await enough.now()).noNudgeReason).toBe('snooze');
    await popup.press('End quiet');
    await until(async () => !/Quiet until/.test(await popup.words()), 'the end of it');
    await popup.close();
  });

  it('keeps what is written under a question, and asks once whether to', async () => {
    const popup = await openPopup(enough.chromium);
    await popup.press('Write');
    await popup.type('A line of my own.');
    await popup.press('Keep this');
    await popup.press('Keep my words');
    await until(async () => /Kept in your journal/.test(await popup.words()), 'it to be kept');
    const entries = Object.values((await enough.stores()).journal);
    expect(entries.map(({ text }) => text)).toEqual(['A line of my own.']);
    await popup.close();
  });

  it('holds the deeper questions back during a stretch, and says why', async () => {
    const popup = await openPopup(enough.chromium);
    // The one that was answered rests: none is asked by itself before the next stretch.
    expect(await popup.words()).not.toContain('Think about it');
    await popup.press('A question');
    await until(
      async () => /wait until this stretch of work is over/.test(await popup.words()),
      'it',
    );
    expect(await popup.words()).not.toContain('A deeper question');
    await popup.close();
  });

  it('closes the day with one next step in writing, though it was closed in the middle of it', async () => {
    const begun = await openPopup(enough.chromium);
    await begun.press('Close the day');
    await begun.type('Call Ada about');
    const session = () => enough.driver().evaluate(() => chrome.storage.session.get('drafts'));
    await until(
      async () => JSON.stringify(await session()).includes('Call Ada about'),
      'all of it to be remembered',
    );
    await begun.close();
    await enough.chromium.killWorker();
    const popup = await openPopup(enough.chromium);
    const written = () => popup.read<string>("document.querySelector('textarea')?.value ?? ''");
    await until(async () => (await written()) === 'Call Ada about', 'what was begun');
    await popup.type(' the draft.');
    await popup.press('Done for today');
    await until(async () => /You closed the day at/.test(await popup.words()), 'the closing');
    // A closed day asks nothing, counts nothing out, and leads to help.
    const words = await popup.words();
    expect(words).toContain('Your next step is kept.');
    expect(words).not.toMatch(/since your last break|Think about it/);
    expect(words).toContain('If things are heavy');
    const entries = Object.values((await enough.stores()).journal) as { text: string }[];
    expect(entries.map(({ text }) => text)).toContain('Call Ada about the draft.');
    await popup.press('Reopen the day');
    await until(async () => !/You closed the day at/.test(await popup.words()), 'the day to open');
    await popup.close();
  });

  it('puts the count right, and takes that back', async () => {
    const minutes = async () => ((await enough.now()).sinceBreakMs ?? 0) / 60_000;
    await enough.pass(20);
    const before = await minutes();
    const popup = await openPopup(enough.chromium);
    await popup.press('Change this count');
    await popup.press('Count as rest');
    await until(async () => /Changed, as you said/.test(await popup.words()), 'the change');
    expect(await minutes()).toBeLessThan(1);
    await popup.press('Undo');
    await until(async () => (await minutes()) >= before, 'it to be as it was');
    await popup.press('New stretch');
    await until(async () => (await minutes()) < 1, 'a new stretch');
    await popup.press('Undo');
    await until(async () => (await minutes()) >= before, 'it to be as it was');
    await popup.press('Not work');
    await until(async () => (await minutes()) < 1, 'the stretch to be left out');
    const week = await enough.chromium.extensionPage('week.html#today');
    await week.getByText('Left out: you said it was not work.').waitFor();
    await week.close();
    await enough.send('undoCorrection', {});
  });

  it('says what the browser will ask before another site is added, and how it stands after a no', async () => {
    const work = await enough.work('http://gamma.test/');
    const popup = await openPopup(enough.chromium);
    expect(await popup.words()).toContain('gamma.test is not counted.');
    await popup.press('Add gamma.test');
    await until(async () => /Those are its words/.test(await popup.words()), 'what it will ask');
    await popup.press('Add gamma.test');
    await until(async () => !(await popup.isOpen()), 'the prompt to take the focus');
    await answerPrompt(
      enough.chromium.display,
      async () => !(await work.evaluate(() => document.hasFocus())),
      'deny',
    );
    const again = await openPopup(enough.chromium);
    await until(async () => /Nothing was added/.test(await again.words()), 'what came of it');
    expect(await sites()).toEqual([{ host: 'beta.test' }]);
    await again.close();
    await work.close();
  });

  it('says so where the browser hides the page', async () => {
    const own = await enough.chromium.context.newPage();
    await own.goto('chrome://version/');
    const popup = await openPopup(enough.chromium);
    expect(await popup.words()).toContain('The browser does not let Enough see this page.');
    await popup.close();
    await own.close();
  });

  it('has a way back from a pause, and nothing else to do in one', async () => {
    await enough.send('startPause', {});
    const page = await enough.chromium.openedPage('pause.html');
    const popup = await openPopup(enough.chromium);
    const words = await popup.words();
    expect(words).toContain('A pause is under way.');
    expect(words).not.toMatch(/Think about it|Close the day|since your last break/);
    await popup.press('I am back');
    await until(async () => !(await enough.now()).pausing, 'the end of the pause');
    await popup.close();
    await page.close();
  });

  it('says what no time changes before the background is awake', async () => {
    const page = await enough.chromium.context.newPage();
    await page.addInitScript(() => {
      chrome.runtime.sendMessage = () => new Promise(() => {});
    });
    const headline = async () => {
      await page.goto(`chrome-extension://${enough.chromium.id}/popup.html`);
      // The popup's own script is there.
      await page.locator('nav').waitFor();
      return page.locator('h1').textContent();
    };
    expect(await headline()).toBe('Enough');
    await enough.send('changeSettings', { patch: { tracking: false } });
    await expect.poll(headline).toBe('Counting is stopped.');
    await enough.send('changeSettings', { patch: { tracking: true } });
    await expect.poll(headline).toBe('Enough');
    await page.close();
  });

  it('stops everything with two keys, and counts nothing then', async () => {
    const popup = await openPopup(enough.chromium);
    await popup.press('Quiet …');
    await popup.press('Stop counting');
    await until(async () => /Counting is stopped/.test(await popup.words()), 'the stop');
    const before = countedSeconds(await enough.stores());
    expect(before['beta.test']).toBeGreaterThan(60);
    await enough.pass(5);
    expect(countedSeconds(await enough.stores())).toEqual(before);
    await popup.press('Start counting');
    await until(async () => !/Counting is stopped/.test(await popup.words()), 'the start');
    await popup.close();
  });

  it("adds a host of the person's own network, and shows a name in its own script", async () => {
    const intranet = await enough.work('http://jira/editor');
    const popup = await openPopup(enough.chromium);
    await popup.press('Add jira');
    await until(async () => /Those are its words/.test(await popup.words()), 'what it will ask');
    await popup.press('Add jira');
    await until(async () => !(await popup.isOpen()), 'the prompt to take the focus');
    const isAdded = async () => (await sites()).length > 1;
    await answerPrompt(enough.chromium.display, async () => !(await isAdded()), 'allow');
    expect(await sites()).toEqual([{ host: 'beta.test' }, { host: 'jira' }]);
    await (await openedPopup(enough.chromium)).close();
    await enough.pass(3);
    expect(countedSeconds(await enough.stores()).jira).toBeGreaterThan(60);
    const named = await enough.work('http://xn--bcher-kva.test/editor');
    const again = await openPopup(enough.chromium);
    expect(await again.words()).toContain('Add bücher.test');
    await again.close();
    await named.close();
    await intranet.close();
  });
});

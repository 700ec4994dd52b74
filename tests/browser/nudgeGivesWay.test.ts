import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Enough, nudgeEnds, nudgeOn, startEnough, until } from './enough';
import { hearsKeys } from './harness/pageState';

/** A chat: a field at the lower end, and its button where a nudge comes. */
const CHAT =
  '<form style="position: fixed; inset: auto 0 0 0; display: flex; padding: 12px"><textarea rows="2" style="flex: 1"></textarea><button type="button">Send</button></form>';
/** An editor that fills the window, with a line for each of its height. */
const EDITOR =
  '<div contenteditable style="position: fixed; inset: 0; font: 20px/25px monospace"></div>';

/** A day each; the nudge is due when it begins. */
describe('a nudge gives way', () => {
  let enough: Enough;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    await enough.send('changeSettings', { patch: { stretchWindowMinutes: [25, 90] } });
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  const morning = async (body = '') => {
    await enough.jump(24 * 60);
    const page = await enough.work('http://alpha.test/hostile/calm');
    await until(() => page.evaluate(hearsKeys), 'the page to be seen and have the focus');
    if (body !== '') {
      await page.evaluate((html) => {
        document.body.innerHTML = html;
        document.querySelector<HTMLElement>('textarea,[contenteditable]')?.focus();
      }, body);
    }
    return page;
  };
  const comes = async (page: Page) => {
    await enough.pass(26);
    await nudgeOn(page).appears();
  };
  const answered = async (page: Page) => {
    await nudgeOn(page).button('Later').click();
    await nudgeOn(page).goes();
    await page.close();
  };
  const ends = async () => nudgeEnds(await enough.stores());
  /** Long enough to be read, by the page's clock: nothing else tells. */
  const read = (page: Page) => page.evaluate(() => new Promise((done) => setTimeout(done, 3_000)));
  const boxOf = async (page: Page) => (await nudgeOn(page).host.boundingBox()) ?? expect.fail();

  it.each<[string, (page: Page) => Promise<unknown>]>([
    [
      'to a page that fills the screen',
      // A part of it would cover the nudge.
      (page) => page.evaluate(() => document.documentElement.requestFullscreen()),
    ],
    [
      'to a film',
      (page) =>
        page.evaluate(async () => {
          const video = document.createElement('video');
          const canvas = document.createElement('canvas');
          video.muted = true;
          video.srcObject = canvas.captureStream();
          canvas.getContext('2d')?.fillRect(0, 0, 9, 9);
          document.body.append(video);
          await video.play();
        }),
    ],
  ])('%s, and makes nothing rarer if it was not read', async (_what, begin) => {
    const page = await morning();
    await comes(page);
    await begin(page);
    await nudgeOn(page).goes();
    await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
    await expect.poll(async () => (await ends()).at(-1)).toBe('notRendered');
    await until(async () => (await enough.now()).nudgeWaits, 'it to wait at the icon');
    await page.close();
    const next = await enough.work('http://alpha.test/hostile/calm');
    await nudgeOn(next).appears();
    await answered(next);
  });

  it('to a field and its button at its own place', async () => {
    const page = await morning(CHAT);
    await page.locator('textarea').fill('Dear');
    await comes(page);
    const { y, height } = await boxOf(page);
    const form = await page.locator('form').boundingBox();
    expect(y + height).toBeLessThan(form?.y ?? 0);
    await page.getByRole('button', { name: 'Send' }).click({ trial: true });
    await answered(page);
  });

  it.each([
    ['an editor', EDITOR],
    [
      'a large field',
      '<textarea style="position: fixed; inset: 0; width: 100%; height: 100%; font: 20px/25px monospace"></textarea>',
    ],
  ])('to the caret of %s', async (_what, body) => {
    const page = await morning(body);
    // Down to where a nudge comes.
    for (let line = 0; line < 26; line += 1) await page.keyboard.press('Enter');
    await page.keyboard.type(
      'The end of a long line of words that goes on and on and on to the right edge',
    );
    await comes(page);
    expect((await boxOf(page)).y).toBeLessThan(200);
    await answered(page);
  });

  it('to a hand that rests where it would come', async () => {
    const page = await morning();
    await enough.pass(26);
    const [x, y] = await page.evaluate(() => [innerWidth - 80, innerHeight - 60] as const);
    await page.mouse.move(x, y);
    await nudgeOn(page).appears();
    const box = await nudgeOn(page).host.evaluate((host) => {
      const { left, top, right, bottom } = host.getBoundingClientRect();
      return { left, top, right, bottom };
    });
    const isUnder = box.left < x && box.right > x && box.top < y && box.bottom > y;
    expect(isUnder).toBe(false);
    await answered(page);
  });

  // The last of them: after it, nudges come as dots.
  it('to the keys, once they come under it', async () => {
    const page = await morning(EDITOR);
    await comes(page);
    // With a hand on it, it would stay for a minute.
    const { x, y } = await boxOf(page);
    await page.mouse.move(x + 30, y + 30);
    await read(page);
    for (let line = 0; line < 28; line += 1) await page.keyboard.press('Enter');
    await page.keyboard.type(
      'The end of a long line of words that goes on and on and on to the right edge',
    );
    await nudgeOn(page).goes();
    await expect.poll(async () => (await ends()).at(-1)).toBe('expired');
    await page.close();
  });
});

/** Escape belongs to what is open in the page, and then to the nudge. */
describe('Escape', () => {
  let enough: Enough;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    await enough.send('changeSettings', { patch: { stretchWindowMinutes: [25, 90] } });
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  const AT_ESCAPE = (how: string) => `({ key }) => {
    if (key === 'Escape') ${how};
  }`;
  /** Nothing of it is gone when the key is through. */
  const FADES = AT_ESCAPE("setTimeout(() => document.getElementById('open')?.remove(), 300)");

  it.each([
    [
      'a menu that fades',
      '<div id="open" role="menu" style="position: absolute"><div role="menuitem" tabindex="-1">Cut</div></div>',
      FADES,
    ],
    [
      'a dialog that fades, with the cursor in its field',
      '<div id="open" role="dialog"><input></div>',
      FADES,
    ],
    [
      'a bar, which lets go of the focus alone',
      '<div id="open" role="toolbar"><button tabindex="0">Bold</button></div>',
      AT_ESCAPE('document.activeElement.blur()'),
    ],
    [
      'a message that goes without a word',
      '<div id="open">Sent. <a href="#undo">Undo</a></div>',
      AT_ESCAPE("queueMicrotask(() => document.getElementById('open')?.remove())"),
    ],
    [
      'what is drawn',
      '<canvas id="open" tabindex="0"></canvas>',
      '(event) => { if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); } }',
    ],
  ])('closes %s, and the nudge stays', async (_what, body, listener) => {
    await enough.jump(24 * 60);
    const page = await enough.work('http://alpha.test/hostile/calm');
    await until(() => page.evaluate(hearsKeys), 'the page to be seen and have the focus');
    await enough.pass(26);
    await nudgeOn(page).appears();
    await page.evaluate(
      ([html = '', code = '']) => {
        const place = document.createElement('div');
        place.innerHTML = html;
        // Far from where the nudge stands, which gives way to a caret.
        place.style.cssText = 'position: fixed; inset-block-start: 0; inset-inline-start: 0';
        document.body.append(place);
        place.querySelector<HTMLElement>('[tabindex],input')?.focus();
        document.addEventListener('keydown', new Function(`return ${code}`)(), true);
      },
      [body, listener],
    );
    await page.keyboard.press('Escape');
    await enough.send('getStatus', {});
    expect(await nudgeOn(page).count()).toBe(1);
    await nudgeOn(page).button('Later').click();
    await nudgeOn(page).goes();
    await page.close();
  });

  it('sends it away with the focus on it', async () => {
    await enough.jump(24 * 60);
    const page = await enough.work('http://alpha.test/hostile/calm');
    await until(() => page.evaluate(hearsKeys), 'the page to be seen and have the focus');
    await enough.pass(26);
    await nudgeOn(page).appears();
    await page.locator('textarea').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await nudgeOn(page).goes();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('textarea');
    await expect.poll(async () => nudgeEnds(await enough.stores()).at(-1)).toBe('dismissed');
    await page.close();
  });
});

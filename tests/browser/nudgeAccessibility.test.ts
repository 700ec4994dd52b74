import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directionOf } from '../../utils/core/base/textDirection';
import { readLocales } from '../tone/locales';
import { problems } from './axe';
import { type Enough, nudgeOn, startEnough } from './enough';
import { open } from './surfaces';

/** What a screen reader is told of the live region in a page, and of what is seen of a nudge: roles and names, in order. */
async function read(page: Page): Promise<{ role: string; name: string }[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const walk = (node: (typeof nodes)[number] | undefined): typeof nodes =>
    node ? [node, ...insideOf(node).flatMap((id) => walk(byId.get(id)))] : [];
  // A button is read by its name, not by what is in it.
  const insideOf = ({ role, childIds = [] }: (typeof nodes)[number]) =>
    role?.value === 'button' ? [] : childIds;
  await session.detach();
  // The popover is a group as well, without a name.
  const first = (wanted: string) =>
    walk(nodes.find(({ role, name }) => role?.value === wanted && name?.value !== ''));
  return [...first('status'), ...first('group')]
    .map(({ role, name }) => ({ role: String(role?.value), name: String(name?.value ?? '') }))
    .filter(({ role }) => ['status', 'StaticText', 'group', 'button'].includes(role));
}

/** Where the mark has ink: at its edge, in its middle, on its ring, and where that is open. */
const MARK = [true, true, false, true];

/** The same of what is seen of a card in a page. */
async function mark(page: Page): Promise<boolean[]> {
  const line = (await nudgeOn(page).host.locator('p').boundingBox()) ?? expect.fail();
  // In the middle of the first line, which is 1.4 of its 18 px.
  const [left, top] = [Math.round(line.x), Math.round(line.y + 12.6 - 8)];
  const clip = { x: left - 4, y: top, width: 20, height: 16 };
  const { data, info } = await sharp(await page.screenshot({ clip }))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const lightAt = (x: number, y: number) => data[(y * info.width + x + 4) * info.channels] ?? 0;
  const ground = lightAt(-3, 8);
  return [lightAt(1, 8), lightAt(8, 8), lightAt(8, 12), lightAt(8, 3)].map(
    (light) => Math.abs(light - ground) > 60,
  );
}

/** The words of a card in each language: every line that may stand on it, with the longest length in it. */
const LANGUAGES = Object.entries(readLocales()).map(([file, texts]) => ({
  file,
  dir: directionOf(texts['app.language'] ?? ''),
  lang: texts['app.language'] ?? '',
  buttons: ['pause', 'later', 'continued'].map((name) => texts[`nudge.${name}`] ?? ''),
  dot: texts['nudge.dot'] ?? '',
  lines: Object.keys(texts)
    .filter((key) => key.startsWith('nudge.texts.'))
    .map((key) => (texts[key] ?? '').replace('$1', '10 h 45 min')),
}));

/** In the page, on a card that is shown: what does not fit in it once its words are those of a language. */
function misfits(host: Element, { dir, lang, buttons, lines }: (typeof LANGUAGES)[number]) {
  const whole = host.shadowRoot?.querySelector<HTMLElement>('.card');
  const line = whole?.querySelector('p');
  if (!whole || !line) return ['There is no card.'];
  Object.assign(whole, { dir, lang });
  const wide: string[] = [];
  const answers = [...whole.querySelectorAll('button')];
  for (const [index, button] of answers.entries()) {
    button.dataset.words = buttons[index] ?? '';
    const { offsetWidth } = button;
    // As wide as its longest word, and the room beside that.
    button.style.inlineSize = 'min-content';
    if (button.offsetWidth > offsetWidth) wide.push(button.dataset.words);
    button.style.inlineSize = '';
  }
  const heights = new Set(answers.map((button) => button.offsetHeight));
  if (heights.size > 1) wide.push('The buttons are not of one height.');
  for (const words of lines) {
    line.dataset.words = words;
    const { width, height, left, top } = host.getBoundingClientRect();
    const share = (width * height) / (innerWidth * innerHeight);
    const isCut = whole.scrollHeight > whole.clientHeight || whole.scrollWidth > whole.clientWidth;
    if (share > 0.12 || isCut || left < 0 || top < 0) wide.push(words);
  }
  return wide;
}

/** Surfaces of our own are in `accessibility.test.ts`. */
describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  let enough: Enough;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  it('axe finds something where there is something to find', async () => {
    const page = await open(enough, { name: 'options', path: 'options.html' });
    await page.evaluate(() => {
      // By a script's hand: our own policy would refuse a style in an attribute. A sheet outlives what is drawn again.
      const pale = new CSSStyleSheet();
      pale.replaceSync('h1 { color: #ddd; background: #fff }');
      document.adoptedStyleSheets.push(pale);
    });
    expect((await problems(page)).join()).toContain('color-contrast');
    await page.close();
  });

  it('axe finds nothing on the nudge and its small form', async () => {
    const page = await enough.work('http://alpha.test/');
    await page.emulateMedia({ colorScheme });
    await enough.pass(61);
    const nudge = nudgeOn(page);
    await nudge.appears();
    expect(await problems(page, '[popover]')).toEqual([]);
    const line = await nudge.host.locator('p').getAttribute('data-words');
    await expect
      .poll(async () => (await read(page)).map(({ role, name }) => `${role} ${name}`))
      .toEqual([
        'status Enough',
        `StaticText ${line}`,
        'group Enough',
        ...['Pause', 'Later', 'Keep going'].map((name) => `button ${name}`),
      ]);
    const marked = [await mark(page)];
    // Colors that a person forces leave no background: the mark stands in theirs.
    await page.emulateMedia({ colorScheme, forcedColors: 'active' });
    marked.push(await mark(page));
    await page.emulateMedia({ colorScheme, forcedColors: 'none' });
    expect(marked).toEqual([MARK, MARK]);
    for (const language of LANGUAGES) {
      expect([language.file, await nudge.host.evaluate(misfits, language)]).toEqual([
        language.file,
        [],
      ]);
    }
    await nudge.button('Later').click();
    await nudge.goes();
    await page.setViewportSize({ width: 480, height: 400 });
    await enough.pass(20);
    await nudge.button('A pause is here').waitFor();
    expect(await problems(page, '[popover]')).toEqual([]);
    await nudge.button('A pause is here').click();
    await nudge.button('Keep going').click();
    await nudge.goes();
  });
});

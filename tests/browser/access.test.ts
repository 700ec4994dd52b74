import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problems } from './axe';
import { type Enough, nudgeOn, startEnough } from './enough';
import { open, SURFACES } from './surfaces';

describe.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', (colorScheme) => {
  let enough: Enough;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  it.each(SURFACES)('on $name', async (surface) => {
    const page = await open(enough, surface);
    // A colour on its way to another one is neither; without motion there is no way.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await problems(page)).toEqual([]);
    await page.close();
  });

  it('finds something where there is something to find', async () => {
    const page = await open(enough, { name: 'options', path: 'options.html' });
    await page.evaluate(() => {
      // By a script's hand: our own policy would refuse a style in an attribute.
      const title = document.querySelector('h1');
      if (title) Object.assign(title.style, { color: '#ddd', background: '#fff' });
    });
    expect((await problems(page)).join()).toContain('color-contrast');
    await page.close();
  });

  it('on the nudge and its small form', async () => {
    const page = await enough.work('http://alpha.test/');
    await page.emulateMedia({ colorScheme });
    await enough.pass(61);
    const nudge = nudgeOn(page);
    await nudge.appears();
    expect(await problems(page, '[popover]')).toEqual([]);
    await nudge.button('Later').click();
    await nudge.goes();
    await page.setViewportSize({ width: 480, height: 400 });
    await enough.pass(16);
    await nudge.button('A pause is here').waitFor();
    expect(await problems(page, '[popover]')).toEqual([]);
    await nudge.button('A pause is here').click();
    await nudge.button('Keep going').click();
    await nudge.goes();
  });
});

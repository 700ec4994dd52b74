import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Enough, nudgeOn, startEnough } from './enough';
import { layoutsIn, weigh } from './pageCost';

/** The same page twice: on a site that was chosen, and on one that was not. */
describe('a work page', () => {
  let enough: Enough;
  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  it('carries nothing of Enough until a nudge is due', async () => {
    const other = await weigh(await enough.work('http://other.test/editor'));
    const work = await enough.work('http://alpha.test/editor');
    await enough.pass(55);
    expect((await enough.now()).sinceBreakMs).toBeGreaterThan(54 * 60_000);
    const { heapBytes: _, ...counts } = await weigh(work);
    expect(counts).toEqual({ ...counts, scripts: 0, worlds: 0, listeners: other.listeners });
    expect(counts.nodes).toBe(other.nodes);

    // What is weighed is there to be seen, once there is something.
    await enough.pass(6);
    await nudgeOn(work).appears();
    const speaking = await weigh(work);
    expect([speaking.scripts, speaking.worlds]).toEqual([1, 1]);
    expect(speaking.listeners).toBeGreaterThan(other.listeners);
    await nudgeOn(work).button('Later').click();
    await nudgeOn(work).goes();
    await work.close();
  });

  it('is laid out once for a nudge, and not for the words that are heard', async () => {
    await enough.jump(24 * 60);
    const work = await enough.work('http://alpha.test/editor');
    const layouts = await layoutsIn(work, enough.chromium.cdp());
    await enough.pass(61);
    const said = nudgeOn(work).host.locator('[role=status][data-words]');
    await said.waitFor({ state: 'attached' });
    // They are laid out with the next frame.
    await work.evaluate(() => new Promise(requestAnimationFrame));
    await work.evaluate(() => new Promise(requestAnimationFrame));
    expect(await layouts()).toEqual(['the page', 'a part']);
  });
});

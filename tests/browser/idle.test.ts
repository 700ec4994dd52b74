import { describe, expect, it } from 'vitest';
import { type Enough, startEnough, until } from './enough';
import { createWitness } from './expectRecorded';
import { openProgram } from './harness/anotherProgram';
import { end } from './harness/processes';
import { spansIn } from './scenes';

declare const chrome: { idle: { queryState(seconds: number): Promise<string> } };

/** Longer than the minute after which the browser says that nobody is there. */
const A_WHILE = 90_000;

/** Nobody touches anything on these displays, for real, so each takes over a minute; they wait together. */
describe.concurrent('a minute without a hand on anything', () => {
  const atWork = async (path: string) => {
    const enough = await startEnough({ granted: ['alpha.test'] });
    const page = await enough.work(`http://alpha.test${path}`);
    await enough.pass(1);
    return { enough, page, witness: await createWitness(enough) };
  };
  const touch = (enough: Enough) => enough.chromium.display.xdotool('mousemove_relative', '3', '3');

  const ended = (enough: Enough) =>
    until(
      async () => {
        const stores = await enough.stores();
        const { openSpan } = stores.record.state as { openSpan: object | null };
        return openSpan === null && spansIn(stores);
      },
      'the span to end',
      A_WHILE,
    );

  it('ends the span at the last input, and the next input begins another', async () => {
    const { enough, witness } = await atWork('/');
    await using _ = enough;
    await touch(enough);
    const last = witness.clock();
    const spans = await ended(enough);
    expect(spans).toHaveLength(1);
    expect(Math.abs((spans[0]?.to ?? 0) - last)).toBeLessThan(1_500);
    await witness.sees('alpha.test', () => touch(enough));
  });

  it('ends other programs that count at the last input as well', async () => {
    const { enough, witness } = await atWork('/');
    await using _ = enough;
    await enough.send('changeSettings', { patch: { otherPrograms: 'work' } });
    const program = await openProgram(enough.chromium.display);
    await until(async () => {
      const last = spansIn(await enough.stores()).at(-1);
      return last?.site === '*' && last.to - last.from >= 2_000;
    }, 'the program to be counted for a moment');
    await touch(enough);
    const last = witness.clock();
    const spans = await ended(enough);
    await end(program);
    expect(spans.map(({ site }) => site)).toEqual(['alpha.test', '*']);
    expect(Math.abs((spans.at(-1)?.to ?? 0) - last)).toBeLessThan(1_500);
  });

  it('does not end it while the tab plays a sound, and then the end of the sound does', async () => {
    const { enough, page, witness } = await atWork('/audio');
    await using _ = enough;
    await page.click('#play');
    const before = witness.clock();
    await touch(enough);
    const idle = () => enough.driver().evaluate(() => chrome.idle.queryState(60));
    await until(async () => (await idle()) === 'idle', 'nobody to be there', A_WHILE);
    await enough.send('getStatus', {});
    const [open] = spansIn(await enough.stores());
    expect((open?.to ?? 0) - before).toBeGreaterThanOrEqual(60_000);

    await page.evaluate(() => document.getElementById('hush')?.click());
    const hushed = witness.clock();
    // Sound keeps the screen awake, and its end counts for the X server as an input: one more minute.
    const spans = await ended(enough);
    const end = spans.at(-1)?.to ?? 0;
    // At the earliest it ends with the last sample that heard something.
    expect(hushed - end).toBeLessThan(10_500);
    // Chromium calls a tab audible for two seconds more.
    expect(end - hushed).toBeLessThan(3_500);
  });
});

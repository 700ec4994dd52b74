import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OTHER_PROGRAMS } from '../../utils/core/settings/otherPrograms';
import { exclusionsOf } from '../../utils/store/record/recordCodec';
import { recordedDaySchema } from '../../utils/store/record/recordSchema';
import { type Enough, type Stores, startEnough, until } from './enough';
import { inFirefox, startFirefox } from './enoughInFirefox';
import { openProgram } from './harness/anotherProgram';
import { end } from './harness/processes';
import { spansIn } from './scenes';

/** The kinds of time that was not counted, in their order, with whole minutes. */
function gapsIn({ record }: Stores) {
  return Object.entries(record)
    .filter(([key]) => key.startsWith('day:'))
    .flatMap(([, day]) => exclusionsOf(v.parse(recordedDaySchema, day)))
    .sort((a, b) => a.from - b.from)
    .map(({ kind, from, to }) => [kind, Math.round((to - from) / 60_000)]);
}
const minutesOn = (stores: Stores, site: string) =>
  Math.round(
    spansIn(stores)
      .filter((span) => span.site === site)
      .reduce((sum, { from, to }) => sum + to - from, 0) / 60_000,
  );

/** Each test goes on where the last one ended: twelve minutes of work, and eight in a real program beside the browser. */
describe('eight minutes in another program', () => {
  let enough: Enough;
  let page: Page;

  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    page = await enough.work('http://alpha.test/');
    await enough.pass(12);
  });
  afterAll(() => enough[Symbol.asyncDispose]());

  const chooseInOptions = async (name: string) => {
    const options = await enough.chromium.extensionPage('options.html#sites-programs');
    await options.getByRole('radio', { name }).check();
    await options.getByText('Saved.').waitFor();
    await options.close();
    await page.bringToFront();
  };
  /** Leaves for a program and comes back; what the popup knows then. */
  const beAway = async (meanwhile = async () => {}) => {
    const program = await openProgram(enough.chromium.display);
    await enough.send('getStatus', {});
    await enough.pass(8);
    await meanwhile();
    await end(program);
    await enough.send('getStatus', {});
    return enough.now();
  };

  it('are a real break, and said to be in another program, before anybody was asked', async () => {
    await beAway();
    await enough.pass(2);
    const { sinceBreakMs } = await enough.now();
    expect(Math.round((sinceBreakMs ?? 0) / 60_000)).toBe(2);
    const stores = await enough.stores();
    expect(gapsIn(stores)).toContainEqual(['otherProgram', 8]);
    expect(minutesOn(stores, OTHER_PROGRAMS)).toBe(0);
  });

  it('are asked about once, when they were so on two days, and the answer is theirs', async () => {
    await enough.jump(24 * 60);
    await enough.pass(5);
    await beAway();
    await enough.pass(2);
    const popup = await enough.chromium.extensionPage('popup.html');
    await popup.getByText('in other programs. Was that part of your work?').waitFor();
    await popup.getByRole('button', { name: 'mostly rest' }).click();
    await popup.getByText('Other programs count as rest.').waitFor();
    await popup.reload();
    await popup.getByRole('heading').first().waitFor();
    expect(await popup.getByText('Was that part of your work?').count()).toBe(0);
    await popup.close();
    await page.bringToFront();
    const { settings } = (await enough.stores()).lasting as { settings: Record<string, unknown> };
    expect(settings.otherPrograms).toBe('rest');
  });

  it('count for who says that they are a part of the work, though the background dies', async () => {
    await chooseInOptions('part of my work');
    const before = (await enough.now()).sinceBreakMs ?? 0;
    const { sinceBreakMs } = await beAway(() => enough.chromium.killWorker());
    expect(Math.round(((sinceBreakMs ?? 0) - before) / 60_000)).toBe(8);
    expect(minutesOn(await enough.stores(), OTHER_PROGRAMS)).toBe(8);
  });

  it('are named in the account of the day, put right there, and taken back', async () => {
    const week = await enough.chromium.extensionPage('week.html#today');
    const part = week.locator('.timeline li').filter({ hasText: 'Counted: in other programs.' });
    await part.getByText('Put right').click();
    await part.getByRole('button', { name: 'It was rest' }).click();
    await week.getByText('That is put right.').waitFor();
    expect(minutesOn(await enough.stores(), OTHER_PROGRAMS)).toBe(0);
    await week.getByRole('button', { name: 'Undo' }).click();
    await part.waitFor();
    expect(minutesOn(await enough.stores(), OTHER_PROGRAMS)).toBe(8);
    await week.close();
    await page.bringToFront();
  });

  it('end nothing and do not count where it depends, and the popup asks what they were', async () => {
    await chooseInOptions('it depends, ask me');
    const counted = minutesOn(await enough.stores(), 'alpha.test');
    const before = (await enough.now()).sinceBreakMs ?? 0;
    const { sinceBreakMs, undecided } = await beAway();
    expect(Math.round(((sinceBreakMs ?? 0) - before) / 60_000)).toBe(8);
    // Those of the first test are of the same stretch now, and as undecided.
    expect(Math.round((undecided?.ms ?? 0) / 60_000)).toBe(16);
    expect(minutesOn(await enough.stores(), 'alpha.test') - counted).toBeLessThan(2);

    const popup = await enough.chromium.extensionPage('popup.html');
    await popup.getByText('in other programs since your last break').waitFor();
    await popup.getByRole('button', { name: 'Part of my work' }).click();
    await popup.getByText('That is put right.').waitFor();
    expect(minutesOn(await enough.stores(), OTHER_PROGRAMS)).toBe(24);
    await popup.getByRole('button', { name: 'Undo' }).click();
    await until(
      async () => minutesOn(await enough.stores(), OTHER_PROGRAMS) === 8,
      'the answer to be undone',
    );
    await popup.close();
    await page.bringToFront();
  });

  it('count while the browser is minimised as well', async () => {
    await chooseInOptions('part of my work');
    const { display } = enough.chromium;
    const browser = await display.xdotool('getactivewindow');
    const before = minutesOn(await enough.stores(), OTHER_PROGRAMS);
    const program = await openProgram(display);
    await display.xdotool('windowminimize', '--sync', browser);
    await enough.send('getStatus', {});
    await enough.pass(4);
    await end(program);
    await display.xdotool('windowactivate', '--sync', browser);
    await enough.send('getStatus', {});
    expect(minutesOn(await enough.stores(), OTHER_PROGRAMS) - before).toBe(4);
  });

  it('are deleted alone, under their name', async () => {
    const options = await enough.chromium.extensionPage('options.html#data-part');
    await options.getByLabel('A site').selectOption({ label: 'Other programs' });
    await options.getByRole('button', { name: 'Delete this site' }).click();
    await options.getByText('This deletes all time counted here: Other programs.').waitFor();
    await options.getByRole('button', { name: 'Delete this site' }).click();
    await until(
      async () => minutesOn(await enough.stores(), OTHER_PROGRAMS) === 0,
      'other programs to be deleted',
    );
    expect(minutesOn(await enough.stores(), 'alpha.test')).toBeGreaterThan(10);
    await options.close();
  });
});

describe('Firefox: five minutes in another program', () => {
  let firefox: Awaited<ReturnType<typeof startFirefox>>;

  beforeAll(async () => {
    firefox = await startFirefox({ granted: ['alpha.test'] });
  });
  afterAll(() => firefox?.close());
  const { send, pass, now, stores } = inFirefox(() => firefox);

  it.each([
    ['rest', 0],
    ['work', 5],
    ['ask', 0],
  ] as const)('%s', async (otherPrograms, counted) => {
    await send('changeSettings', { patch: { otherPrograms } });
    await firefox.open('http://alpha.test/');
    await pass(3);
    const before = minutesOn(await stores(), OTHER_PROGRAMS);
    const since = (await now()).sinceBreakMs ?? 0;
    const program = await openProgram(firefox.display);
    await now();
    await pass(5.5);
    await end(program);
    await until(
      async () => ((await stores()).record.state as { openSpan: unknown }).openSpan !== null,
      'the page to be counted',
    );
    const { sinceBreakMs } = await now();
    const grown = ((sinceBreakMs ?? 0) - since) / 60_000;
    expect(minutesOn(await stores(), OTHER_PROGRAMS) - before).toBeGreaterThanOrEqual(counted);
    if (otherPrograms === 'rest') expect(grown).toBeLessThan(0);
    else expect(grown).toBeGreaterThan(5.4);
    if (otherPrograms !== 'work')
      expect(gapsIn(await stores()).filter(([kind]) => kind === 'otherProgram')).not.toEqual([]);
  });
});

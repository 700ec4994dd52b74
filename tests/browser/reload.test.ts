import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holesOf, recordedDaySchema } from '../../utils/store/shapes';
import { type Enough, startEnough, until } from './enough';
import { spansIn } from './timeline';
import { createWitness, type Witness } from './witness';

declare const chrome: {
  developerPrivate: {
    updateProfileConfiguration(of: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(of: {
      extensionId: string;
      incognitoAccess: boolean;
    }): Promise<void>;
  };
};

/** Each test goes on where the last one ended. */
describe('an extension that is loaded anew', () => {
  let enough: Enough;
  let witness: Witness;
  let work: Page;
  let manager: Page;

  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    witness = await createWitness(enough);
    manager = await enough.chromium.context.newPage();
    await manager.goto('chrome://extensions');
    // Without it Chromium switches an unpacked extension off instead of loading it anew.
    await manager.evaluate(() =>
      chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
    );
  });
  afterAll(() => enough?.[Symbol.asyncDispose]());

  it('loses no more than what came after the last look, and counts on', async () => {
    await witness.sees('alpha.test', async () => {
      work = await enough.work('http://alpha.test/');
    });
    const { from = 0 } = spansIn(await enough.stores())[0] ?? {};
    await witness.staysTrue(async () => {});
    const looked = witness.clock();
    await enough.reload();
    await witness.sees('alpha.test', () => work.bringToFront());
    const { record } = await enough.stores();
    const spans = spansIn({ record });
    const [before] = spans;
    expect(Math.abs((before?.from ?? 0) - from)).toBeLessThanOrEqual(500);
    expect(Math.abs((before?.to ?? 0) - looked)).toBeLessThan(1_500);
    expect(spans.every(({ from }, index) => from >= (spans[index - 1]?.to ?? 0))).toBe(true);
    const days = Object.entries(record).filter(([key]) => key.startsWith('day:'));
    const holes = days.flatMap(([, day]) => holesOf(v.parse(recordedDaySchema, day)));
    expect(holes.map(({ kind }) => kind)).toEqual(['closed']);
  });

  /** Opens an address in a private window as a person does. */
  const openPrivately = async (path: string) => {
    const { xdotool } = enough.chromium.display;
    const before = await xdotool('getactivewindow');
    await xdotool('key', 'ctrl+shift+n');
    await until(async () => (await xdotool('getactivewindow')) !== before, 'the private window');
    await xdotool('type', '--delay', '20', `alpha.test${path}\n`);
    await until(() => enough.visits.some((visit) => visit.path === path), 'the private page');
  };
  const closePrivate = () => enough.chromium.display.xdotool('key', 'ctrl+shift+w');

  it('counts nothing in a private window while the person has not allowed it', async () => {
    await witness.sees(null, () => openPrivately('/editor'));
    await witness.sees('alpha.test', closePrivate);
  });

  it('counts there once they have, and keeps no name of it', async () => {
    await enough.reload(() =>
      manager.evaluate(
        (extensionId) =>
          chrome.developerPrivate.updateExtensionConfiguration({
            extensionId,
            incognitoAccess: true,
          }),
        enough.chromium.id,
      ),
    );
    await witness.sees('alpha.test', () => work.bringToFront());
    await witness.sees('', () => openPrivately('/csp'));
    await witness.sees('alpha.test', closePrivate);
    const names = spansIn(await enough.stores()).map(({ site }) => site);
    expect(new Set(names)).toEqual(new Set(['alpha.test', '']));
  });
});

import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exclusionsOf } from '../../utils/store/record/recordCodec';
import { recordedDaySchema } from '../../utils/store/record/recordSchema';
import { developerMode } from './developerMode';
import { type Enough, startEnough, until } from './enough';
import { createWitness, type Witness } from './expectRecorded';
import { spansIn } from './scenes';

declare const chrome: {
  developerPrivate: {
    updateExtensionConfiguration(of: {
      extensionId: string;
      incognitoAccess: boolean;
    }): Promise<void>;
  };
};

/** Each test goes on where the last one ended. */
describe('an extension that is reloaded', () => {
  let enough: Enough;
  let witness: Witness;
  let work: Page;
  let manager: Page;

  beforeAll(async () => {
    enough = await startEnough({ granted: ['alpha.test'] });
    witness = await createWitness(enough);
    manager = await developerMode(enough);
  });
  afterAll(() => enough?.[Symbol.asyncDispose]());

  it('loses no more than what came after the last sample, and counts on', async () => {
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
    const exclusions = days.flatMap(([, day]) => exclusionsOf(v.parse(recordedDaySchema, day)));
    // A page of ours in front is another site.
    const kinds = exclusions.map(({ kind }) => kind).filter((kind) => kind !== 'otherSite');
    expect(kinds).toEqual(['browserClosed']);
  });

  const x = (...args: string[]) => enough.chromium.display.xdotool(...args);
  const inFront = (title: string) =>
    until(
      async () => (await x('getactivewindow', 'getwindowname')).startsWith(`${title} - `),
      `the page "${title}" to be in front`,
    );
  /** Opens an address in a private window as a person does. */
  const openPrivately = async (path: string, title: string) => {
    await x('key', 'ctrl+shift+n');
    await inFront('New Incognito tab');
    await x('type', '--delay', '20', `alpha.test${path}\n`);
    await inFront(title);
  };
  const closePrivate = async () => {
    await x('key', 'ctrl+shift+w');
    await inFront('A calm page');
  };

  it('counts nothing in a private window while the person has not allowed it', async () => {
    await witness.sees(null, () => openPrivately('/editor', 'Editor'));
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
    await witness.sees('', () => openPrivately('/csp', 'Strict'));
    await witness.sees('alpha.test', closePrivate);
    const names = spansIn(await enough.stores()).map(({ site }) => site);
    expect(new Set(names)).toEqual(new Set(['alpha.test', '']));
  });
});

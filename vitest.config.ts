import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { ZONED_TESTS, ZONES } from './tests/zones.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What `npm run check` leaves to `npm test`. */
const LEFT_OUT = process.env.LEFT_OUT ? [process.env.LEFT_OUT] : [];

/**
 * The quick tests. Where the machine is makes a difference to `ZONED_TESTS` alone. Each file has a process of its
 * own: stand-ins for browsers, clocks and lists would reach the next one.
 */
function unit(name: string, zone: string, include: readonly string[]) {
  return {
    extends: true as const,
    test: {
      name,
      include: [...include],
      exclude: ['tests/browser/**', 'tests/build/**', ...LEFT_OUT],
      setupFiles: ['./tests/setup.ts'],
      env: { TZ: zone },
      // Not a measure of anything: a busy machine is slow, and an endless loop still ends.
      testTimeout: 60_000 * Number(process.env.EXPLORE_TIMES ?? 1),
      hookTimeout: 60_000,
      // Every core: without a word, one is left idle.
      maxWorkers: '100%',
    },
  };
}

/** Tests that mostly wait, for real seconds, the longest first: what begins last would be waited for alone. */
const WAITING = [
  'nudgeWaitsForLull',
  'countedTime',
  'nudgeInteraction',
  'idle',
  'countedTimeAfterCrash',
  'hostilePages',
  'nudgeGivesWay',
  'nudgeLifecycle',
  'nudgeWhileComposing',
  'extensionUpdate',
  'nudgeWithdrawn',
  'attention',
  'unsupportedPages',
  'journalLock',
  'ownPages',
  'nudgeAccessibility',
  'frozenPage',
  'mainPath',
  'plannedPauses',
  'nudgeWhileTyping',
];
/** Tests that keep a processor busy, the longest first: none is left alone at the end. */
const WORKING = [
  // Of `unit`.
  'month',
  'simulation/sync',
  'transfer/backup',
  'simulation/recording',
  'store/upgrade',
  // Of `browser`.
  'accessibility',
  'firefoxBrowserUi',
  'popupFits',
  'firefoxOwnPages',
  'firefoxAccessibility',
  'optionsSections',
  'languages',
  'firefoxPrivateWindows',
  'firefoxMainPath',
  'tenYears',
  'insightsAndTrial',
  'clockJump',
  'popup',
  'journal',
];

/** Two that wait, then two that keep a core busy, and so on: all the cores have work, and no more. */
class InTurns extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeIn = (names: readonly string[]) => (file: TestSpecification) =>
      names.findIndex((name) => file.moduleId.endsWith(`/${name}.test.ts`));
    const those = (names: readonly string[]) => {
      const place = placeIn(names);
      return files.filter((file) => place(file) >= 0).sort((a, b) => place(a) - place(b));
    };
    const [waiting, working] = [those(WAITING), those(WORKING)];
    const known = new Set([...waiting, ...working]);
    const rest = (await super.sort(files)).filter((file) => !known.has(file));
    const work = [...working, ...rest];
    const turns: TestSpecification[] = [];
    while (waiting.length > 0) {
      turns.push(...waiting.splice(0, 2), ...work.splice(0, 2));
    }
    return [...turns, ...work];
  }
}

/** Pure values and simulated days in `unit`; what was built in `build`; real browsers in `browser`. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  define: { __TEST_CLOCK__: 'false' },
  resolve: { alias: { '#i18n': here('./tests/i18n.ts') } },
  test: {
    sequence: { sequencer: InTurns },
    projects: [
      unit('unit', ZONES[0], ['tests/**/*.test.{ts,tsx}']),
      ...ZONES.slice(1).map((zone) => unit(`unit-${zone.split('/')[1]}`, zone, ZONED_TESTS)),
      {
        extends: true,
        test: { name: 'build', include: ['tests/build/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // As long as `until` waits, on a busy machine too: what comes is seen at once.
          expect: { poll: { timeout: 60_000 } },
          // What a file loads, the next one in the same process has: two seconds of a processor each.
          isolate: false,
          // Of what they do, one half is to wait: for a page, a lull or a clock. As many keep two cores at work; with
          // more, all are slower and none is done sooner.
          maxWorkers: 4,
        },
      },
    ],
  },
});

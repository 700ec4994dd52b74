import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The quick tests run where the clock changes in the north, at half an hour in the south, and at
 * midnight. Words, rooms and docs are the same everywhere, so they are read in the first zone alone.
 */
function unit(name: string, zone: string, include: string, without: readonly string[] = []) {
  return {
    extends: true as const,
    test: {
      name,
      include: [include],
      exclude: ['tests/browser/**', 'tests/build/**', ...without],
      setupFiles: ['./tests/setup.ts'],
      env: { TZ: zone },
      // Not a measure of anything: a busy machine is slow, and an endless loop still ends.
      testTimeout: 60_000,
      // Every core: without a word, one is left idle.
      maxWorkers: '100%',
    },
  };
}

const TIMED = 'tests/{unit,simulation}/**/*.test.{ts,tsx}';
/** A passphrase is made slow on purpose, and knows no clock. */
const SLOW_AND_TIMELESS = ['tests/unit/store/{backup,lock,sealing}.test.ts'];

/** Those that take minutes and mostly wait come first, so that the others run meanwhile. */
class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const waits = ({ moduleId }: TestSpecification) =>
      /\/(truth|endings|idle)\.test\.ts$/.test(moduleId);
    const sorted = await super.sort(files);
    return [...sorted.filter(waits), ...sorted.filter((file) => !waits(file))];
  }
}

/** Pure values and simulated days in `unit`; what was built in `build`; real browsers in `browser`. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  define: { __TEST_CLOCK__: 'false' },
  resolve: { alias: { '#i18n': here('./tests/i18n.ts') } },
  test: {
    sequence: { sequencer: WaitingFirst },
    projects: [
      unit('unit', 'Europe/Berlin', 'tests/**/*.test.{ts,tsx}'),
      unit('unit-adelaide', 'Australia/Adelaide', TIMED, SLOW_AND_TIMELESS),
      unit('unit-santiago', 'America/Santiago', TIMED, SLOW_AND_TIMELESS),
      {
        extends: true,
        test: { name: 'build', include: ['tests/build/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Two that work, and one that waits.
          maxWorkers: 3,
        },
      },
    ],
  },
});

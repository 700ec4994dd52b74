/** Where the tests of time run: the clock changes in the north, at half an hour in the south, and at midnight. */
export const ZONES = ['Europe/Berlin', 'Australia/Adelaide', 'America/Santiago'] as const;

/**
 * The tests that go by the machine's own zone, and so run in each of them; all others name their zone.
 * `zones.test.ts` holds that none is left out.
 */
export const ZONED_TESTS = [
  'tests/simulation/counting.test.ts',
  'tests/simulation/recording.test.ts',
  'tests/unit/core/clockChange.test.ts',
  'tests/unit/entrypoints/background/deleteData.test.ts',
  'tests/unit/entrypoints/background/handlers.test.ts',
  'tests/unit/entrypoints/background/journalHandlers.test.ts',
  'tests/unit/entrypoints/background/keepLine.test.ts',
  'tests/unit/entrypoints/background/recorder.test.ts',
  'tests/unit/entrypoints/shared/readWeek.test.ts',
  'tests/unit/platform/clock.test.ts',
  'tests/unit/platform/heartbeat.test.ts',
  'tests/unit/platform/sample.test.ts',
  'tests/unit/scripts/moves.test.ts',
  'tests/unit/store/record/writeRetention.test.ts',
  'tests/zones.test.ts',
];

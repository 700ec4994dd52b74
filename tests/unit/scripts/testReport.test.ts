import { expect, it } from 'vitest';
import { toldBy } from '../../../scripts/testReport.mjs';

const test = (fullName: string, status: string, failureMessages: string[] = []) => ({
  fullName,
  status,
  failureMessages,
});

it('names each test that failed or did not run, and says why', () => {
  const lines = Array.from({ length: 200 }, (_, index) => `line ${index}`);
  const failed = [
    test('day adds up', 'passed'),
    test('day has two parts', 'failed', ['expected 3 to be 2']),
    test('day says much', 'failed', [lines.join('\n')]),
    test('day is left out', 'pending'),
  ];
  const report = {
    testResults: [
      { name: '/home/enough/tests/day.test.ts', status: 'failed', assertionResults: failed },
      {
        name: '/home/enough/tests/broken.test.ts',
        status: 'failed',
        message: 'Unexpected token',
        assertionResults: [],
      },
      {
        name: '/home/enough/tests/fine.test.ts',
        status: 'passed',
        assertionResults: [test('is fine', 'passed')],
      },
    ],
  };
  const told = toldBy(report, '/home/enough/');
  expect(told.passed).toBe(2);
  expect(told.failed).toEqual([
    'tests/day.test.ts: day has two parts\nexpected 3 to be 2',
    expect.stringMatching(/^tests\/day.test.ts: day says much\nline 0\n(.*\n)+line 29$/),
    'tests/day.test.ts: day is left out\ndid not run (pending)',
    'tests/broken.test.ts: the file itself\nUnexpected token',
  ]);
});

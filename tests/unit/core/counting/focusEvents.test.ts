import { expect, it } from 'vitest';
import {
  focusEvents,
  focusSeen,
  focusTold,
  isSilentNext,
  TELLS_ALWAYS,
} from '../../../../utils/core/counting/focusEvents';

/** What is known after events (`told`) and looks that found the browser in front, or behind, each at its second. */
function after(...steps: readonly (readonly [number, 'told' | 'front' | 'behind'])[]) {
  return steps.reduce((known, [second, what]) => {
    const at = second * 1_000;
    return what === 'told' ? focusTold(known, at) : focusSeen(known, what === 'front', at);
  }, focusEvents(TELLS_ALWAYS));
}

it.each([
  [
    'nothing moved',
    [
      [0, 'front'],
      [10, 'front'],
    ],
    [],
  ],
  ['nobody looked before', [[0, 'behind']], []],
  [
    'an event came first',
    [
      [0, 'front'],
      [5, 'told'],
      [5, 'behind'],
    ],
    [],
  ],
  [
    'no event came',
    [
      [0, 'front'],
      [10, 'behind'],
    ],
    ['left'],
  ],
  [
    'one came that was about something else, long before',
    [
      [0, 'front'],
      [3, 'told'],
      [3, 'front'],
      [10, 'front'],
      [20, 'behind'],
    ],
    ['left'],
  ],
  [
    'one came just before, and the browser did not know so far',
    [
      [0, 'front'],
      [5, 'told'],
      [5, 'front'],
      [6, 'behind'],
    ],
    [],
  ],
  [
    'one came once more, just after it was seen back',
    [
      [0, 'behind'],
      [5, 'told'],
      [5, 'front'],
      [5.1, 'told'],
      [5.2, 'front'],
      [15, 'behind'],
    ],
    ['left'],
  ],
  [
    'it came a second late',
    [
      [0, 'front'],
      [10, 'behind'],
      [11, 'told'],
      [11, 'behind'],
    ],
    [],
  ],
  [
    'one came long after, about something else',
    [
      [0, 'front'],
      [10, 'behind'],
      [15, 'told'],
      [15, 'behind'],
    ],
    ['left'],
  ],
  [
    'it came back without a word',
    [
      [0, 'behind'],
      [10, 'front'],
    ],
    ['came'],
  ],
  [
    'each way is held for itself',
    [
      [0, 'front'],
      [10, 'behind'],
      [20, 'told'],
      [20, 'front'],
    ],
    ['left'],
  ],
  [
    'what told later does not undo what was silent before',
    [
      [0, 'front'],
      [10, 'behind'],
      [20, 'told'],
      [20, 'front'],
      [30, 'told'],
      [30, 'behind'],
    ],
    ['left'],
  ],
] as const)('the ways that are silent where %s', (_, steps, silent) => {
  const known = after(...steps);
  expect(Object.entries(known.silent).flatMap(([way, is]) => (is ? [way] : []))).toEqual(silent);
});

it('is asked only before a move that would come without a word', () => {
  const leavesSilently = [
    [0, 'front'],
    [10, 'behind'],
  ] as const;
  expect(isSilentNext(after(...leavesSilently))).toBe(false);
  expect(isSilentNext(after(...leavesSilently, [20, 'told'], [20, 'front']))).toBe(true);
});

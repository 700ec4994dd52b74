import { describe, expect, it } from 'vitest';
import { noticeOf } from '../../../utils/core/nudging/notification';
import { type Live, NOTHING_LIVE } from '../../../utils/core/state/state';

const nudge = (
  over: Partial<NonNullable<Live['nudge']>> = {},
  silence: Live['silence'] = null,
) => ({
  ...NOTHING_LIVE,
  silence,
  nudge: {
    id: 'a',
    pattern: 'P1',
    line: 'nd01',
    tab: 1,
    site: 'alpha.test',
    form: 'card',
    atIcon: false,
    refused: false,
    byChance: false,
    phase: 'waiting',
    at: 0,
    ...over,
  } as const,
});
const none = NOTHING_LIVE;
const shown = nudge({ phase: 'shown' });
const byChoice = nudge({ atIcon: true, form: 'icon' });

describe('a notification', () => {
  it.each([
    ['comes with a nudge on screen', none, shown, 'a', null],
    ['waits with one that waits for a lull', none, nudge(), null, null],
    ['comes with one that is at the icon by choice', none, byChoice, 'a', null],
    ['comes where a page takes no script', none, nudge({ atIcon: true }, 'noScript'), 'a', null],
    ['waits in front of others: sound', none, nudge({ atIcon: true }, 'sound'), null, null],
    [
      'waits in front of others: full screen',
      none,
      nudge({ atIcon: true }, 'fullScreen'),
      null,
      null,
    ],
    ['waits while nobody is there', none, nudge({ atIcon: true }, 'away'), null, null],
    ['comes once', shown, shown, null, null],
    ['goes with its nudge', shown, none, null, 'a'],
    ['goes when a call begins to sound', byChoice, nudge({ atIcon: true }, 'sound'), null, 'a'],
    ['gives its place to the next', shown, nudge({ id: 'b', phase: 'shown' }), 'b', 'a'],
  ] as const)('%s', (_, before, after, show, clear) => {
    expect(noticeOf(before, after)).toEqual({ show, clear });
  });
});

import { describe, expect, it } from 'vitest';
import { notificationChangeOf } from '../../../../utils/core/nudging/notification';
import { INITIAL_STATE, type State } from '../../../../utils/core/state/state';

const nudge = (
  over: Partial<NonNullable<State['nudge']>> = {},
  noNudgeReason: State['noNudgeReason'] = null,
) => ({
  ...INITIAL_STATE,
  noNudgeReason,
  nudge: {
    id: 'a',
    pattern: 'longStretch',
    textId: 'nd01',
    tab: 1,
    site: 'alpha.test',
    form: 'card',
    atIcon: false,
    injectionFailed: false,
    randomized: false,
    notified: false,
    phase: 'waiting',
    at: 0,
    ...over,
  } as const,
});
const none = INITIAL_STATE;
const shown = nudge({ phase: 'shown' });
const byChoice = nudge({ atIcon: true, form: 'icon', notified: true });

describe('a notification', () => {
  it.each([
    ['comes with a nudge on screen', none, shown, 'nd01', null],
    ['waits with one that waits for a lull', none, nudge(), null, null],
    ['comes with one that is at the icon by choice', none, byChoice, 'nd01', null],
    [
      'comes where a page takes no script',
      none,
      nudge({ atIcon: true, notified: true }, 'noScript'),
      'nd01',
      null,
    ],
    [
      'waits in front of others: sound',
      none,
      nudge({ atIcon: true, notified: true }, 'sound'),
      null,
      null,
    ],
    [
      'waits in front of others: full screen',
      none,
      nudge({ atIcon: true, notified: true }, 'fullScreen'),
      null,
      null,
    ],
    [
      'waits while nobody is there',
      none,
      nudge({ atIcon: true, notified: true }, 'notAtWork'),
      null,
      null,
    ],
    ['comes once', shown, shown, null, null],
    ['does not come back', nudge({ atIcon: true, notified: true }, 'sound'), byChoice, null, null],
    ['waits where others are enough for today', none, nudge({ atIcon: true }), null, null],
    ['goes with its nudge', shown, none, null, 'nd01'],
    [
      'goes when a call begins to sound',
      byChoice,
      nudge({ atIcon: true, notified: true }, 'sound'),
      null,
      'nd01',
    ],
    [
      'gives its place to the next',
      shown,
      nudge({ textId: 'nd13', phase: 'shown' }),
      'nd13',
      'nd01',
    ],
  ] as const)('%s', (_, before, after, show, clear) => {
    expect(notificationChangeOf(before, after)).toEqual({ show, clear });
  });
});

import { describe, expect, it } from 'vitest';
import { inFront } from '../../../utils/core/counting/activeTab';
import { Desk } from './desk';

/** Every way in which attention moves: 20 s on docs.test, the change, 20 s more, and back or not. */
const D = 'docs.test';
const M = 'mail.test';
type Counted = readonly (readonly [string, number, number])[];

const MOVES: readonly (readonly [string, (desk: Desk) => unknown, Counted])[] = [
  ['nothing moves', (desk) => desk.wait(40), [[D, 0, 60]]],
  [
    'to the tab of another work site',
    (desk) => desk.move(() => desk.activate(M)).wait(20),
    [
      [D, 0, 20],
      [M, 20, 40],
    ],
  ],
  [
    'to a tab of no work site',
    (desk) => desk.move(() => desk.activate('news')).wait(20),
    [[D, 0, 20]],
  ],
  [
    'the same tab goes to another work site',
    (desk) =>
      desk
        .move(() => {
          desk.tab(D).url = 'https://mail.test/';
        })
        .wait(20),
    [
      [D, 0, 20],
      [M, 20, 40],
    ],
  ],
  [
    'the same tab goes to the next page of its site, or to a subdomain that was allowed with it',
    (desk) => {
      desk.allowed.push('team.docs.test');
      desk.wait(5).move(() => {
        desk.tab(D).url = 'https://team.docs.test/2';
      });
      desk.wait(15);
    },
    [[D, 0, 40]],
  ],
  [
    'to a second window, and back',
    (desk) => {
      const second = desk.newWindow('https://news.test/');
      desk
        .look()
        .wait(20)
        .move(() => desk.focus(1))
        .wait(20);
      desk.focus(second);
    },
    [
      [D, 0, 20],
      [D, 40, 60],
    ],
  ],
  [
    'to a second window of the same site, where it goes on',
    (desk) => desk.move(() => desk.newWindow('https://docs.test/other')).wait(20),
    [[D, 0, 40]],
  ],
  [
    'to another program, and back',
    (desk) => {
      desk.move(() => {
        desk.elsewhere = true;
      });
      desk
        .wait(20)
        .move(() => desk.focus(1))
        .wait(20);
    },
    [
      [D, 0, 20],
      [D, 40, 60],
    ],
  ],
  [
    'minimised, where the browser still calls the window focused',
    (desk) =>
      desk
        .move(() => {
          desk.window(1).state = 'minimized';
        })
        .wait(20),
    [[D, 0, 20]],
  ],
  [
    'full screen and out of it, where it goes on',
    (desk) => {
      desk.move(() => {
        desk.window(1).state = 'fullscreen';
      });
      desk.wait(20).move(() => {
        desk.window(1).state = 'normal';
      });
    },
    [[D, 0, 40]],
  ],
  [
    'to a popup window of a work site, and it closes',
    (desk) => {
      const popup = desk.newWindow('https://mail.test/write');
      desk
        .look()
        .wait(20)
        .move(() => desk.closeWindow(popup))
        .wait(20);
    },
    [
      [D, 0, 20],
      [M, 20, 40],
      [D, 40, 60],
    ],
  ],
  [
    'to an app window of a work site',
    (desk) => desk.move(() => desk.newWindow('https://mail.test/?source=app')).wait(20),
    [
      [D, 0, 20],
      [M, 20, 40],
    ],
  ],
  [
    'its tab is dragged to a window of its own, where it goes on under the same id',
    (desk) => {
      const { id } = desk.tab(D);
      desk.move(() => {
        desk.closeTab(D);
        desk.newWindow('https://docs.test/');
        desk.tab(D).id = id;
      });
      desk.wait(20);
    },
    [[D, 0, 40]],
  ],
  [
    'its tab is discarded while another is in front, and comes back under another id',
    (desk) => {
      desk.move(() => desk.activate('news'));
      desk.wait(20).move(() => {
        desk.tab(D).id = 99;
        desk.activate(D);
      });
      desk.wait(20);
    },
    [
      [D, 0, 20],
      [D, 40, 60],
    ],
  ],
  [
    'its tab is replaced by another in front (a prerendered page), where it goes on',
    (desk) =>
      desk
        .move(() => {
          desk.tab(D).id = 99;
        })
        .wait(20),
    [[D, 0, 40]],
  ],
  [
    'its tab is closed, and the next is no work site',
    (desk) => desk.move(() => desk.closeTab(D)).wait(20),
    [[D, 0, 20]],
  ],
  [
    'its window is closed, and no other is open',
    (desk) => desk.move(() => desk.closeWindow(1)).wait(20),
    [[D, 0, 20]],
  ],
  [
    'split view, then into its other half',
    (desk) => {
      // Both are shown; the browser calls the one with the focus active.
      desk.wait(10).move(() => desk.activate(M));
      desk.wait(10);
    },
    [
      [D, 0, 30],
      [M, 30, 40],
    ],
  ],
  [
    'to the developer tools in a window of their own, which no browser tells of, and back',
    (desk) => {
      desk.move(() => desk.newWindow('devtools://devtools/', false, 'devtools'));
      desk
        .wait(20)
        .move(() => desk.focus(1))
        .wait(20);
    },
    [
      [D, 0, 20],
      [D, 40, 60],
    ],
  ],
  [
    'the site is taken off the list while in front',
    (desk) =>
      desk
        .move(() => {
          desk.sites = [{ host: M }];
        })
        .wait(20),
    [[D, 0, 20]],
  ],
  [
    'a site is added while in front',
    (desk) => {
      desk.newWindow('https://code.test/');
      desk
        .look()
        .wait(10)
        .move(() => desk.sites.push({ host: 'code.test' }));
      desk.wait(10);
    },
    [
      [D, 0, 20],
      ['code.test', 30, 40],
    ],
  ],
  [
    "the browser's access is withdrawn while in front",
    (desk) =>
      desk
        .move(() => {
          desk.allowed = [M];
        })
        .wait(20),
    [[D, 0, 20]],
  ],
  [
    'idle, and back: the span ends with the last input',
    (desk) => {
      // Last touched at 20.
      desk.wait(60).move(() => {
        desk.presence = 'idle';
      });
      desk.wait(20).move(() => {
        desk.presence = 'active';
      });
      desk.wait(10);
    },
    [
      [D, 0, 20],
      [D, 100, 110],
    ],
  ],
  [
    'locked, and unlocked',
    (desk) => {
      desk.move(() => {
        desk.presence = 'locked';
      });
      desk.wait(20).move(() => {
        desk.presence = 'active';
      });
      desk.wait(10);
    },
    [
      [D, 0, 20],
      [D, 40, 50],
    ],
  ],
  [
    'idle, while the tab in front is heard, then silent',
    (desk) => {
      desk.move(() => {
        desk.tab(D).audible = true;
      });
      desk.wait(60).move(() => {
        desk.presence = 'idle';
      });
      desk.wait(100).move(() => {
        desk.tab(D).audible = false;
      });
      desk.wait(20);
    },
    [[D, 0, 180]],
  ],
  [
    'idle, while a tab behind the one in front is heard',
    (desk) => {
      desk.tab(M).audible = true;
      desk.wait(60).move(() => {
        desk.presence = 'idle';
      });
      desk.wait(20);
    },
    [[D, 0, 20]],
  ],
  [
    'to a private window that we may not see',
    (desk) => desk.move(() => desk.newWindow('https://mail.test/', true)).wait(20),
    [[D, 0, 20]],
  ],
  [
    'to a private window that we may see: counted without a name',
    (desk) => {
      desk.privateAllowed = true;
      desk.move(() => desk.newWindow('https://mail.test/', true)).wait(20);
    },
    [
      [D, 0, 20],
      ['', 20, 40],
    ],
  ],
  [
    'Enough is updated or reloaded: another session, which goes on from its first look',
    (desk) => {
      desk.seconds += 4;
      desk.session = 'two';
      desk.look().wait(16);
    },
    [
      [D, 0, 20],
      [D, 24, 40],
    ],
  ],
];

describe('attention', () => {
  it.each(MOVES)('%s', (_, move, expected) => {
    const desk = new Desk().look().wait(20);
    move(desk);
    expect(desk.counted).toEqual(expected);
  });

  it('switches 20 times in 10 s and loses nothing', () => {
    const desk = new Desk().look();
    for (let change = 1; change <= 20; change += 1) {
      desk.seconds += 0.5;
      desk.move(() => desk.activate(change % 2 === 0 ? D : M));
    }
    const lengths = desk.counted.map(([, from, to]) => to - from);
    expect(lengths).toEqual(Array(20).fill(0.5));
  });

  it('moves with an address that changes without a load, where a site is a part of a host', () => {
    const desk = new Desk();
    desk.sites = [{ host: 'docs.test', path: '/work' }];
    const go = (path: string) =>
      desk.move(() => {
        desk.tab(D).url = `https://docs.test${path}`;
      });
    go('/work/a').wait(10);
    go('/play').wait(10);
    go('/workshop').wait(10);
    go('/work').wait(10);
    expect(desk.counted).toEqual([
      [D, 0, 10],
      [D, 30, 40],
    ]);
  });
});

describe('inFront', () => {
  const tab = { id: 7, active: true, url: 'https://docs.test/', incognito: false };
  const sites = [{ host: 'docs.test' }];
  it.each([
    ['a work site', { focused: true, tabs: [tab] }, { site: D, tab: 7, behind: false }],
    ['no window', null, { site: null, tab: null, behind: false }],
    ['no focus', { focused: false, tabs: [tab] }, { site: null, tab: null, behind: true }],
    [
      'minimised',
      { focused: true, state: 'minimized', tabs: [tab] },
      { site: null, tab: null, behind: true },
    ],
    [
      'no focus, and an address that is hidden',
      { focused: false, tabs: [{ ...tab, url: undefined }] },
      { site: null, tab: null, behind: false },
    ],
    [
      'an address that is hidden',
      { focused: true, tabs: [{ ...tab, url: undefined }] },
      { site: null, tab: 7 },
    ],
    ['a window without tabs', { focused: true }, { site: null, tab: null }],
    ['sound', { focused: true, tabs: [{ ...tab, audible: true }] }, { audible: true }],
    [
      'a page of another site that is prerendered behind it: a tab that is not active, or none',
      { focused: true, tabs: [{ ...tab, id: 8, active: false, url: 'https://mail.test/' }, tab] },
      { site: D, tab: 7 },
    ],
    [
      'DevTools docked in its window, which has the focus and shows the tab as before',
      { focused: true, state: 'normal', tabs: [tab] },
      { site: D, tab: 7, behind: false },
    ],
    [
      'sound behind another program',
      { focused: false, tabs: [{ ...tab, audible: true }] },
      { audible: false },
    ],
    ['full screen', { focused: true, state: 'fullscreen', tabs: [tab] }, { fullScreen: true }],
    [
      'full screen behind another program',
      { focused: false, state: 'fullscreen', tabs: [tab] },
      { fullScreen: false },
    ],
  ] as const)('%s', (_, last, expected) => {
    expect(inFront(last, sites)).toMatchObject(expected);
  });
});

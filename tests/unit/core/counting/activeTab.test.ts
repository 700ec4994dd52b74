import { describe, expect, it } from 'vitest';
import { activeTabOf } from '../../../../utils/core/counting/activeTab';
import { FakeBrowser } from './fakeBrowser';

/** Every way in which attention moves: 20 s on docs.test, the change, 20 s more, and back or not. */
const D = 'docs.test';
const M = 'mail.test';
type Counted = readonly (readonly [string, number, number])[];

const MOVES: readonly (readonly [string, (browser: FakeBrowser) => unknown, Counted])[] = [
  ['nothing moves', (browser) => browser.wait(40), [[D, 0, 60]]],
  [
    'to the tab of another work site',
    (browser) => browser.move(() => browser.activate(M)).wait(20),
    [
      [D, 0, 20],
      [M, 20, 40],
    ],
  ],
  [
    'to a tab of no work site',
    (browser) => browser.move(() => browser.activate('news')).wait(20),
    [[D, 0, 20]],
  ],
  [
    'the same tab goes to another work site',
    (browser) =>
      browser
        .move(() => {
          browser.tab(D).url = 'https://mail.test/';
        })
        .wait(20),
    [
      [D, 0, 20],
      [M, 20, 40],
    ],
  ],
  [
    'the same tab goes to the next page of its site, or to a subdomain that was allowed with it',
    (browser) => {
      browser.allowed.push('team.docs.test');
      browser.wait(5).move(() => {
        browser.tab(D).url = 'https://team.docs.test/2';
      });
      browser.wait(15);
    },
    [[D, 0, 40]],
  ],
  [
    'to a second window, and back',
    (browser) => {
      const second = browser.newWindow('https://news.test/');
      browser
        .look()
        .wait(20)
        .move(() => browser.focus(1))
        .wait(20);
      browser.focus(second);
    },
    [
      [D, 0, 20],
      [D, 40, 60],
    ],
  ],
  [
    'to a second window of the same site, where it goes on',
    (browser) => browser.move(() => browser.newWindow('https://docs.test/other')).wait(20),
    [[D, 0, 40]],
  ],
  [
    'to another program, and back',
    (browser) => {
      browser.move(() => {
        browser.elsewhere = true;
      });
      browser
        .wait(20)
        .move(() => browser.focus(1))
        .wait(20);
    },
    [
      [D, 0, 20],
      [D, 40, 60],
    ],
  ],
  [
    'minimised, where the browser still calls the window focused',
    (browser) =>
      browser
        .move(() => {
          browser.window(1).state = 'minimized';
        })
        .wait(20),
    [[D, 0, 20]],
  ],
  [
    'full screen and out of it, where it goes on',
    (browser) => {
      browser.move(() => {
        browser.window(1).state = 'fullscreen';
      });
      browser.wait(20).move(() => {
        browser.window(1).state = 'normal';
      });
    },
    [[D, 0, 40]],
  ],
  [
    'to a popup window of a work site, and it closes',
    (browser) => {
      const popup = browser.newWindow('https://mail.test/write');
      browser
        .look()
        .wait(20)
        .move(() => browser.closeWindow(popup))
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
    (browser) => browser.move(() => browser.newWindow('https://mail.test/?source=app')).wait(20),
    [
      [D, 0, 20],
      [M, 20, 40],
    ],
  ],
  [
    'its tab is dragged to a window of its own, where it goes on under the same id',
    (browser) => {
      const { id } = browser.tab(D);
      browser.move(() => {
        browser.closeTab(D);
        browser.newWindow('https://docs.test/');
        browser.tab(D).id = id;
      });
      browser.wait(20);
    },
    [[D, 0, 40]],
  ],
  [
    'its tab is discarded while another is in front, and comes back under another id',
    (browser) => {
      browser.move(() => browser.activate('news'));
      browser.wait(20).move(() => {
        browser.tab(D).id = 99;
        browser.activate(D);
      });
      browser.wait(20);
    },
    [
      [D, 0, 20],
      [D, 40, 60],
    ],
  ],
  [
    'its tab is replaced by another in front (a prerendered page), where it goes on',
    (browser) =>
      browser
        .move(() => {
          browser.tab(D).id = 99;
        })
        .wait(20),
    [[D, 0, 40]],
  ],
  [
    'its tab is closed, and the next is no work site',
    (browser) => browser.move(() => browser.closeTab(D)).wait(20),
    [[D, 0, 20]],
  ],
  [
    'its window is closed, and no other is open',
    (browser) => browser.move(() => browser.closeWindow(1)).wait(20),
    [[D, 0, 20]],
  ],
  [
    'split view, then into its other half',
    (browser) => {
      // Both are shown; the browser calls the one with the focus active.
      browser.wait(10).move(() => browser.activate(M));
      browser.wait(10);
    },
    [
      [D, 0, 30],
      [M, 30, 40],
    ],
  ],
  [
    'to the developer tools in a window of their own, which no browser tells of, and back',
    (browser) => {
      browser.move(() => browser.newWindow('devtools://devtools/', false, 'devtools'));
      browser
        .wait(20)
        .move(() => browser.focus(1))
        .wait(20);
    },
    [
      [D, 0, 20],
      [D, 40, 60],
    ],
  ],
  [
    'the site is taken off the list while in front',
    (browser) =>
      browser
        .move(() => {
          browser.sites = [{ host: M }];
        })
        .wait(20),
    [[D, 0, 20]],
  ],
  [
    'a site is added while in front',
    (browser) => {
      browser.newWindow('https://code.test/');
      browser
        .look()
        .wait(10)
        .move(() => browser.sites.push({ host: 'code.test' }));
      browser.wait(10);
    },
    [
      [D, 0, 20],
      ['code.test', 30, 40],
    ],
  ],
  [
    "the browser's access is withdrawn while in front",
    (browser) =>
      browser
        .move(() => {
          browser.allowed = [M];
        })
        .wait(20),
    [[D, 0, 20]],
  ],
  [
    'idle, and back: the span ends with the last input',
    (browser) => {
      // Last touched at 20.
      browser.wait(60).move(() => {
        browser.presence = 'idle';
      });
      browser.wait(20).move(() => {
        browser.presence = 'active';
      });
      browser.wait(10);
    },
    [
      [D, 0, 20],
      [D, 100, 110],
    ],
  ],
  [
    'locked, and unlocked',
    (browser) => {
      browser.move(() => {
        browser.presence = 'locked';
      });
      browser.wait(20).move(() => {
        browser.presence = 'active';
      });
      browser.wait(10);
    },
    [
      [D, 0, 20],
      [D, 40, 50],
    ],
  ],
  [
    'idle, while the tab in front is heard, then silent',
    (browser) => {
      browser.move(() => {
        browser.tab(D).audible = true;
      });
      browser.wait(60).move(() => {
        browser.presence = 'idle';
      });
      browser.wait(100).move(() => {
        browser.tab(D).audible = false;
      });
      browser.wait(20);
    },
    [[D, 0, 180]],
  ],
  [
    'idle, while a tab behind the one in front is heard',
    (browser) => {
      browser.tab(M).audible = true;
      browser.wait(60).move(() => {
        browser.presence = 'idle';
      });
      browser.wait(20);
    },
    [[D, 0, 20]],
  ],
  [
    'to a private window that we may not see',
    (browser) => browser.move(() => browser.newWindow('https://mail.test/', true)).wait(20),
    [[D, 0, 20]],
  ],
  [
    'to a private window that we may see: counted without a name',
    (browser) => {
      browser.privateAllowed = true;
      browser.move(() => browser.newWindow('https://mail.test/', true)).wait(20);
    },
    [
      [D, 0, 20],
      ['', 20, 40],
    ],
  ],
  [
    'Enough is updated or reloaded: another session, which goes on from its first sample',
    (browser) => {
      browser.seconds += 4;
      browser.session = 'two';
      browser.look().wait(16);
    },
    [
      [D, 0, 20],
      [D, 24, 40],
    ],
  ],
];

describe('attention', () => {
  it.each(MOVES)('%s', (_, move, expected) => {
    const browser = new FakeBrowser().look().wait(20);
    move(browser);
    expect(browser.counted).toEqual(expected);
  });

  it('switches 20 times in 10 s and loses nothing', () => {
    const browser = new FakeBrowser().look();
    for (let change = 1; change <= 20; change += 1) {
      browser.seconds += 0.5;
      browser.move(() => browser.activate(change % 2 === 0 ? D : M));
    }
    const lengths = browser.counted.map(([, from, to]) => to - from);
    expect(lengths).toEqual(Array(20).fill(0.5));
  });

  it('moves with an address that changes without a load, where a site is a part of a host', () => {
    const browser = new FakeBrowser();
    browser.sites = [{ host: 'docs.test', path: '/work' }];
    const go = (path: string) =>
      browser.move(() => {
        browser.tab(D).url = `https://docs.test${path}`;
      });
    go('/work/a').wait(10);
    go('/play').wait(10);
    go('/workshop').wait(10);
    go('/work').wait(10);
    expect(browser.counted).toEqual([
      [D, 0, 10],
      [D, 30, 40],
    ]);
  });
});

describe('inFront', () => {
  const tab = { id: 7, active: true, url: 'https://docs.test/', incognito: false };
  const sites = [{ host: 'docs.test' }];
  it.each([
    ['a work site', { focused: true, tabs: [tab] }, { site: D, tab: 7, behindOtherApp: false }],
    ['no window', null, { site: null, tab: null, behindOtherApp: false }],
    ['no focus', { focused: false, tabs: [tab] }, { site: null, tab: null, behindOtherApp: true }],
    [
      'minimised',
      { focused: true, state: 'minimized', tabs: [tab] },
      { site: null, tab: null, behindOtherApp: true },
    ],
    [
      'no focus, and an address that is hidden',
      { focused: false, tabs: [{ ...tab, url: undefined }] },
      { site: null, tab: null, behindOtherApp: false },
    ],
    [
      'an address that is hidden',
      { focused: true, tabs: [{ ...tab, url: undefined }] },
      { site: null, tab: 7 },
    ],
    ['a window without tabs', { focused: true }, { site: null, tab: null }],
    ['sound', { focused: true, tabs: [{ ...tab, audible: true }] }, { audible: true }],
    [
      'sound in a tab that the person has muted: nobody hears it',
      { focused: true, tabs: [{ ...tab, audible: true, mutedInfo: { muted: true } }] },
      { audible: false },
    ],
    [
      'sound in a tab that is muted no longer',
      { focused: true, tabs: [{ ...tab, audible: true, mutedInfo: { muted: false } }] },
      { audible: true },
    ],
    [
      'a page of another site that is prerendered behind it: a tab that is not active, or none',
      { focused: true, tabs: [{ ...tab, id: 8, active: false, url: 'https://mail.test/' }, tab] },
      { site: D, tab: 7 },
    ],
    [
      'DevTools docked in its window, which has the focus and shows the tab as before',
      { focused: true, state: 'normal', tabs: [tab] },
      { site: D, tab: 7, behindOtherApp: false },
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
    expect(activeTabOf(last, sites)).toMatchObject(expected);
  });
});

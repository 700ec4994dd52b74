import { describe, expect, it } from 'vitest';
import type { Sample } from '../../../../utils/core/counting/attention';
import type { Exclusion } from '../../../../utils/core/counting/exclusions';
import {
  countedSample,
  gapKindOf,
  isNeverIdle,
  longestRestMs,
  type OpenGap,
  observeFront,
  observeGap,
  type UnchangedFront,
  undecidedTime,
} from '../../../../utils/core/counting/gaps';
import type { OtherPrograms } from '../../../../utils/core/settings/otherPrograms';
import { OTHER_PROGRAMS } from '../../../../utils/core/settings/otherPrograms';
import { DEFAULT_SETTINGS } from '../../../../utils/core/settings/settings';

const T = Date.UTC(2026, 10, 23, 9);
const S = 1_000;
const HOUR = 3_600_000;

const sample = (seconds: number, over: Partial<Sample> = {}): Sample => ({
  at: T + seconds * S,
  site: null,
  tab: 1,
  presence: 'active',
  audible: false,
  fullScreen: false,
  behindOtherApp: false,
  session: 'one',
  ...over,
});
const inProgram = (seconds: number, over: Partial<Sample> = {}) =>
  sample(seconds, { tab: null, ...over });

/** Feeds samples one after the other; exclusions in seconds since the start. */
function watch(watched: boolean, ...samples: Sample[]) {
  let gap: OpenGap | null = null;
  const found: Exclusion[] = [];
  for (const next of samples) {
    const observed = observeGap(gap, next.site === null ? gapKindOf(next) : null, watched, next);
    gap = observed.gap;
    found.push(...observed.exclusions);
  }
  return {
    found: found.map(({ kind, from, to }) => [kind, (from - T) / S, (to - T) / S]),
    open: gap && [gap.kind, (gap.from - T) / S],
  };
}

describe('a gap', () => {
  it.each([
    ['another page of the browser', {}, 'otherSite'],
    ['no window of the browser', { tab: null }, 'otherProgram'],
    ['nobody touches anything', { tab: null, presence: 'idle' }, 'away'],
    ['nobody touches anything, and a film plays', { presence: 'idle', audible: true }, 'away'],
    ['a locked screen', { presence: 'locked' }, 'away'],
  ] as const)('of %s', (_, over, kind) => {
    expect(gapKindOf(sample(0, over))).toBe(kind);
  });

  it.each([
    [
      'ends where work begins',
      [inProgram(0), sample(600, { site: 'docs.test' })],
      [['otherProgram', 0, 600]],
      null,
    ],
    [
      'ends with the last input, a minute before that is told',
      [inProgram(0), inProgram(600, { presence: 'idle' })],
      [['otherProgram', 0, 540]],
      ['away', 600],
    ],
    [
      'ends at once where the screen is locked',
      [sample(0), sample(300, { presence: 'locked' })],
      [['otherSite', 0, 300]],
      ['away', 300],
    ],
    [
      'is told apart from the next, in whatever order',
      [sample(0), inProgram(100), sample(250), inProgram(400)],
      [
        ['otherSite', 0, 100],
        ['otherProgram', 100, 250],
        ['otherSite', 250, 400],
      ],
      ['otherProgram', 400],
    ],
    [
      'is nothing to keep while nobody is there',
      [sample(0, { presence: 'idle' }), sample(900)],
      [],
      ['otherSite', 900],
    ],
    ['is none where the focus only passes', [inProgram(0), sample(0.4)], [], ['otherSite', 0.4]],
    [
      'is not known any more where the browser was closed',
      [inProgram(0), inProgram(900, { session: 'two' })],
      [['browserClosed', 0, 900]],
      ['otherProgram', 900],
    ],
    [
      'is not kept where nothing was heard for more than half a day',
      [inProgram(0), inProgram(12 * 3_600 + 1)],
      [],
      ['otherProgram', 12 * 3_600 + 1],
    ],
    [
      'begins anew where the clock was put back',
      [inProgram(600), inProgram(0)],
      [],
      ['otherProgram', 0],
    ],
  ] as const)('%s', (_, samples, found, open) => {
    expect(watch(false, ...samples)).toEqual({ found, open });
  });

  it('that is watched ends with the last sample, where nothing was seen for more than a minute', () => {
    const samples = [inProgram(0), inProgram(30), inProgram(60), inProgram(400)];
    expect(watch(true, ...samples).found).toEqual([
      ['otherProgram', 0, 60],
      ['suspended', 60, 400],
    ]);
    expect(watch(false, ...samples).found).toEqual([]);
  });

  it('that nobody watches is written down every five minutes at most', () => {
    const begun = observeGap(null, 'otherSite', false, sample(0)).gap;
    expect(observeGap(begun, 'otherSite', false, sample(299)).gap).toBe(begun);
    expect(observeGap(begun, 'otherSite', false, sample(300)).gap?.lastSeenAt).toBe(T + 300 * S);
  });
});

describe('a device that never says that nobody is there', () => {
  const fronts = (...samples: Sample[]) =>
    samples.reduce<UnchangedFront | null>((front, next) => observeFront(front, true, next), null);
  const half = 12 * 3_600;

  it('is not believed after twelve hours in which nothing changed', () => {
    const front = fronts(sample(0), sample(half));
    expect(isNeverIdle(front, T + half * S - 1)).toBe(false);
    expect(isNeverIdle(front, T + half * S)).toBe(true);
  });

  it.each([
    ['another tab', { tab: 2 }],
    ['another program', { tab: null }],
    ['another page in the tab', { site: 'docs.test' }],
    ['nobody there', { presence: 'idle' }],
    ['another start of the browser', { session: 'two' }],
  ] as const)('is believed again after %s', (_, over) => {
    expect(
      isNeverIdle(fronts(sample(0), sample(100, over), sample(half, over)), T + half * S),
    ).toBe(false);
  });

  it('counts nothing meanwhile', () => {
    const front = fronts(sample(0, { site: 'docs.test' }));
    const counted = (hours: number) =>
      countedSample(sample(hours * 3_600, { site: 'docs.test' }), DEFAULT_SETTINGS, front).site;
    expect([counted(11.9), counted(12)]).toEqual(['docs.test', null]);
  });
});

describe('a sample in another program', () => {
  const sites = [{ host: 'docs.test' }];
  const counted = (
    otherPrograms: OtherPrograms | null,
    over: Partial<Sample> = {},
    tracking = true,
  ) =>
    countedSample(inProgram(0, over), { ...DEFAULT_SETTINGS, sites, tracking, otherPrograms }, null)
      .site;

  it('counts for who says that it is a part of the work, and for nobody else', () => {
    expect(counted('work')).toBe(OTHER_PROGRAMS);
    expect([counted('rest'), counted('ask'), counted(null)]).toEqual([null, null, null]);
  });

  it('counts nothing while nobody is there, at another site, or while counting is stopped', () => {
    expect(counted('work', { presence: 'idle' })).toBeNull();
    expect(counted('work', { tab: 3 })).toBeNull();
    expect(counted('work', {}, false)).toBeNull();
    const alone = { ...DEFAULT_SETTINGS, otherPrograms: 'work' as const };
    expect(countedSample(inProgram(0), alone, null).site).toBeNull();
  });
});

describe('time in other programs that nobody decided on', () => {
  const part = (from: number, to: number, kind: Exclusion['kind']): Exclusion => ({
    from: T + from * HOUR,
    to: T + to * HOUR,
    kind,
  });
  const all = [
    part(0, 1, 'otherProgram'),
    part(2, 4, 'otherProgram'),
    part(3, 5, 'rested'),
    part(6, 7, 'otherSite'),
  ];

  it('is there for who says "it depends" alone, without what was called rest since', () => {
    expect(undecidedTime(all, { otherPrograms: 'ask' })).toEqual([
      { from: T, to: T + HOUR },
      { from: T + 2 * HOUR, to: T + 3 * HOUR },
    ]);
    for (const otherPrograms of ['rest', 'work', null] as const)
      expect(undecidedTime(all, { otherPrograms })).toEqual([]);
  });

  it('leaves of a gap what lies around it', () => {
    const undecided = undecidedTime(all, { otherPrograms: 'ask' });
    expect(longestRestMs({ from: T, to: T + 3 * HOUR }, undecided)).toBe(HOUR);
    expect(longestRestMs({ from: T, to: T + HOUR }, undecided)).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import {
  hasAttention,
  type OpenSpan,
  observe,
  type Sample,
  type Span,
} from '../../../../utils/core/counting/attention';
import * as fc from '../../../property';

const T = Date.UTC(2026, 10, 23, 9);
const S = 1_000;

const sample = (seconds: number, over: Partial<Sample> = {}): Sample => ({
  at: T + seconds * S,
  site: 'docs.test',
  tab: 1,
  presence: 'active',
  audible: false,
  fullScreen: false,
  behindOtherApp: false,
  session: 'one',
  ...over,
});

/** Feeds samples one after the other; returns spans in seconds since the start. */
function watch(...samples: Sample[]) {
  let open: OpenSpan | null = null;
  const spans: Span[] = [];
  for (const next of samples) {
    const observed = observe(open, next);
    open = observed.open;
    spans.push(...observed.finished);
  }
  const finished = spans.map(({ site, from, to }) => [site, (from - T) / S, (to - T) / S]);
  return { finished, open: open && [open.site, (open.from - T) / S, (open.lastSeenAt - T) / S] };
}

describe('attended', () => {
  it.each([
    ['someone at a work site', {}, true],
    ['nobody there', { presence: 'idle' }, false],
    ['nobody touches, but the tab talks', { presence: 'idle', audible: true }, true],
    ['locked, whatever plays', { presence: 'locked', audible: true }, false],
    ['another site', { site: null }, false],
    ['a work site in a private window', { site: '' }, true],
  ] as const)('%s', (_, over, expected) => {
    expect(hasAttention(sample(0, over))).toBe(expected);
  });
});

describe('observe', () => {
  it.each([
    [
      'goes on while the same site is in front',
      [sample(0), sample(10), sample(20)],
      [],
      ['docs.test', 0, 20],
    ],
    [
      'ends when another site comes to the front, and the other begins at that instant',
      [sample(0), sample(10), sample(14, { site: 'mail.test' })],
      [['docs.test', 0, 14]],
      ['mail.test', 14, 14],
    ],
    [
      'ends when a site that was not chosen is in front',
      [sample(0), sample(7, { site: null })],
      [['docs.test', 0, 7]],
      null,
    ],
    [
      'ends with the last input, 60 s before the browser says idle',
      [sample(0), sample(50), sample(100), sample(150, { presence: 'idle' })],
      [['docs.test', 0, 90]],
      null,
    ],
    [
      'leaves nothing of a span that was idle from the start',
      [sample(0), sample(50, { presence: 'idle' })],
      [],
      null,
    ],
    [
      'ends at once when locked',
      [sample(0), sample(30, { presence: 'locked' })],
      [['docs.test', 0, 30]],
      null,
    ],
    [
      'goes on without input while the tab talks',
      [
        sample(0),
        sample(50, { presence: 'idle', audible: true }),
        sample(100, { presence: 'idle', audible: true }),
      ],
      [],
      ['docs.test', 0, 100],
    ],
    [
      'ends with the last sound when nobody is there',
      [
        sample(0),
        sample(50, { presence: 'idle', audible: true }),
        sample(55, { presence: 'idle' }),
      ],
      [['docs.test', 0, 50]],
      null,
    ],
    ['survives a step of 60 s', [sample(0), sample(60)], [], ['docs.test', 0, 60]],
    [
      'ends where it was last seen when the step is longer',
      [sample(0), sample(10), sample(71)],
      [['docs.test', 0, 10]],
      ['docs.test', 71, 71],
    ],
    [
      'ends where it was last seen when the clock went back',
      [sample(0), sample(10), sample(9)],
      [['docs.test', 0, 10]],
      ['docs.test', 9, 9],
    ],
    [
      'ends where it was last seen when the browser was restarted',
      [sample(0), sample(10), sample(12, { session: 'two' })],
      [['docs.test', 0, 10]],
      ['docs.test', 12, 12],
    ],
    [
      'is not changed by a look that is taken twice',
      [sample(0), sample(10), sample(10)],
      [],
      ['docs.test', 0, 10],
    ],
  ] as const)('%s', (_, samples, finished, open) => {
    expect(watch(...samples)).toEqual({ finished, open });
  });

  it('keeps spans ordered, disjoint and within the time that was looked at, whatever comes', () => {
    const anySample = fc.record({
      step: fc.oneof(fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 9_000 })),
      site: fc.constantFrom('docs.test', 'mail.test', '', null),
      presence: fc.constantFrom('active', 'active', 'idle', 'locked'),
      audible: fc.boolean(),
      session: fc.constantFrom('one', 'one', 'one', 'two'),
    });
    fc.assert(
      fc.property(fc.array(anySample, { maxLength: 80 }), (steps) => {
        let seconds = 0;
        const samples = steps.map(({ step, ...over }) => {
          seconds += step;
          return sample(seconds, over as Partial<Sample>);
        });
        const { finished } = watch(...samples);
        let end = 0;
        for (const [, from, to] of finished as [string, number, number][]) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(seconds);
          end = to;
        }
      }),
    );
  });
});

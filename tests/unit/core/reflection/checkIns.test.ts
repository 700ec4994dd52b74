import { describe, expect, it } from 'vitest';
import { checkInsOf } from '../../../../utils/core/reflection/checkIns';
import { type JournalEntry, MOTIVES } from '../../../../utils/core/reflection/journal';
import { stretchToAsk } from '../../../../utils/core/reflection/stretchToAsk';
import * as fc from '../../../property';

const MINUTE_MS = 60_000;
const AT = Date.UTC(2026, 10, 23, 15);
const calendar = { zone: 'UTC', dayStart: '04:00' };
const stretch = (from: number, minutes: number) => ({
  from: AT + from * MINUTE_MS,
  to: AT + (from + minutes) * MINUTE_MS,
  activeMs: minutes * MINUTE_MS,
});
const NOTHING = { pause: null, pausedAt: null, closedDays: [] };
const ago = (minutes: number) => AT - minutes * MINUTE_MS;

describe('the stretch to ask about', () => {
  const stretches = [stretch(-200, 60), stretch(-100, 60), stretch(-20, 18)];
  const [, long] = stretches;
  it.each([
    ['nothing was ended', NOTHING, null],
    ['there is a pause now', { ...NOTHING, pause: { from: ago(38), backTo: null } }, long?.from],
    ['a pause ended a short time ago', { ...NOTHING, pausedAt: ago(25) }, long?.from],
    ['a pause ended long ago', { ...NOTHING, pausedAt: ago(31) }, null],
    [
      'a pause is after a stretch too short to ask about',
      { ...NOTHING, pause: { from: AT, backTo: null } },
      null,
    ],
    [
      'the day was closed',
      { ...NOTHING, closedDays: [{ day: '2026-11-23', at: ago(30) }] },
      long?.from,
    ],
    [
      'another day was closed',
      { ...NOTHING, closedDays: [{ day: '2026-11-22', at: ago(30) }] },
      null,
    ],
  ])('%s', (_, state, expected) => {
    expect(stretchToAsk({ state, stretches, calendar, at: AT, seen: null })).toBe(expected);
  });

  it('is the one before, where the next one began in the second in which the pause ended', () => {
    // A span that has ended is kept from the whole second on in which it began.
    const next = { from: ago(1), to: ago(1) + 1_000, activeMs: 1_000 };
    const state = { ...NOTHING, pausedAt: ago(1) + 403 };
    expect(
      stretchToAsk({ state, stretches: [stretch(-60, 50), next], calendar, at: AT, seen: null }),
    ).toBe(ago(60));
  });

  it('is asked about once', () => {
    const state = { ...NOTHING, pausedAt: ago(25) };
    const seen = long?.from ?? null;
    expect(stretchToAsk({ state, stretches, calendar, at: AT, seen })).toBeNull();
  });

  it('is one of today', () => {
    const state = { ...NOTHING, pausedAt: ago(1) };
    const yesterday = [stretch(-24 * 60, 60)];
    expect(stretchToAsk({ state, stretches: yesterday, calendar, at: AT, seen: null })).toBeNull();
  });
});

describe('what was said in check-ins', () => {
  const said = (motive: JournalEntry['motive'], at: number, text = ''): JournalEntry => ({
    id: `${at}`,
    at,
    kind: 'checkIn',
    question: null,
    text,
    ...(motive ? { motive } : {}),
  });
  const newestFirst = (motives: readonly JournalEntry['motive'][]) =>
    motives.map((motive, at) => said(motive, at)).reverse();

  it('is not shown before there are twelve', () => {
    const eleven = Array.from({ length: 11 }, () => 'duty' as const);
    expect(checkInsOf(newestFirst(eleven))).toBeNull();
    expect(checkInsOf(newestFirst([...eleven, undefined]))).toBeNull();
    expect(checkInsOf(newestFirst([...eleven, 'worry']))?.words).toHaveLength(12);
  });

  it('is the last twelve words in the order given, and how often each was', () => {
    const motives = ['own', ...'wwiwdwiidiwd'].map(
      (letter) => MOTIVES.find((motive) => motive.startsWith(letter)) ?? 'own',
    );
    const shown = checkInsOf(newestFirst(motives));
    expect(shown?.words.map(({ motive }) => motive[0]).join('')).toBe('wwiwdwiidiwd');
    expect(shown?.counts.map(({ motive, count }) => [motive, count])).toEqual([
      ['worry', 5],
      ['interest', 4],
      ['duty', 3],
    ]);
  });

  it('keeps words of the person apart, as they were written', () => {
    const entries = Array.from({ length: 12 }, (_, at) =>
      said('own', at, at % 2 ? 'Pride' : 'pride'),
    );
    expect(checkInsOf(entries)?.counts.map(({ own, count }) => [own, count])).toEqual([
      ['Pride', 6],
      ['pride', 6],
    ]);
  });

  it('goes by nothing but what was said: time, feeling and other entries change nothing', () => {
    const motives = fc.array(fc.constantFrom(...MOTIVES), { minLength: 12, maxLength: 20 });
    fc.assert(
      fc.property(motives, fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (all, noise) => {
        const plain = newestFirst(all);
        const noisy = plain.flatMap((entry, index): JournalEntry[] => [
          {
            ...entry,
            at: entry.at + (noise[index] ?? 0),
            feeling: 'x',
            stretch: noise[index] ?? 0,
          },
          { ...entry, id: `n${index}`, kind: 'reflection', motive: undefined, text: 'worry' },
        ]);
        expect(checkInsOf(noisy)).toEqual(checkInsOf(plain));
      }),
    );
  });
});

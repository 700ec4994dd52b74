import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PROFILE_CHOICES } from '../../../../utils/core/settings/profileChoices';
import { DEFAULT_SETTINGS, type Settings } from '../../../../utils/core/settings/settings';
import {
  daysToSync,
  MAX_SYNCED_DAYS,
  otherDevicesMinutes,
  syncedDaysOf,
} from '../../../../utils/core/sync/days';
import { daysKey } from '../../../../utils/core/sync/keys';
import { planSync, type SyncPlan, type SyncState } from '../../../../utils/core/sync/plan';
import { itemBytes, LIMITS, takeWhatFits, totalBytes } from '../../../../utils/core/sync/quota';
import { applyRegisters, patchOf, registersOf } from '../../../../utils/core/sync/registers';
import * as fc from '../../../property';
import { emptyTotal } from '../emptyDayTotal';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { parseRemote } = await import('../../../../utils/store/sync/syncSchema');
const { parseSettings } = await import('../../../../utils/schemas/settings');
const { parseSyncState, watchRemote } = await import('../../../../utils/store/sync/sync');

const AT = Date.UTC(2026, 10, 20, 12);
const TODAY = '2026-11-20';
const on: SyncState = {
  on: true,
  days: true,
  deviceId: 'here',
  epoch: 0,
  writtenAt: 0,
  problem: null,
  known: {},
};
const stepOn = (stored: Record<string, unknown>, settings: Settings, syncState = on) =>
  planSync(syncState, parseRemote(stored, AT), {
    settings,
    unreadable: new Set<string>(),
    days: undefined,
    agreedDay: TODAY,
    at: AT,
  });
const set = (value: unknown, updatedAt = AT, deviceId = 'peer') => ({
  v: 1,
  epoch: 0,
  value,
  updatedAt,
  deviceId,
});
const NOON = { at: '12:00', weekdays: [1, 2] };
const noon = (weekdays: number[], name = '') => ({ at: '12:00', weekdays, name });

/** What a person wrote, which stays on its device whatever is synced. */
const WORDS: Settings = {
  ...DEFAULT_SETTINGS,
  questions: {
    ...DEFAULT_SETTINGS.questions,
    edited: { Q01: 'In my words?' },
    own: [{ id: 'own:a', text: 'Mine?' }],
  },
  patterns: { lateHours: { on: false, restsUntil: null, notHelpful: 0 } },
};

describe('what is read from the browser’s sync', () => {
  it.each([
    ['set:nudgesPerDay', set(3), { nudgesPerDay: 3 }],
    ['set:numbers', set({ hide: true, backAt: AT }), { hideNumbers: true, showNumbersAt: AT }],
    ['set:restDays', set([6, 7]), { restDays: [6, 7] }],
    ['set:eveningStart', set(null), { eveningStart: null }],
    ['set:plannedPauses', set([NOON]), { plannedPauses: [{ ...NOON, name: '' }] }],
    ['set:site.docs.test/team', set(true), { sites: [{ host: 'docs.test', path: '/team' }] }],
  ])('%s is taken', (key, item, wanted) => {
    expect(stepOn({ [key]: item }, DEFAULT_SETTINGS).settings).toMatchObject(wanted);
  });

  it.each([
    ['another form', 'set:nudgesPerDay', { ...set(4), more: 1 }],
    ['no stamp', 'set:nudgesPerDay', { v: 1, epoch: 0, value: 4 }],
    ['a stamp that is none', 'set:nudgesPerDay', set(4, -1)],
    ['a value that is none', 'set:nudgesPerDay', set(400)],
    ['half a value', 'set:numbers', set({ hide: true })],
    ['a name that only begins like one', 'set:questions.on.x', set(true)],
    ['a name that only begins like one', 'set:pattern.lateHours.x', set(null)],
    ['a stamp that nothing could overrule', 'set:nudgesPerDay', set(4, Number.MAX_SAFE_INTEGER)],
    [
      'a stamp further ahead than any clock',
      'set:nudgesPerDay',
      set(4, AT + 101 * 366 * 86_400_000),
    ],
    ['a site that is none', 'set:site.my work', set(true)],
    ['a site in other letters', 'set:site.Docs.test', set(true)],
    ['an address', 'set:site.https://docs.test/x', set(true)],
    ['no setting', 'set:constructor', set(true)],
    ['no setting', 'set:__proto__', set({})],
    ['counting, which stays with each device', 'set:tracking', set(false)],
    ['keeping notes, the same', 'set:saveEntries', set('keep')],
    [
      'looking at pages, the same',
      'set:pattern.repolishing',
      set({ on: true, restsUntil: null, notHelpful: 0 }),
    ],
    ['planned pauses that are none', 'set:plannedPauses', set('12:30')],
    ['a planned pause that is none', 'set:plannedPauses', set([NOON, null])],
    ['a planned pause with something more', 'set:plannedPauses', set([{ ...NOON, more: 1 }])],
    ['four planned pauses', 'set:plannedPauses', set([NOON, NOON, NOON, NOON])],
    ['a line', 'set:enoughLine', set({ words: 'x', end: null, amountMinutes: null })],
    ['own questions', 'set:questions.own', set([{ id: 'own:1', text: 'x' }])],
    ['another time, before everything was deleted', 'set:nudgesPerDay', { ...set(4), epoch: 5 }],
  ])('%s is left out (%s)', (_, key, item) => {
    expect(stepOn({ [key]: item }, WORDS).settings).toEqual(WORDS);
  });

  it('keeps the word that a planned pause has here, and takes none from elsewhere', () => {
    const here: Settings = {
      ...DEFAULT_SETTINGS,
      plannedPauses: [
        { at: '12:30', weekdays: [1], name: 'lunch' },
        { at: '16:00', weekdays: [1], name: 'tea' },
      ],
    };
    const names = (value: unknown) =>
      stepOn({ 'set:plannedPauses': set(value) }, here).settings.plannedPauses.map(
        ({ at, name }) => [at, name],
      );
    const at = (...times: string[]) => times.map((time) => ({ at: time, weekdays: [2] }));
    expect(names(at('16:00'))).toEqual([['16:00', 'tea']]);
    expect(names(at('16:00', '12:30'))).toEqual([
      ['16:00', 'tea'],
      ['12:30', 'lunch'],
    ]);
    // One that was moved to another time is in its place.
    expect(names(at('12:30', '15:30'))).toEqual([
      ['12:30', 'lunch'],
      ['15:30', 'tea'],
    ]);
    expect(names(at('09:00'))).toEqual([['09:00', '']]);
    const foreign = [{ at: '09:00', weekdays: [1], name: 'buy now' }];
    expect(names(foreign)).toEqual([['09:00', '']]);
    const { set: written } = stepOn({}, here);
    expect(JSON.stringify(written)).toContain('12:30');
    expect(JSON.stringify(written)).not.toMatch(/lunch|tea/);
  });

  it.each([
    [
      'of two of one time by its weekdays, in whatever order they come',
      [noon([6], 'run'), noon([1, 2], 'lunch')],
      [noon([1, 2]), noon([6])],
      ['lunch', 'run'],
    ],
    [
      'of two of one time, one of which has other weekdays now',
      [noon([1, 2], 'lunch'), noon([6], 'run')],
      [noon([6, 7]), noon([1, 2])],
      ['run', 'lunch'],
    ],
    [
      'once, where two of one time have other weekdays now',
      [noon([1, 2], 'lunch'), noon([6], 'run')],
      [noon([3]), noon([7])],
      ['lunch', 'run'],
    ],
    [
      'once, where one was taken away and another one added',
      [noon([1], 'lunch'), { ...noon([1], 'walk'), at: '15:00' }],
      [
        { ...noon([1]), at: '15:00' },
        { ...noon([1]), at: '17:00' },
      ],
      ['walk', ''],
    ],
  ])('keeps the word %s', (_, plannedPauses, value, words) => {
    const settings = { ...DEFAULT_SETTINGS, plannedPauses } as Settings;
    const plans = value.map(({ name: __, ...plan }) => plan);
    const { plannedPauses: next } = stepOn({ 'set:plannedPauses': set(plans) }, settings).settings;
    expect(next.map(({ name }) => name)).toEqual(words);
  });

  it('is not the mark of a deletion, if its time is further ahead than any clock', () => {
    const reset = { v: 1, at: AT + 101 * 366 * 86_400_000 };
    const { state, set: written } = stepOn({ reset, 'set:nudgesPerDay': set(3) }, WORDS);
    expect(state).toMatchObject({ on: true, epoch: 0 });
    expect(written.map(([key]) => key)).toContain('set:dayStart');
  });

  it('is taken from a clock that is years ahead, and overruled by whoever changes it next', () => {
    const ahead = AT + 60 * 366 * 86_400_000;
    const taken = stepOn({ 'set:nudgesPerDay': set(3, ahead) }, WORDS);
    const changed = stepOn({}, { ...taken.settings, nudgesPerDay: 1 }, taken.state);
    const stored = {
      'set:nudgesPerDay': { v: 1, epoch: 0, ...changed.state.known.nudgesPerDay },
    };
    expect(parseRemote(stored, AT).registers.nudgesPerDay).toMatchObject({
      value: 1,
      updatedAt: ahead + 1,
    });
  });

  it('whatever it is, throws nothing, breaks no setting, and leaves alone what is not ours', () => {
    const keys = fc.oneof(
      fc.constantFrom('set:nudgesPerDay', 'set:numbers', 'set:site.a.test', 'days:x', 'days:here'),
      fc.constantFrom('reset', 'set:', 'days:', 'other', 'set:questions.order', 'set:patterns'),
      fc
        .tuple(fc.constantFrom(...Object.keys(registersOf(WORDS))), fc.string())
        .map(([name, more]) => `set:${name}${more}`),
      fc.string(),
    );
    const values = fc.oneof(
      fc.jsonValue(),
      fc.record({
        v: fc.constantFrom(1, 2),
        epoch: fc.constantFrom(0, 7),
        value: fc.jsonValue(),
        updatedAt: fc.nat(),
        deviceId: fc.constantFrom('peer', 'here'),
      }),
      fc.record({
        v: fc.constant(1),
        epoch: fc.constant(0),
        from: fc.constantFrom('2026-11-19', '2026-02-31', 'x'),
        minutes: fc.array(fc.integer({ min: -1, max: 2_000 })),
      }),
      fc.record({ v: fc.constant(1), at: fc.nat(9) }),
    );
    fc.assert(
      fc.property(fc.dictionary(keys, values), (stored) => {
        const { settings, set: written, remove } = stepOn(stored, WORDS);
        expect(parseSettings(settings)).toEqual(settings);
        expect(settings.questions).toMatchObject({
          edited: WORDS.questions.edited,
          own: WORDS.questions.own,
        });
        const ours = /^(set:|days:|reset$)/;
        for (const key of [...remove, ...written.map(([name]) => name)]) {
          expect(key).toMatch(ours);
          expect((stored[key] as { v?: unknown } | null | undefined)?.v).not.toBe(2);
        }
      }),
    );
  });

  it('is the same in whatever order a browser gives its keys', () => {
    const written = stepOn({}, DEFAULT_SETTINGS);
    const turned = (value: unknown): unknown =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([k, v]) => [k, turned(v)]),
          )
        : value;
    const stored = Object.fromEntries(written.set.map(([key, value]) => [key, turned(value)]));
    const next = stepOn(stored, DEFAULT_SETTINGS, written.state);
    expect([next.set, next.remove]).toEqual([[], []]);
    expect(parseSyncState(JSON.parse(JSON.stringify(written.state)))).toEqual(written.state);
  });
});

describe('a site that was taken off', () => {
  const sites = [{ host: 'clinic.test', path: '/a' }, { host: 'docs.test' }];
  const chosen = { ...DEFAULT_SETTINGS, sites };
  const without = { ...DEFAULT_SETTINGS, sites: sites.slice(1) };
  const stored = (items: readonly (readonly [string, unknown])[]) => Object.fromEntries(items);
  /** Once it may be written. */
  const later = (items: Record<string, unknown>, settings: Settings, { state }: SyncPlan) =>
    stepOn(items, settings, { ...state, writtenAt: 0 });
  const first = stepOn({}, chosen);
  const there = stored(first.set);
  const away = later(there, without, first);
  const left = { ...there, ...stored(away.set) };
  for (const key of away.remove) delete left[key];

  it('leaves a mark that tells neither its name nor when, here and in the browser’s sync', () => {
    expect(JSON.stringify(there)).toContain('clinic.test');
    expect(JSON.stringify([left, away.state])).not.toMatch(/clinic/);
    const marks = away.set.filter(([key]) => key.startsWith('set:off.'));
    expect(marks).toEqual([
      [`set:off.here.${AT}`, { v: 1, epoch: 0, value: false, updatedAt: 0, deviceId: 'here' }],
    ]);
  });

  it('goes on a device that knew it, and no other goes with it', () => {
    const peer = stepOn(there, DEFAULT_SETTINGS, { ...on, deviceId: 'peer' });
    expect(peer.settings.sites).toHaveLength(2);
    const next = stepOn(left, peer.settings, peer.state);
    expect(next.settings.sites).toEqual([{ host: 'docs.test' }]);
    expect(JSON.stringify(next.state)).not.toMatch(/clinic/);
  });

  it('goes out of the browser’s sync, where a device that had not heard of it put it back', () => {
    const { remove, settings } = later({ ...there, ...left }, without, away);
    expect([remove, settings]).toEqual([['set:site.clinic.test/a'], without]);
  });

  it('may come back, and is taken off by a mark of its own', () => {
    const back = later(left, chosen, away);
    expect(back.settings).toEqual(chosen);
    const again = later({ ...left, ...stored(back.set) }, without, back);
    expect(Object.keys(again.state.known).filter((name) => name.startsWith('off.'))).toEqual([
      `off.here.${AT}`,
      `off.here.${AT + 2}`,
    ]);
  });

  it.each([
    ['a mark of nothing', 'set:off.', set(false)],
    ['a mark that is set', `set:off.here.${AT}`, set(true)],
    ['a name beside false', 'set:site.docs.test', set(false)],
  ])('stays where %s came', (_, key, item) => {
    expect(stepOn({ ...there, [key]: item }, chosen, first.state).settings).toEqual(chosen);
  });
});

describe('what travels', () => {
  it('comes back as it went, and leaves the rest as it was', () => {
    const there: Settings = {
      ...DEFAULT_SETTINGS,
      nudgesPerDay: 1,
      patterns: { lateHours: { on: false, restsUntil: null, notHelpful: 0 } },
      sites: [{ host: 'a.test' }],
      notifications: true,
    };
    const here = applyRegisters({ ...DEFAULT_SETTINGS, trial: true }, registersOf(there));
    expect(here).toEqual({ ...there, notifications: false, trial: true });
  });

  it('is decided for every setting: a new one is synced, or named here as one that stays', () => {
    const stays = ['enoughLine', ...PROFILE_CHOICES];
    const travels = Object.entries({ ...registersOf(DEFAULT_SETTINGS), 'site.a.test': true }).map(
      ([name, is]) => Object.keys(patchOf(name, is, DEFAULT_SETTINGS) ?? {}),
    );
    expect([...new Set([...travels.flat(), ...stays])].sort()).toEqual(
      Object.keys(DEFAULT_SETTINGS).sort(),
    );
  });

  it('does not take numbers that came back by themselves for a later choice', () => {
    const hidden = { ...DEFAULT_SETTINGS, hideNumbers: true, showNumbersAt: AT - 5_000 };
    const before = stepOn({}, hidden).state;
    const back = stepOn({}, { ...hidden, hideNumbers: false, showNumbersAt: null }, before);
    expect(back.state.known.numbers?.updatedAt).toBe(AT - 5_000);
  });

  it('is written every five seconds at most, however often something changes', () => {
    let syncState = on;
    let stored: Record<string, unknown> = {};
    let calls = 0;
    for (let second = 0; second < 60; second += 0.25) {
      const settings = { ...DEFAULT_SETTINGS, nudgesPerDay: (second * 4) % 5 };
      const step = planSync(syncState, parseRemote(stored, AT), {
        unreadable: new Set<string>(),
        settings,
        days: undefined,
        agreedDay: TODAY,
        at: AT + second * 1_000,
      });
      syncState = step.state;
      stored = { ...stored, ...Object.fromEntries(step.set) };
      if (step.set.length > 0) calls += 1;
    }
    expect(calls).toBe(12);
  });
});

describe('the browser’s limits', () => {
  const full = { from: '2026-08-13', minutes: new Array<number>(MAX_SYNCED_DAYS).fill(1_440) };
  const choices = registersOf({
    ...DEFAULT_SETTINGS,
    sites: Array.from({ length: 200 }, (_, index) => ({
      host: `a-rather-long-name-${index}.example.org`,
    })),
  });

  it('hold 50 devices with 100 full days each, every choice and 200 sites', () => {
    const days = Array.from(
      { length: 50 },
      (_, index) => [daysKey(`${index}`.padStart(36, 'x')), { v: 1, epoch: AT, ...full }] as const,
    );
    const settings = Object.entries(choices).map(
      ([name, is]) => [`set:${name}`, set(is, AT, 'x'.repeat(36))] as const,
    );
    const all = [...days, ...settings];
    expect(Math.max(...all.map(itemBytes))).toBeLessThan(LIMITS.itemBytes / 8);
    expect(totalBytes(all)).toBeLessThan(LIMITS.bytes);
    expect(all.length).toBeLessThan(LIMITS.items);
  });

  it('counts bytes as UTF-8 does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.jsonValue(), (key, value) => {
        const bytes = new TextEncoder().encode(key + JSON.stringify(value)).length;
        expect(itemBytes([key, value])).toBe(bytes);
      }),
    );
  });

  it('takes what fits, the first first, and no item that is too long', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9_000 }), { maxLength: 40 }),
        fc.array(fc.integer({ min: 1, max: 8_000 }), { maxLength: 12 }),
        (wanted, there) => {
          const item = (name: string) => (length: number, index: number) =>
            [`${name}${index}`, 'x'.repeat(length)] as const;
          const others = there.map(item('o'));
          const kept = takeWhatFits(wanted.map(item('w')), others);
          expect(totalBytes([...kept, ...others])).toBeLessThanOrEqual(LIMITS.bytes);
          for (const each of kept) expect(itemBytes(each)).toBeLessThanOrEqual(LIMITS.itemBytes);
        },
      ),
    );
  });
});

describe('day totals', () => {
  const total = (day: string, minutes: number) => ({
    ...emptyTotal(day),
    workMs: minutes * 60_000,
    sites: { 'secret.test': 1 },
  });

  it('are minutes in steps of five from the first day with work on, and hold no site', () => {
    const days = syncedDaysOf([total('2026-11-18', 62), total('2026-11-20', 241)], TODAY);
    expect(days).toEqual({ from: '2026-11-18', minutes: [60, 0, 240] });
    expect(syncedDaysOf([total('2026-11-20', 1)], TODAY)).toBeNull();
    expect(syncedDaysOf([total('2026-01-01', 60)], TODAY)).toBeNull();
  });

  it('go from the browser’s sync once they are old, and stay while too few days agree', () => {
    const stored = { 'days:peer': { v: 1, epoch: 0, from: '2026-08-08', minutes: [60] } };
    const removed = (agreedDay: string | null) =>
      planSync(on, parseRemote(stored, AT), {
        settings: DEFAULT_SETTINGS,
        unreadable: new Set<string>(),
        days: undefined,
        agreedDay,
        at: AT,
      }).remove;
    expect(removed('2026-11-19')).toEqual([]);
    expect(removed(TODAY)).toEqual(['days:peer']);
    expect(removed(null)).toEqual([]);
  });

  it('are added day by day, the asked ones alone', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(300), { minLength: 1, maxLength: 9 })), (devices) => {
        const all = devices.map((minutes) => ({ from: '2026-11-12', minutes }));
        const sums = otherDevicesMinutes(all, daysToSync(TODAY));
        const added = Object.values(sums).reduce((sum, each) => sum + each, 0);
        expect(added).toBe(devices.flat().reduce((sum, each) => sum + each, 0));
        expect(otherDevicesMinutes(all, ['2026-12-24'])).toEqual({});
      }),
    );
  });
});

it('tells of a change in the browser’s sync alone, until it is told to stop', async () => {
  const changed = vi.fn();
  const stop = watchRemote(changed);
  await fakeBrowser.storage.session.set({ 'set:nudgesPerDay': 1 });
  expect(changed).not.toHaveBeenCalled();
  await fakeBrowser.storage.sync.set({ 'set:nudgesPerDay': 1 });
  expect(changed).toHaveBeenCalledOnce();
  stop();
  await fakeBrowser.storage.sync.set({ 'set:nudgesPerDay': 2 });
  expect(changed).toHaveBeenCalledOnce();
});

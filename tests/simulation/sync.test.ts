import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addDays } from '../../utils/core/base/calendar';
import { HOUR_MS } from '../../utils/core/base/defaults';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/core/settings/settings';
import { otherDevicesMinutes } from '../../utils/core/sync/days';
import { LIMITS, totalBytes } from '../../utils/core/sync/quota';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { heal, Machine, NOON, SYNC_TODAY, SyncServer } = await import('./devices');
const { parseRemote } = await import('../../utils/store/sync/syncSchema');
const { deleteRemote, removeRemaining, turnSync } = await import(
  '../../utils/store/sync/writeSync'
);

// What a browser refused, for the developer.
vi.spyOn(console, 'debug').mockImplementation(() => undefined);

type M = InstanceType<typeof Machine>;

/** Words that may never be synced. */
const PRIVATE = 'my own words';
const OWN: Partial<Settings> = {
  enoughLine: { words: PRIVATE, end: '18:00', amountMinutes: 60 },
  questions: {
    ...DEFAULT_SETTINGS.questions,
    own: [{ id: 'own:1', text: PRIVATE }],
    edited: { Q01: PRIVATE },
  },
};

const edit = fc.oneof(
  fc.integer({ min: 0, max: 4 }).map((nudgesPerDay): Partial<Settings> => ({ nudgesPerDay })),
  fc.boolean().map((minutesOnIcon): Partial<Settings> => ({ minutesOnIcon })),
  fc.boolean().map((hideNumbers): Partial<Settings> => ({ hideNumbers })),
  fc
    .subarray(['a.test', 'b.test', 'c.test/x', 'd.test'])
    .map((names): Partial<Settings> => ({ sites: names.map(siteNamed) })),
  fc.boolean().map(
    (on): Partial<Settings> => ({
      patterns: { lateHours: { on, restsUntil: null, notHelpful: 0 } },
    }),
  ),
);
const who = fc.nat(2);
const event = fc.oneof(
  fc.record({ do: fc.constant('edit' as const), who, patch: edit }),
  fc.record({ do: fc.constant('step' as const), who, dies: fc.constantFrom(0, 1, 2, 3, 99) }),
  fc.record({ do: fc.constant('meet' as const), who, mask: fc.integer() }),
  fc.record({ do: fc.constant('refuse' as const), who, refuses: fc.boolean() }),
  fc.record({ do: fc.constant('work' as const), who, minutes: fc.integer({ min: 0, max: 300 }) }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 5 * HOUR_MS }) }),
);
const skews = fc.tuple(
  ...[1, 2, 3].map(() => fc.integer({ min: -9 * HOUR_MS, max: 9 * HOUR_MS })),
) as fc.Arbitrary<[number, number, number]>;

function siteNamed(name: string) {
  const [host = '', path] = name.split('/');
  return path ? { host, path: `/${path}` } : { host };
}

async function three(
  offsets: readonly number[],
): Promise<{ machines: M[]; server: InstanceType<typeof SyncServer> }> {
  const server = new SyncServer();
  const machines = offsets.map((skew, index) => new Machine(`m${index}`, skew));
  for (const machine of machines) {
    machine.settings = { ...machine.settings, ...OWN };
    machine.connect(server, () => true);
    await machine.turn(true, true);
  }
  return { machines, server };
}

/** Some items go through and some do not, by the bits of a number. */
const some = (mask: number) => (key: string) =>
  ((mask >> ((key.length + key.charCodeAt(key.length - 1)) % 31)) & 1) === 1;

type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

async function state(
  machines: readonly M[],
  server: InstanceType<typeof SyncServer>,
  events: readonly Event[],
) {
  let at = NOON;
  for (const each of events) {
    at += 1_000;
    if (each.do === 'wait') {
      at += each.ms;
      continue;
    }
    const machine = machines[each.who % machines.length] as M;
    if (each.do === 'edit') {
      machine.settings = { ...machine.settings, ...each.patch };
      // As the background does: whatever is changed is followed by a step.
      await machine.step(at);
    } else if (each.do === 'step') {
      machine.diesAfter = each.dies;
      await machine.step(at);
    } else if (each.do === 'meet') machine.connect(server, some(each.mask));
    else if (each.do === 'refuse') machine.refuses = each.refuses;
    else machine.days = { from: SYNC_TODAY, minutes: [Math.max(5, each.minutes)] };
  }
  return at;
}

describe('more than one machine', () => {
  it('agrees on every setting once all are connected, and keeps own words', async () => {
    await fc.assert(
      fc.asyncProperty(skews, fc.array(event, { maxLength: 40 }), async (offsets, events) => {
        const { machines, server } = await three(offsets);
        const at = await state(machines, server, events);
        await heal(machines, server, at);
        const [first, ...rest] = machines.map((machine) => machine.registers());
        for (const other of rest) expect(other).toEqual(first);
        for (const { settings } of machines) {
          expect(settings.enoughLine).toEqual(OWN.enoughLine);
          expect(settings.questions.own).toEqual(OWN.questions?.own);
          expect(settings.questions.edited).toEqual(OWN.questions?.edited);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps what was changed last by who had seen the rest, whatever the clocks say', async () => {
    await fc.assert(
      fc.asyncProperty(
        skews,
        fc.array(event, { maxLength: 25 }),
        who,
        edit,
        fc.nat(3),
        async (offsets, events, last, patch, dies) => {
          const { machines, server } = await three(offsets);
          const at = await heal(machines, server, await state(machines, server, events));
          const machine = machines[last] as M;
          machine.settings = { ...machine.settings, ...patch };
          const wanted = machine.registers();
          await machine.step(at + 10_000);
          machine.connect(server, () => true);
          // The worker of each dies at some write while it takes it.
          for (const other of machines) {
            other.connect(server, () => true);
            other.diesAfter = dies;
            await other.step(at + 20_000);
          }
          await heal(machines, server, at + 30_000);
          for (const other of machines) expect(other.registers()).toEqual(wanted);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('adds each machine once to the days of the others, and its own not at all', async () => {
    await fc.assert(
      fc.asyncProperty(skews, fc.array(event, { maxLength: 40 }), async (offsets, events) => {
        const { machines, server } = await three(offsets);
        await heal(machines, server, await state(machines, server, events));
        for (const machine of machines) {
          const others = Object.entries(parseRemote(machine.area, NOON).days)
            .filter(([by]) => by !== machine.name)
            .map(([, days]) => days);
          const wanted = machines
            .filter((other) => other !== machine)
            .reduce((minutes, { days }) => minutes + (days?.minutes[0] ?? 0), 0);
          expect(otherDevicesMinutes(others, [SYNC_TODAY])[SYNC_TODAY] ?? 0).toBe(wanted);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is within every limit, and carries no word of the person', async () => {
    await fc.assert(
      fc.asyncProperty(skews, fc.array(event, { maxLength: 60 }), async (offsets, events) => {
        const { machines, server } = await three(offsets);
        await heal(machines, server, await state(machines, server, events));
        for (const machine of machines) {
          expect(machine.over).toBe(false);
          expect(totalBytes(Object.entries(machine.area))).toBeLessThanOrEqual(LIMITS.bytes);
          expect(machine.seen.join()).not.toMatch(new RegExp(`${PRIVATE}|own|edited|enoughLine`));
          // Of a site that was taken off, nothing tells which one it was.
          const told =
            JSON.stringify([machine.area, machine.carrying]).match(/\b[a-d]\.test/g) ?? [];
          const listed = machine.settings.sites.map(({ host }) => host);
          expect(listed).toEqual(expect.arrayContaining(told));
          for (const from of machine.calls) {
            const minute = machine.calls.filter((call) => call >= from && call < from + 60_000);
            const hour = machine.calls.filter((call) => call >= from && call < from + HOUR_MS);
            expect(minute.length).toBeLessThanOrEqual(120);
            expect(hour.length).toBeLessThanOrEqual(1_800);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keeps both of two sites that were added apart, and a removal that came after', async () => {
    const { machines, server } = await three([0, -3 * HOUR_MS, HOUR_MS]);
    const [a, b, c] = machines as [M, M, M];
    a.settings = { ...a.settings, sites: [{ host: 'a.test' }] };
    b.settings = { ...b.settings, sites: [{ host: 'b.test' }] };
    let at = await heal(machines, server, NOON);
    const hosts = ({ settings }: M) => settings.sites.map(({ host }) => host).sort();
    expect(machines.map(hosts)).toEqual([
      ['a.test', 'b.test'],
      ['a.test', 'b.test'],
      ['a.test', 'b.test'],
    ]);
    b.settings = { ...b.settings, sites: b.settings.sites.filter(({ host }) => host !== 'a.test') };
    at = await heal(machines, server, at);
    expect(hosts(c)).toEqual(['b.test']);
  });

  it('a machine that joins takes what is carried, adds its sites, and undoes no choice', async () => {
    const server = new SyncServer();
    const [old, joining] = [new Machine('a', 0), new Machine('b', -5 * HOUR_MS)];
    old.settings = { ...old.settings, sites: [{ host: 'gone.test' }] };
    await old.turn(true, false);
    await old.step(NOON);
    old.settings = { ...old.settings, nudgesPerDay: 1, sites: [{ host: 'a.test' }] };
    await old.step(NOON + 10_000);
    // One of its sites was once taken off elsewhere: it is chosen here, so it stays.
    const sites = [{ host: 'b.test' }, { host: 'gone.test' }];
    joining.settings = { ...joining.settings, nudgesPerDay: 4, sites };
    old.connect(server, () => true);
    joining.connect(server, () => true);
    await joining.turn(true, false);
    await heal([old, joining], server, NOON + 20_000);
    for (const { settings } of [old, joining]) {
      expect(settings.nudgesPerDay).toBe(1);
      expect(settings.sites.map(({ host }) => host).sort()).toEqual([
        'a.test',
        'b.test',
        'gone.test',
      ]);
    }
  });

  it('is deleted from a full area as well, and the mark is left there', async () => {
    const { machines, server } = await three([0, 0, 0]);
    const [a, b] = machines as [M, M, M];
    a.settings = { ...a.settings, nudgesPerDay: 0 };
    const at = await heal(machines, server, NOON);
    // Not one byte more: the mark has no room.
    const room = LIMITS.bytes - totalBytes(Object.entries({ ...a.area, other: '' }));
    a.area = { ...a.area, other: 'x'.repeat(room) };
    await deleteRemote(at, a.places);
    expect(Object.keys(a.area)).toEqual(['other', 'reset']);
    a.carrying = null;
    await heal(machines, server, at + 20_000);
    expect(b.carrying).toMatchObject({ on: false, problem: 'gone' });
  });

  it('is off, and can be deleted later, where the browser refuses', async () => {
    const { machines, server } = await three([0, 0, 0]);
    const [a] = machines as [M, M, M];
    const at = await heal(machines, server, NOON);
    a.refuses = true;
    await expect(deleteRemote(at, a.places)).rejects.toThrow('MAX_WRITE');
    expect(a.carrying).toMatchObject({ on: false, days: false, known: {} });
    // All else is gone by now, and no device hears of that.
    a.settings = DEFAULT_SETTINGS;
    a.refuses = false;
    const before = structuredClone(a.area);
    await a.step(at + 10_000);
    expect(a.area).toEqual(before);
    await deleteRemote(at + 20_000, a.places);
    expect(Object.keys(a.area)).toEqual(['reset']);
  });

  it('is not brought back by a machine that was away while everything was deleted', async () => {
    const { machines, server } = await three([0, 4 * HOUR_MS, -4 * HOUR_MS]);
    const [a, b, c] = machines as [M, M, M];
    a.settings = { ...a.settings, nudgesPerDay: 0 };
    b.days = { from: SYNC_TODAY, minutes: [60] };
    const at = await heal(machines, server, NOON);
    // Away, and with changes of its own.
    c.settings = { ...c.settings, nudgesPerDay: 3 };
    await c.step(at + 10_000);
    await deleteRemote(at, a.places);
    a.carrying = null;
    await heal(machines, server, at + 20_000);
    expect([...server.items.keys()]).toEqual(['reset']);
    expect(b.carrying).toMatchObject({ on: false, problem: 'gone' });
    expect(b.settings.nudgesPerDay).toBe(0);
    expect(c.settings.nudgesPerDay).toBe(3);
    // Whoever wants it turns it on again, and starts from nothing.
    await turnSync({ settings: true, days: false }, 'b', at, b.places);
    await heal(machines, server, at + 900_000);
    expect(parseRemote(b.area, NOON).registers.nudgesPerDay?.value).toBe(0);
    expect(c.settings.nudgesPerDay).toBe(3);
  });

  it('is turned off on one machine alone, whose days then go and do not come back', async () => {
    const { machines, server } = await three([0, 0, 0]);
    const [a, b] = machines as [M, M, M];
    a.days = { from: SYNC_TODAY, minutes: [45] };
    let at = await heal(machines, server, NOON);
    expect(Object.keys(parseRemote(b.area, NOON).days)).toEqual(['m0']);
    await a.turn(false, false);
    await removeRemaining(a.places);
    at = await heal(machines, server, at);
    expect(parseRemote(b.area, NOON).days).toEqual({});
    expect(Object.keys(parseRemote(b.area, NOON).registers).length).toBeGreaterThan(10);
    b.settings = { ...b.settings, nudgesPerDay: 4 };
    await heal(machines, server, at);
    expect(a.settings.nudgesPerDay).toBe(DEFAULT_SETTINGS.nudgesPerDay);
  });

  it('tells what does not fit, carries the rest, and lets the oldest days go', async () => {
    const machine = new Machine('a', 0);
    await machine.turn(true, true);
    const range = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '10:00', to: '11:00' };
    machine.settings = {
      ...machine.settings,
      quietHours: new Array(200).fill(range),
      nudgesPerDay: 3,
    };
    await machine.step(NOON);
    expect(machine.carrying?.problem).toBe('left');
    expect(parseRemote(machine.area, NOON).registers).toHaveProperty('nudgesPerDay');
    expect(parseRemote(machine.area, NOON).registers).not.toHaveProperty('quietHours');
    machine.settings = { ...machine.settings, quietHours: [] };
    await machine.step(NOON + 10_000);
    expect(machine.carrying?.problem).toBeNull();

    const minutes = new Array(100).fill(1_440);
    for (let each = 0; each < 400; each += 1) {
      const days = { v: 1, epoch: 0, from: addDays(SYNC_TODAY, -99), minutes };
      const next = { ...machine.area, [`days:${each}`]: days };
      if (totalBytes(Object.entries(next)) > LIMITS.bytes - 400) break;
      machine.area = next;
    }
    // Room for about fifty of its days, and no more.
    const room = LIMITS.bytes - totalBytes(Object.entries(machine.area)) - 350;
    machine.area = { ...machine.area, pad: 'x'.repeat(room - '"pad"'.length) };
    machine.days = { from: addDays(SYNC_TODAY, -99), minutes };
    await machine.step(NOON + 20_000);
    const own = parseRemote(machine.area, NOON).days.a;
    expect(own?.minutes.length).toBeGreaterThan(10);
    expect(own?.minutes.length).toBeLessThan(100);
    expect(addDays(own?.from ?? SYNC_TODAY, (own?.minutes.length ?? 0) - 1)).toBe(SYNC_TODAY);
    expect(machine.over).toBe(false);
  });

  it('says what the browser refuses, and writes it once it may', async () => {
    const machine = new Machine('a', 0);
    await machine.turn(true, false);
    machine.refuses = true;
    await machine.step(NOON);
    expect(machine.carrying?.problem).toBe('refused');
    expect(machine.area).toEqual({});
    machine.refuses = false;
    await machine.step(NOON + 10_000);
    expect(machine.carrying?.problem).toBeNull();
    expect(parseRemote(machine.area, NOON).registers).toHaveProperty('nudgesPerDay');
  });
});

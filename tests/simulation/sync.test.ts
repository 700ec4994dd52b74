import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addDays } from '../../utils/core/base/calendar';
import { HOUR_MS } from '../../utils/core/base/defaults';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/core/settings/settings';
import { otherDevicesMinutes } from '../../utils/core/sync/days';
import { LIMITS, totalBytes } from '../../utils/core/sync/quota';
import * as fc from '../property';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { heal, Device, NOON, SYNC_TODAY, SyncServer } = await import('./devices');
const { parseRemote } = await import('../../utils/store/sync/syncSchema');
const { deleteRemote, removeRemaining, turnSync } = await import(
  '../../utils/store/sync/writeSync'
);

// What a browser refused, for the developer.
vi.spyOn(console, 'debug').mockImplementation(() => undefined);

type D = InstanceType<typeof Device>;

/** Words that may never be synced. */
const PRIVATE = 'my own words';
const plannedAt = (at: string) => ({ plannedPauses: [{ at, weekdays: [1], name: PRIVATE }] });
const OWN: Partial<Settings> = {
  ...plannedAt('12:30'),
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
  fc.constantFrom('12:00', '12:30', '13:00').map((at): Partial<Settings> => plannedAt(at)),
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
): Promise<{ devices: D[]; server: InstanceType<typeof SyncServer> }> {
  const server = new SyncServer();
  const devices = offsets.map((skew, index) => new Device(`m${index}`, skew));
  for (const device of devices) {
    device.settings = { ...device.settings, ...OWN };
    device.connect(server, () => true);
    await device.turn(true, true);
  }
  return { devices, server };
}

/** Some items go through and some do not, by the bits of a number. */
const some = (mask: number) => (key: string) =>
  ((mask >> ((key.length + key.charCodeAt(key.length - 1)) % 31)) & 1) === 1;

type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

async function state(
  devices: readonly D[],
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
    const device = devices[each.who % devices.length] as D;
    if (each.do === 'edit') {
      device.settings = { ...device.settings, ...each.patch };
      // As the background does: whatever is changed is followed by a step.
      await device.step(at);
    } else if (each.do === 'step') {
      device.diesAfter = each.dies;
      await device.step(at);
    } else if (each.do === 'meet') device.connect(server, some(each.mask));
    else if (each.do === 'refuse') device.refuses = each.refuses;
    else device.days = { from: SYNC_TODAY, minutes: [Math.max(5, each.minutes)] };
  }
  return at;
}

describe('more than one device', () => {
  it('agrees on every setting once all are connected, and keeps own words', async () => {
    await fc.assert(
      fc.asyncProperty(skews, fc.array(event, { maxLength: 40 }), async (offsets, events) => {
        const { devices, server } = await three(offsets);
        const at = await state(devices, server, events);
        await heal(devices, server, at);
        const [first, ...rest] = devices.map((device) => device.registers());
        for (const other of rest) expect(other).toEqual(first);
        for (const { settings } of devices) {
          expect(settings.enoughLine).toEqual(OWN.enoughLine);
          expect(settings.plannedPauses.map(({ name }) => name)).toEqual([PRIVATE]);
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
          const { devices, server } = await three(offsets);
          const at = await heal(devices, server, await state(devices, server, events));
          const device = devices[last] as D;
          device.settings = { ...device.settings, ...patch };
          const wanted = device.registers();
          await device.step(at + 10_000);
          device.connect(server, () => true);
          // The worker of each dies at some write while it takes it.
          for (const other of devices) {
            other.connect(server, () => true);
            other.diesAfter = dies;
            await other.step(at + 20_000);
          }
          await heal(devices, server, at + 30_000);
          for (const other of devices) expect(other.registers()).toEqual(wanted);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('adds each device once to the days of the others, and its own not at all', async () => {
    await fc.assert(
      fc.asyncProperty(skews, fc.array(event, { maxLength: 40 }), async (offsets, events) => {
        const { devices, server } = await three(offsets);
        await heal(devices, server, await state(devices, server, events));
        for (const device of devices) {
          const others = Object.entries(parseRemote(device.area, NOON).days)
            .filter(([by]) => by !== device.name)
            .map(([, days]) => days);
          const wanted = devices
            .filter((other) => other !== device)
            .reduce((minutes, { days }) => minutes + (days?.minutes[0] ?? 0), 0);
          expect(otherDevicesMinutes(others, [SYNC_TODAY])[SYNC_TODAY] ?? 0).toBe(wanted);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is within every limit, and syncs no word of the person', async () => {
    await fc.assert(
      fc.asyncProperty(skews, fc.array(event, { maxLength: 60 }), async (offsets, events) => {
        const { devices, server } = await three(offsets);
        await heal(devices, server, await state(devices, server, events));
        for (const device of devices) {
          expect(device.over).toBe(false);
          expect(totalBytes(Object.entries(device.area))).toBeLessThanOrEqual(LIMITS.bytes);
          expect(device.seen.join()).not.toMatch(new RegExp(`${PRIVATE}|own|edited|enoughLine`));
          // Of a site that was taken off, nothing tells which one it was.
          const told =
            JSON.stringify([device.area, device.syncState]).match(/\b[a-d]\.test/g) ?? [];
          const listed = device.settings.sites.map(({ host }) => host);
          expect(listed).toEqual(expect.arrayContaining(told));
          for (const from of device.calls) {
            const minute = device.calls.filter((call) => call >= from && call < from + 60_000);
            const hour = device.calls.filter((call) => call >= from && call < from + HOUR_MS);
            expect(minute.length).toBeLessThanOrEqual(120);
            expect(hour.length).toBeLessThanOrEqual(1_800);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keeps both of two sites that were added apart, and a removal that came after', async () => {
    const { devices, server } = await three([0, -3 * HOUR_MS, HOUR_MS]);
    const [a, b, c] = devices as [D, D, D];
    a.settings = { ...a.settings, sites: [{ host: 'a.test' }] };
    b.settings = { ...b.settings, sites: [{ host: 'b.test' }] };
    let at = await heal(devices, server, NOON);
    const hosts = ({ settings }: D) => settings.sites.map(({ host }) => host).sort();
    expect(devices.map(hosts)).toEqual([
      ['a.test', 'b.test'],
      ['a.test', 'b.test'],
      ['a.test', 'b.test'],
    ]);
    b.settings = { ...b.settings, sites: b.settings.sites.filter(({ host }) => host !== 'a.test') };
    at = await heal(devices, server, at);
    expect(hosts(c)).toEqual(['b.test']);
  });

  it('a device that joins takes what is synced, adds its sites, and undoes no choice', async () => {
    const server = new SyncServer();
    const [old, joining] = [new Device('a', 0), new Device('b', -5 * HOUR_MS)];
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
    const { devices, server } = await three([0, 0, 0]);
    const [a, b] = devices as [D, D, D];
    a.settings = { ...a.settings, nudgesPerDay: 0 };
    const at = await heal(devices, server, NOON);
    // Not one byte more: the mark has no room.
    const room = LIMITS.bytes - totalBytes(Object.entries({ ...a.area, other: '' }));
    a.area = { ...a.area, other: 'x'.repeat(room) };
    await deleteRemote(at, a.places);
    expect(Object.keys(a.area)).toEqual(['other', 'reset']);
    a.syncState = null;
    await heal(devices, server, at + 20_000);
    expect(b.syncState).toMatchObject({ on: false, problem: 'gone' });
  });

  it('is off, and can be deleted later, where the browser refuses', async () => {
    const { devices, server } = await three([0, 0, 0]);
    const [a] = devices as [D, D, D];
    const at = await heal(devices, server, NOON);
    a.refuses = true;
    await expect(deleteRemote(at, a.places)).rejects.toThrow('MAX_WRITE');
    expect(a.syncState).toMatchObject({ on: false, days: false, known: {} });
    // All else is gone by now, and no device hears of that.
    a.settings = DEFAULT_SETTINGS;
    a.refuses = false;
    const before = structuredClone(a.area);
    await a.step(at + 10_000);
    expect(a.area).toEqual(before);
    await deleteRemote(at + 20_000, a.places);
    expect(Object.keys(a.area)).toEqual(['reset']);
  });

  it('is not brought back by a device that was away while everything was deleted', async () => {
    const { devices, server } = await three([0, 4 * HOUR_MS, -4 * HOUR_MS]);
    const [a, b, c] = devices as [D, D, D];
    a.settings = { ...a.settings, nudgesPerDay: 0 };
    b.days = { from: SYNC_TODAY, minutes: [60] };
    const at = await heal(devices, server, NOON);
    // Away, and with changes of its own.
    c.settings = { ...c.settings, nudgesPerDay: 3 };
    await c.step(at + 10_000);
    await deleteRemote(at, a.places);
    a.syncState = null;
    await heal(devices, server, at + 20_000);
    expect([...server.items.keys()]).toEqual(['reset']);
    expect(b.syncState).toMatchObject({ on: false, problem: 'gone' });
    expect(b.settings.nudgesPerDay).toBe(0);
    expect(c.settings.nudgesPerDay).toBe(3);
    // Whoever wants it turns it on again, and starts from nothing.
    await turnSync({ settings: true, days: false }, 'b', at, b.places);
    await heal(devices, server, at + 900_000);
    expect(parseRemote(b.area, NOON).registers.nudgesPerDay?.value).toBe(0);
    expect(c.settings.nudgesPerDay).toBe(3);
  });

  it('is turned off on one device alone, whose days then go and do not come back', async () => {
    const { devices, server } = await three([0, 0, 0]);
    const [a, b] = devices as [D, D, D];
    a.days = { from: SYNC_TODAY, minutes: [45] };
    let at = await heal(devices, server, NOON);
    expect(Object.keys(parseRemote(b.area, NOON).days)).toEqual(['m0']);
    await a.turn(false, false);
    await removeRemaining(a.places);
    at = await heal(devices, server, at);
    expect(parseRemote(b.area, NOON).days).toEqual({});
    expect(Object.keys(parseRemote(b.area, NOON).registers).length).toBeGreaterThan(10);
    b.settings = { ...b.settings, nudgesPerDay: 4 };
    await heal(devices, server, at);
    expect(a.settings.nudgesPerDay).toBe(DEFAULT_SETTINGS.nudgesPerDay);
  });

  it('tells what does not fit, syncs the rest, and lets the oldest days go', async () => {
    const device = new Device('a', 0);
    await device.turn(true, true);
    const range = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '10:00', to: '11:00' };
    device.settings = {
      ...device.settings,
      quietHours: new Array(200).fill(range),
      nudgesPerDay: 3,
    };
    await device.step(NOON);
    expect(device.syncState?.problem).toBe('left');
    expect(parseRemote(device.area, NOON).registers).toHaveProperty('nudgesPerDay');
    expect(parseRemote(device.area, NOON).registers).not.toHaveProperty('quietHours');
    device.settings = { ...device.settings, quietHours: [] };
    await device.step(NOON + 10_000);
    expect(device.syncState?.problem).toBeNull();

    const minutes = new Array(100).fill(1_440);
    for (let each = 0; each < 400; each += 1) {
      const days = { v: 1, epoch: 0, from: addDays(SYNC_TODAY, -99), minutes };
      const next = { ...device.area, [`days:${each}`]: days };
      if (totalBytes(Object.entries(next)) > LIMITS.bytes - 400) break;
      device.area = next;
    }
    // Room for about fifty of its days, and no more.
    const room = LIMITS.bytes - totalBytes(Object.entries(device.area)) - 350;
    device.area = { ...device.area, pad: 'x'.repeat(room - '"pad"'.length) };
    device.days = { from: addDays(SYNC_TODAY, -99), minutes };
    await device.step(NOON + 20_000);
    const own = parseRemote(device.area, NOON).days.a;
    expect(own?.minutes.length).toBeGreaterThan(10);
    expect(own?.minutes.length).toBeLessThan(100);
    expect(addDays(own?.from ?? SYNC_TODAY, (own?.minutes.length ?? 0) - 1)).toBe(SYNC_TODAY);
    expect(device.over).toBe(false);
  });

  it('says what the browser refuses, and writes it once it may', async () => {
    const device = new Device('a', 0);
    await device.turn(true, false);
    device.refuses = true;
    await device.step(NOON);
    expect(device.syncState?.problem).toBe('refused');
    expect(device.area).toEqual({});
    device.refuses = false;
    await device.step(NOON + 10_000);
    expect(device.syncState?.problem).toBeNull();
    expect(parseRemote(device.area, NOON).registers).toHaveProperty('nudgesPerDay');
  });
});

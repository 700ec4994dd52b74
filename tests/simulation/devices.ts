import type { DayKey } from '../../utils/core/base/calendar';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/core/settings/settings';
import type { SyncedDays } from '../../utils/core/sync/days';
import type { SyncState } from '../../utils/core/sync/plan';
import { itemBytes, LIMITS, totalBytes } from '../../utils/core/sync/quota';
import { registersOf } from '../../utils/core/sync/registers';
import { type SyncStorage, syncOnce, turnSync } from '../../utils/store/sync/writeSync';

/** The day on which all of this happens. */
export const SYNC_TODAY: DayKey = '2026-11-20';
export const NOON = Date.UTC(2026, 10, 20, 12);

/** A worker that died: nothing after it happens. */
class Death extends Error {}

type Area = Record<string, unknown>;
const copy = <T>(value: T): T => structuredClone(value);

/**
 * The browser maker's server: it keeps each item as it came last, and knows nothing of stamps. Two
 * devices that wrote one item apart from each other lose one of the two there.
 */
export class SyncServer {
  readonly items = new Map<string, unknown>();
}

/**
 * A browser with its own copy of the sync area. What it writes and what others wrote meets when it is
 * connected: item by item, in any order, and some of it later than the rest.
 */
export class Device {
  syncState: SyncState | null = null;
  settings: Settings = DEFAULT_SETTINGS;
  days: SyncedDays | null = null;
  area: Area = {};
  /** Items that were written here and that the server has not; `undefined`: removed. */
  readonly outbox = new Map<string, unknown>();
  /** What was written, by when; for the limits. */
  readonly calls: number[] = [];
  /** The browser takes nothing at the moment. */
  refuses = false;
  /** After so many writes the worker dies. */
  diesAfter = Number.POSITIVE_INFINITY;
  /** Everything that was ever in the area. */
  readonly seen: string[] = [];
  /** Its area over the limits, by its own writing. */
  over = false;

  constructor(
    readonly name: string,
    /** How far its clock is off, ms. */
    readonly skew: number,
  ) {}

  readonly places: SyncStorage = {
    readLocal: async () => ({
      syncState: copy(this.syncState),
      settings: copy(this.settings),
      unreadable: new Set<string>(),
    }),
    writeLocal: async (syncState, settings) => {
      this.#state();
      this.syncState = copy(syncState);
      if (settings) this.settings = copy(settings);
    },
    readSync: async () => copy(this.area),
    writeSync: async (items) => {
      this.#call();
      const next = { ...this.area, ...copy(items) };
      const entries = Object.entries(next);
      const tooLong = Object.entries(items).some((item) => itemBytes(item) > LIMITS.itemBytes);
      if (tooLong || entries.length > LIMITS.items || totalBytes(entries) > LIMITS.bytes) {
        this.over = true;
        throw new Error('QUOTA_BYTES quota exceeded');
      }
      this.area = next;
      for (const [key, value] of Object.entries(items)) this.outbox.set(key, copy(value));
      this.seen.push(JSON.stringify(items));
    },
    removeSync: async (keys) => {
      this.#call();
      for (const key of keys) {
        delete this.area[key];
        this.outbox.set(key, undefined);
      }
    },
  };

  #state() {
    if (this.diesAfter <= 0) throw new Death();
    this.diesAfter -= 1;
  }

  #call() {
    this.#state();
    this.calls.push(this.clock);
    if (this.refuses)
      throw new Error('This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.');
  }

  clock = NOON;

  async turn(settings: boolean, days: boolean) {
    await turnSync({ settings, days }, this.name, this.clock, this.places);
  }

  /** One step of the background. `at`: the true time, ms. A death ends it where it is. */
  async step(at: number) {
    this.clock = at + this.skew;
    try {
      const { days } = this;
      return await syncOnce({ at: this.clock, agreedDay: SYNC_TODAY, days }, this.places);
    } catch (error) {
      if (!(error instanceof Death)) throw error;
      return true;
    } finally {
      this.diesAfter = Number.POSITIVE_INFINITY;
    }
  }

  /** Meets the server. `picks`: which items go or come now, the rest stays for later. */
  connect(server: SyncServer, picks: (key: string) => boolean) {
    for (const [key, value] of [...this.outbox]) {
      if (!picks(key)) continue;
      if (value === undefined) server.items.delete(key);
      else server.items.set(key, copy(value));
      this.outbox.delete(key);
    }
    for (const key of new Set([...server.items.keys(), ...Object.keys(this.area)])) {
      if (this.outbox.has(key) || !picks(key)) continue;
      if (server.items.has(key)) this.area[key] = copy(server.items.get(key));
      else delete this.area[key];
    }
  }

  registers() {
    return Object.fromEntries(Object.entries(registersOf(this.settings)).sort());
  }
}

/** All are connected, and look until nobody has anything left to write. `at`: the true time, ms. */
export async function heal(devices: readonly Device[], server: SyncServer, at: number) {
  for (const device of devices) device.refuses = false;
  let now = at;
  for (let round = 0; round < 30; round += 1) {
    const before = JSON.stringify([...server.items].sort());
    for (const device of devices) {
      now += 10_000;
      device.connect(server, () => true);
      await device.step(now);
      device.connect(server, () => true);
    }
    const quiet = devices.every(({ outbox }) => outbox.size === 0);
    if (round > 1 && quiet && JSON.stringify([...server.items].sort()) === before) return now;
  }
  throw new Error('The devices do not come to rest.');
}

import 'fake-indexeddb/auto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createStore, entries, setMany } from 'idb-keyval';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { EXCLUSION_KINDS } from '../../../utils/core/counting/exclusions';
import { WRITING_PLACES } from '../../../utils/core/reflection/drafts';
import type { Settings } from '../../../utils/core/settings/settings';
import { registersOf } from '../../../utils/core/sync/registers';
import { EXPORTED_AT, FULL } from './exportFixture';
import pbkdf2 from './journal/pbkdf2Lock.json';
import { keyOf, newKeyOf } from './journal/wrappingKeys';
import { lasting } from './lastingStore';
import { unseen } from './schemaCoverage';
import type { Stored, Values } from './storedKinds';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const stores = await import('./fillStores');
const { AREAS, placed, SHAPES } = await import('./storedKinds');
const { countQuarantinedValues, readState, readRecord } = await import(
  '../../../utils/store/record/readRecord'
);
const { writeChange, clearRecord } = await import('../../../utils/store/record/writeRecord');
const { readJournal } = await import('../../../utils/store/journal/readJournal');
const { clearJournal } = await import('../../../utils/store/journal/writeEntries');
const { readDrafts } = await import('../../../utils/store/journal/drafts');
const { readLockState } = await import('../../../utils/store/journal/journalLock');
const { changeLock, lockNow, unlock } = await import('../../../utils/store/journal/writeLock');
const { readExport } = await import('../../../utils/store/transfer/export');
const { readLastImport } = await import('../../../utils/store/transfer/lastImport');
const { undoImport } = await import('../../../utils/store/transfer/writeImportUndo');
const { readTotals } = await import('../../../utils/store/record/readTotals');
const { readSalt } = await import('../../../utils/store/writeSalt');
const { readSettings } = await import('../../../utils/store/settings/settings');
const { parseRemote } = await import('../../../utils/store/sync/syncSchema');
const { readSyncState, readOtherDevicesMinutes } = await import('../../../utils/store/sync/sync');
const { wasWelcomed } = await import('../../../utils/store/welcomed');

/** What one release stores, and what it read of that: a later one is to read the same. */
interface Release {
  readonly everything: { readonly stored: Stored; readonly told: Values };
  /** The same once the import was undone. */
  readonly afterUndo: Values;
  readonly locked: { readonly stored: Stored; readonly told: Values };
  /** What may lie under one key otherwise, one at a time. */
  readonly otherwise: {
    readonly state: readonly unknown[];
    readonly settings: readonly unknown[];
    readonly syncState: readonly unknown[];
  };
}

const folder = join(import.meta.dirname, 'releases');
const read = (name: string): Release => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const { version } = JSON.parse(readFileSync(join(folder, '../../../../package.json'), 'utf8'));
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value));
const RECORD = createStore('enough-record', 'record');
const JOURNAL = createStore('enough-journal', 'entries');
const { sync } = fakeBrowser.storage;
const DAYS = ['2026-10-01', '2026-10-02', '2026-11-14', '2026-11-15', '2026-11-16'];

async function clear(): Promise<void> {
  await Promise.all([clearRecord(), clearJournal(), lasting.clear(), sync.clear(), lockNow()]);
  await fakeBrowser.storage.session.clear();
}

async function write(stored: Stored): Promise<void> {
  await setMany(Object.entries(stored.record), RECORD);
  await setMany(Object.entries(stored.journal), JOURNAL);
  await Promise.all([lasting.set(stored.lasting), sync.set({ ...stored.sync })]);
}

async function dump(): Promise<Stored> {
  const sorted = (all: object) => Object.fromEntries(Object.entries(all).sort());
  return plain({
    record: Object.fromEntries(await entries(RECORD)),
    journal: Object.fromEntries(await entries(JOURNAL)),
    lasting: sorted(await lasting.get()),
    sync: sorted(await sync.get()),
  });
}

/** What the person wrote, once it is open. */
async function toldOfJournal() {
  return {
    newestFirst: (await readJournal('all', EXPORTED_AT)).entries,
    drafts: await readDrafts(EXPORTED_AT),
  };
}

/** All of it, as a person comes to see it. */
async function told(): Promise<Values> {
  const { format: _, version: __, exportedAt: ___, ...exported } = await readExport(EXPORTED_AT);
  const { epoch, registers, days } = parseRemote(await sync.get(), EXPORTED_AT);
  const settings = await readSettings();
  return plain({
    ...exported,
    counted: await readRecord(Date.parse('2026-11-14'), Date.parse('2026-11-17')),
    totals: await readTotals(DAYS, settings, stores.CALENDAR),
    ...(await toldOfJournal()),
    quarantined: await countQuarantinedValues(),
    lastImport: await readLastImport(),
    salt: await readSalt(),
    welcomed: await wasWelcomed(),
    syncState: await readSyncState(),
    remote: { epoch, registers, days },
    otherDevicesMinutes: await readOtherDevicesMinutes(DAYS, EXPORTED_AT),
  });
}

/** What this version stores. Chance gives the same each time, so that only a change makes another file. */
async function frozenNow(): Promise<Release> {
  let drawn = 0;
  vi.spyOn(crypto, 'randomUUID').mockImplementation(() => {
    drawn += 1;
    return `00000000-0000-4000-8000-${String(drawn).padStart(12, '0')}`;
  });
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((bytes) => {
    drawn += 1;
    return (bytes as unknown as Uint8Array).fill(drawn) as unknown as typeof bytes;
  });
  await clear();
  await stores.storeEverything();
  const everything = { stored: await dump(), told: await told() };
  await undoImport(stores.CALENDAR);
  const afterUndo = await told();
  await clear();
  await stores.storeLocked();
  const locked = { stored: await dump(), told: await toldOfJournal() };
  vi.restoreAllMocks();
  const { OTHER_STATES: state, OTHER_CHOICES: settings, OTHER_SYNC_STATES: syncState } = stores;
  return plain({ everything, afterUndo, locked, otherwise: { state, settings, syncState } });
}

const FILE = `${version}.json`;
if (process.env.FREEZE) {
  writeFileSync(join(folder, FILE), `${JSON.stringify(await frozenNow(), null, 1)}\n`);
}
beforeEach(clear);

const registersIn = (settings: Settings) =>
  Object.fromEntries(
    Object.entries(registersOf(settings)).map(([name, value]) => [name, { value }]),
  );

const HOW =
  'What is stored is no longer what is frozen for this version. If the version is out, raise it, and keep the old file; then run `FREEZE=1 npx vitest run --project unit tests/unit/store/upgrade.test.ts`.';

describe('what this version stores', () => {
  it('is on file, and what is on file is what it stores', async () => {
    expect(existsSync(join(folder, FILE)), HOW).toBe(true);
    expect(read(FILE), HOW).toEqual(await frozenNow());
  });

  it('is something of each kind that there is, and of each kind every part', () => {
    const { everything, locked, otherwise } = read(FILE);
    const values = [
      ...[everything, locked].flatMap(({ stored }) => placed(stored)),
      { place: 'journal lock', value: pbkdf2.stored.lock },
      ...otherwise.state.map((value) => ({ place: 'record state', value })),
      ...otherwise.settings.map((value) => ({ place: 'lasting settings', value })),
      ...otherwise.syncState.map((value) => ({ place: 'lasting sync', value })),
    ];
    const kinds = AREAS.flatMap((area) =>
      Object.entries(SHAPES[area]).map(([kind, shape]) => ({ place: `${area} ${kind}`, shape })),
    );
    const shapes = kinds.map(({ place, shape }) => ({
      place,
      shape,
      values: values.filter((each) => each.place === place).map(({ value }) => value),
    }));
    expect(unseen(shapes), 'Store it in `fillStores.ts`.').toEqual([]);
  });

  it('is told as it was given', () => {
    const { everything } = read(FILE);
    const { counted, ...rest } = everything.told as Values & {
      counted: { exclusions: { kind: string }[] };
    };
    expect(rest).toMatchObject({
      settings: plain(stores.CHOSEN_SETTINGS),
      record: { state: stores.AT_WORK },
      totals: [{ workMs: 120 * 60_000 }, { workMs: 75 * 60_000 }, {}, {}, {}],
      newestFirst: plain([...FULL.journal, ...stores.WRITTEN].reverse()),
      drafts: WRITING_PLACES.map(() => ({ text: 'Half' })),
      lastImport: { id: 'import-1', summary: { entries: FULL.journal.length } },
      welcomed: true,
      syncState: { on: true, days: true, deviceId: 'this-machine', problem: null },
      remote: { registers: registersIn(stores.CHOSEN_SETTINGS) },
      otherDevicesMinutes: { '2026-11-15': 120 },
      unreadable: { settings: [{ nudgesPerDay: 'many' }] },
    });
    expect(counted.exclusions.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([...EXCLUSION_KINDS]),
    );
    expect(Object.values((rest.unreadable as { record: Values }).record)).toEqual([
      { v: 0, strange: true },
    ]);
  });
});

describe.each(readdirSync(folder))('what %s stored', (name) => {
  const { everything, afterUndo, locked, otherwise } = read(name);

  it('reads as it did', async () => {
    await write(everything.stored);
    expect(await told()).toMatchObject(everything.told);
  });

  it('is still there after the first thing that is counted', async () => {
    await write(everything.stored);
    const span = { site: 'new.test', from: EXPORTED_AT, to: EXPORTED_AT + 9_000 };
    await writeChange({ state: await readState(), spans: [span] });
    const { counted, unreadable, newestFirst } = everything.told as Values & {
      counted: { spans: object[] };
    };
    expect(await told()).toMatchObject({
      unreadable,
      newestFirst,
      counted: { ...counted, spans: [...counted.spans, span] },
    });
  });

  it('gives its import back', async () => {
    await write(everything.stored);
    await undoImport(stores.CALENDAR);
    expect(await told()).toMatchObject(afterUndo);
  });

  it('opens with its passphrase, and with no other', async () => {
    await write(locked.stored);
    const other = await keyOf('another passphrase');
    expect(await unlock(other, EXPORTED_AT, async () => {})).toBeNull();
    expect(await readLockState(EXPORTED_AT)).toMatchObject({ is: 'locked' });
    expect((await readJournal('all', EXPORTED_AT)).entries).toEqual([]);
    const key = await keyOf(stores.PASSPHRASE);
    expect(await unlock(key, EXPORTED_AT, async () => {})).not.toBeNull();
    expect(await toldOfJournal()).toMatchObject(locked.told);
  });

  it('reads as it was, whatever the state, the settings and the sync were', async () => {
    for (const state of otherwise.state) {
      await setMany([['state', state]], RECORD);
      expect(await readState()).toMatchObject(state as object);
    }
    for (const settings of otherwise.settings) {
      await lasting.set({ settings });
      expect(await readSettings()).toMatchObject(settings as object);
    }
    for (const syncState of otherwise.syncState) {
      await lasting.set({ sync: syncState });
      expect(await readSyncState()).toMatchObject(syncState as object);
    }
  });
});

describe('a journal that was locked by PBKDF2', () => {
  beforeEach(() => setMany(Object.entries(pbkdf2.stored), JOURNAL));

  it('opens with its passphrase, and with no other', async () => {
    const other = await keyOf('another passphrase');
    expect(await unlock(other, EXPORTED_AT, async () => {})).toBeNull();
    expect((await readJournal('all', EXPORTED_AT)).entries).toEqual([]);
    const key = await keyOf(stores.PASSPHRASE);
    expect(await unlock(key, EXPORTED_AT, async () => {})).not.toBeNull();
    expect(await toldOfJournal()).toEqual(pbkdf2.told);
  });

  it('is locked by scrypt once its passphrase is changed', async () => {
    const [key, next] = [await keyOf(stores.PASSPHRASE), await newKeyOf('other words of mine')];
    expect(await changeLock(key, next, 60, EXPORTED_AT, async () => {})).toBe(true);
    await lockNow();
    const { salt, wrappingKey } = next;
    expect(new Map(await entries(JOURNAL)).get('lock')).toMatchObject({ kdf: 'scrypt', salt });
    expect(await unlock(wrappingKey, EXPORTED_AT, async () => {})).not.toBeNull();
    expect(await toldOfJournal()).toEqual(pbkdf2.told);
  });
});

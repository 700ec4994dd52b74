import 'fake-indexeddb/auto';
import { entries, get, set } from 'idb-keyval';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../utils/core/settings/settings';
import { INITIAL_STATE, type State } from '../../../utils/core/state/state';
import { recordStore } from '../../../utils/store/record/recordDb';
import { EXPORTED_AT, FULL } from './exportFixture';
import { lasting } from './lastingStore';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { readSettings, readSettingsQuarantine } = await import(
  '../../../utils/store/settings/settings'
);
const { changeSettings, deleteQuarantinedSettings } = await import(
  '../../../utils/store/settings/writeSettings'
);
const { readNudges, readRecord, readState } = await import(
  '../../../utils/store/record/readRecord'
);
const { writeChange, clearRecord } = await import('../../../utils/store/record/writeRecord');
const { deleteTime } = await import('../../../utils/store/record/writeDeletion');
const { restoreQuarantined } = await import('../../../utils/store/transfer/writeRecovery');
const { syncOnce, turnSync } = await import('../../../utils/store/sync/writeSync');

const { sync } = fakeBrowser.storage;
const HERE = { at: EXPORTED_AT, agreedDay: '2026-11-16', days: undefined };
const DATE = '2026-11-15';
const DAY_MS = 86_400_000;
const own = [{ id: 'own:a', text: 'Mine?' }] as const;
/** A site whose path another browser writes in another way: this one reads no site in it. */
const STRANGE = { host: 'docs.test', path: '/a^b c' };
const storedSettings = async () => (await lasting.get()).settings as Record<string, unknown>;

beforeEach(async () => {
  await Promise.all([clearRecord(), lasting.clear(), sync.clear()]);
});

describe('stored settings of which a part cannot be read', () => {
  const STORED = {
    sites: [{ host: 'a.test' }, STRANGE, { host: 'b.test' }],
    quietHours: [
      { weekdays: [1], from: '14:00', to: '16:00' },
      { weekdays: [9], from: '14:00', to: '16:00' },
    ],
    patterns: { lateHours: { on: false, restsUntil: null, notHelpful: 0 }, newPattern: { on: 2 } },
    questions: { ...DEFAULT_SETTINGS.questions, off: ['Q01', 'Q999'], own },
    nudgesPerDay: 'many',
    ofANewerVersion: { kept: true },
  };
  beforeEach(() => lasting.set({ settings: STORED }));

  it('read as all the rest of them', async () => {
    const settings = await readSettings();
    expect(settings.sites).toEqual([{ host: 'a.test' }, { host: 'b.test' }]);
    expect(settings.quietHours).toHaveLength(1);
    expect(settings.patterns).toEqual({ lateHours: STORED.patterns.lateHours });
    expect(settings.questions).toMatchObject({ off: ['Q01'], own });
    expect(settings.nudgesPerDay).toBe(DEFAULT_SETTINGS.nudgesPerDay);
  });

  it('stay as they are where other choices are changed', async () => {
    await changeSettings({ pauseSound: true });
    expect(await storedSettings()).toMatchObject({ ...STORED, pauseSound: true });
  });

  it('keep what cannot be read beside what is changed, and quarantine what a choice is made over', async () => {
    await changeSettings({ sites: [{ host: 'c.test' }], nudgesPerDay: 1 });
    await changeSettings({ questions: { ...(await readSettings()).questions, on: false } });
    await changeSettings({ patterns: {} });
    expect(await storedSettings()).toMatchObject({
      sites: [{ host: 'c.test' }, STRANGE],
      questions: { on: false, off: ['Q01', 'Q999'], own },
      patterns: { newPattern: { on: 2 } },
      ofANewerVersion: { kept: true },
    });
    expect((await readSettings()).patterns).toEqual({});
    expect((await readSettingsQuarantine())[0]).toEqual({ nudgesPerDay: 'many' });
  });

  it('are in the export, and go with the site that they name', async () => {
    expect(JSON.stringify(await readSettingsQuarantine())).toContain('/a^b c');
    await deleteQuarantinedSettings('docs.test');
    expect(JSON.stringify([await storedSettings(), await readSettingsQuarantine()])).not.toContain(
      '^',
    );
    expect((await readSettings()).sites).toEqual([{ host: 'a.test' }, { host: 'b.test' }]);
  });

  it('take no choice that is none, and write nothing then', async () => {
    const questions = null as unknown as typeof DEFAULT_SETTINGS.questions;
    await expect(changeSettings({ pauseSound: true, questions })).rejects.toThrow('no choices');
    expect(await storedSettings()).toEqual(STORED);
  });

  it('are nobody’s change, and do not travel', async () => {
    await lasting.set({
      settings: { ...STORED, sites: [{ host: 'a.test' }, { host: 'docs.test' }] },
    });
    await turnSync({ settings: true, days: false }, 'here', EXPORTED_AT);
    await syncOnce(HERE);
    await lasting.set({ settings: { ...STORED, sites: [{ host: 'a.test' }, STRANGE] } });
    await syncOnce({ ...HERE, at: EXPORTED_AT + 60_000 });
    const synced = await sync.get();
    expect(synced['set:site.docs.test']).toMatchObject({ value: true });
    expect(synced['set:site.a.test']).toMatchObject({ value: true });
    expect(synced).not.toHaveProperty('set:nudgesPerDay');
    expect(JSON.stringify(synced)).not.toContain('^');
  });
});

describe('a stored record of which a part cannot be read', () => {
  const nudge = FULL.record.nudges[DATE]?.[0];
  const newer = { ...nudge, id: 'newer', pattern: 'aNewerOne' };
  const from = Date.parse(DATE);

  it('reads as all the rest of it, and is quarantined whole before it is written over', async () => {
    await set(`nudges:${DATE}`, [nudge, newer], recordStore);
    expect(await readNudges(from, from + DAY_MS)).toEqual([nudge]);
    const more = { ...nudge, id: 'more' } as NonNullable<typeof nudge>;
    await writeChange({ state: INITIAL_STATE, nudges: [more] });
    expect(await readNudges(from, from + DAY_MS)).toEqual([nudge, more]);
    const quarantined = (await entries(recordStore)).find(([key]) =>
      String(key).startsWith('quarantine:'),
    );
    expect(quarantined?.[1]).toEqual([nudge, newer]);
  });

  it('keeps every field of the state but the one', async () => {
    const state: State = {
      ...INITIAL_STATE,
      firstCountedAt: EXPORTED_AT - DAY_MS,
      closedDays: [{ day: DATE, at: EXPORTED_AT }],
    };
    await set('state', { ...state, call: { from: 'yesterday' }, later: 1 }, recordStore);
    expect(await readState()).toEqual(state);
  });

  it('loses to a deletion what is in the time that goes, and what cannot be read', async () => {
    await set(`nudges:${DATE}`, [nudge, newer], recordStore);
    await deleteTime({ from: from - DAY_MS, to: from, days: ['2026-11-14'] });
    expect(await get(`nudges:${DATE}`, recordStore)).toEqual([nudge, newer]);
    await deleteTime({ from, to: from + 60_000, days: [] });
    expect(await get(`nudges:${DATE}`, recordStore)).toEqual([nudge]);
  });

  it('does not take a day of a newer version for one of this', async () => {
    await set(`day:${DATE}`, { ...FULL.record.days[DATE], v: 2 }, recordStore);
    expect((await readRecord(from, from + DAY_MS)).spans).toEqual([]);
  });
});

describe('what was quarantined', () => {
  const day = FULL.record.days[DATE];
  const from = Date.parse(DATE);
  const quarantined = async () =>
    (await entries<string, unknown>(recordStore)).filter(([key]) => key.startsWith('quarantine:'));

  it('comes back beside what came since, once it can be read', async () => {
    const [nudge] = FULL.record.nudges[DATE] ?? [];
    await set(`quarantine:day:${DATE}:x`, day, recordStore);
    await set(`quarantine:nudges:${DATE}:x`, [nudge], recordStore);
    await set(`quarantine:nudges:${DATE}:y`, [{ ...nudge, id: 'two' }], recordStore);
    await set('quarantine:questionsShown:x', { Q01: 5, Q02: 9 }, recordStore);
    await set('questionsShown', { Q01: 7 }, recordStore);
    await set(`quarantine:total:2026-10-01:x`, FULL.record.totals['2026-10-01'], recordStore);
    const fresh = { site: 'own.test', from: from + 1_000, to: from + 61_000 };
    await writeChange({ state: INITIAL_STATE, spans: [fresh] });
    await restoreQuarantined();
    expect(await quarantined()).toEqual([]);
    const { spans } = await readRecord(from, from + DAY_MS);
    expect(spans).toHaveLength(1 + (day?.spans.length ?? 0));
    expect((await readNudges(from, from + DAY_MS)).map(({ id }) => id)).toEqual(['nudge-1', 'two']);
    expect(await get('questionsShown', recordStore)).toEqual({ Q01: 7, Q02: 9 });
    expect(await get('total:2026-10-01', recordStore)).toEqual(FULL.record.totals['2026-10-01']);
    const all = await entries(recordStore);
    await restoreQuarantined();
    expect(await entries(recordStore)).toEqual(all);
  });

  it('stays in quarantine where it cannot be read, or where the sums of its day are made', async () => {
    await set(`quarantine:day:${DATE}:x`, { ...day, v: 2 }, recordStore);
    await set(`quarantine:day:${DATE}:y`, day, recordStore);
    await set('quarantine:state:x', INITIAL_STATE, recordStore);
    await set(`total:${DATE}`, { day: DATE }, recordStore);
    const before = await entries(recordStore);
    await restoreQuarantined();
    expect(await entries(recordStore)).toEqual(before);
  });
});

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addDays } from '../../../../utils/core/base/calendar';
import { DEFAULT_SETTINGS } from '../../../../utils/core/settings/settings';
import { INITIAL_STATE } from '../../../../utils/core/state/state';
import { EXPORTED_AT, FULL } from '../exportFixture';
import { lasting } from '../lastingStore';

// The settings' storage asks for the browser when it is loaded.
vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { checkImport } = await import('../../../../utils/store/transfer/parseImport');
const { readLastImport } = await import('../../../../utils/store/transfer/lastImport');
const { previewImport } = await import('../../../../utils/store/transfer/previewImport');
const { applyImport } = await import('../../../../utils/store/transfer/writeImport');
const { deleteOldImport, keepFromUndo, recoverInterruptedImport, undoImport } = await import(
  '../../../../utils/store/transfer/writeImportUndo'
);
const { readNudges } = await import('../../../../utils/store/record/readRecord');
const { writeChange, clearRecord } = await import('../../../../utils/store/record/writeRecord');
const { readDueRollUps } = await import('../../../../utils/store/record/readRetention');
const { rollUp } = await import('../../../../utils/store/record/writeRetention');
const { clearJournal, addEntry, changeEntry } = await import(
  '../../../../utils/store/journal/writeEntries'
);
const { changeSettings } = await import('../../../../utils/store/settings/writeSettings');
const { readExport } = await import('../../../../utils/store/transfer/export');

const calendar = { zone: 'UTC', dayStart: '04:00' };
/** What the summary of a file says that brings nothing new. */
const NOTHING = { days: 0, nudges: 0, entries: 0, choices: 0 };
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const read = (value: unknown) => {
  const answer = checkImport(value, EXPORTED_AT);
  if (!('file' in answer)) throw new Error(answer.problem);
  return answer.file;
};
const file = read(FULL);
const everything = () => readExport(EXPORTED_AT);
const plan = (takeChoices = true, other = file) =>
  previewImport(other, takeChoices, calendar, EXPORTED_AT);
const bring = async (id = 'first', takeChoices = true, other = file) =>
  applyImport(id, EXPORTED_AT, await plan(takeChoices, other), calendar);
/** A morning of its own: half an hour of it is in the file as well, on another site. */
const ownMorning = () =>
  writeChange({
    state: { ...INITIAL_STATE, firstCountedAt: EXPORTED_AT - 10 * DAY_MS },
    spans: [
      {
        site: 'own.test',
        from: EXPORTED_AT - DAY_MS - 10 * MINUTE_MS,
        to: EXPORTED_AT - DAY_MS + 15 * MINUTE_MS,
      },
    ],
    nudges: [
      {
        id: 'own',
        at: EXPORTED_AT - DAY_MS,
        pattern: 'longStretch',
        textId: 'nd03',
        end: 'continued',
        endedAt: EXPORTED_AT,
      },
    ],
  });

beforeEach(async () => {
  await Promise.all([clearRecord(), clearJournal(), lasting.clear()]);
});

describe('an import', () => {
  it('brings an export into an empty browser, but for the state, a trial and pages', async () => {
    await bring();
    const { record, journal, settings } = await everything();
    const { pages, trial } = FULL.record;
    expect({ ...record, pages, trial, state: null }).toEqual({ ...FULL.record, state: null });
    expect(record.trial.decisionPoints).toEqual({});
    expect(record.state).toEqual({
      ...INITIAL_STATE,
      firstCountedAt: FULL.record.state?.firstCountedAt,
    });
    expect(record.pages).toEqual({});
    expect(journal).toEqual(FULL.journal);
    expect(settings).toEqual(FULL.settings);
  });

  it('says before what is new, and after it that nothing is', async () => {
    const { summary, sites } = await plan();
    expect(sites).toEqual(FULL.settings.sites);
    expect(summary).toEqual({
      days: 2,
      nudges: 1,
      entries: 2,
      choices: 7,
      from: '2026-10-01',
      to: '2026-11-15',
    });
    expect(await everything()).toMatchObject({ journal: [], settings: DEFAULT_SETTINGS });
    await bring();
    expect(await plan()).toMatchObject({ sites: [], summary: NOTHING });
  });

  it('adds to what is here and doubles nothing, however often it is made', async () => {
    await ownMorning();
    await addEntry(
      {
        ...FULL.journal[0],
        id: 'entry-1',
        at: EXPORTED_AT,
        kind: 'reflection',
        question: null,
        text: 'Mine.',
      },
      EXPORTED_AT,
    );
    await bring();
    const once = await everything();
    expect(once.record.days['2026-11-15']?.spans).toEqual([
      [0, EXPORTED_AT / 1_000 - 87_000, 1_500],
      [1, EXPORTED_AT / 1_000 - 85_500, 600],
      [2, EXPORTED_AT / 1_000 - 84_000, 600],
    ]);
    expect(once.record.nudges['2026-11-15']?.map(({ id }) => id)).toEqual(['own', 'nudge-1']);
    expect(once.journal.map(({ id, text }) => [id, text])).toEqual([
      ['entry-2', 'Two.\nThree.'],
      ['entry-1', 'Mine.'],
    ]);
    await bring('second');
    await bring('third');
    expect(await everything()).toEqual(once);
  });

  it('is what this browser exported: then nothing changes', async () => {
    await ownMorning();
    await addEntry(
      { id: 'own', at: EXPORTED_AT, kind: 'reflection', question: null, text: 'Mine.' },
      EXPORTED_AT,
    );
    await changeSettings({ nudgesPerDay: 2 });
    const own = await everything();
    const made = await plan(true, read(JSON.parse(JSON.stringify(own))));
    expect(made.summary).toMatchObject(NOTHING);
    await applyImport('own', EXPORTED_AT, made, calendar);
    expect(await everything()).toEqual(own);
  });

  it('leaves a day that was rolled up here as it is, and takes no sum of a day that is known here', async () => {
    await ownMorning();
    const fromHere = await everything();
    await rollUp({ day: '2026-11-15', drop: ['2026-11-15'] }, DEFAULT_SETTINGS, calendar);
    const rolledUp = await everything();
    expect(rolledUp.record.days).toEqual({});
    await bring('a', false);
    const { record } = await everything();
    expect(record.days).toEqual({});
    expect(record.totals['2026-11-15']).toEqual(rolledUp.record.totals['2026-11-15']);

    await clearRecord();
    await ownMorning();
    await bring('b', false, read({ ...FULL, record: { ...rolledUp.record, nudges: {} } }));
    expect((await everything()).record.totals).toEqual({});
    expect((await everything()).record.days).toEqual(fromHere.record.days);
  });

  it('brings nothing into time of which the person said that it was no work', async () => {
    await writeChange({
      state: INITIAL_STATE,
      exclusions: [
        {
          from: EXPORTED_AT - DAY_MS - MINUTE_MS,
          to: EXPORTED_AT - DAY_MS + 30 * MINUTE_MS,
          kind: 'notWork',
        },
      ],
    });
    await bring();
    expect((await everything()).record.days['2026-11-15']?.spans).toEqual([
      [0, EXPORTED_AT / 1_000 - 84_000, 600],
    ]);
  });

  it('adds sites, and leaves counting and notifications as they are here', async () => {
    await changeSettings({ sites: [{ host: 'own.test' }], tracking: false });
    const other = { ...FULL.settings, notifications: true, tracking: true };
    await bring('a', true, read({ ...FULL, settings: other }));
    expect((await everything()).settings).toEqual({
      ...FULL.settings,
      sites: [{ host: 'own.test' }, ...FULL.settings.sites],
      tracking: false,
    });
  });

  it('leaves the choices alone, unless the person takes them', async () => {
    await bring('a', false);
    expect((await everything()).settings).toEqual(DEFAULT_SETTINGS);
  });

  it('quarantines what cannot be read here', async () => {
    const { recordStore } = await import('../../../../utils/store/record/recordDb');
    await recordStore('readwrite', (objects) => objects.put({ v: 9 }, 'day:2026-11-15'));
    await bring();
    const { record, unreadable } = await everything();
    expect(record.days['2026-11-15']?.spans).toHaveLength(2);
    expect(Object.values(unreadable.record)).toEqual([{ v: 9 }]);
  });
});

describe('an import that is taken back', () => {
  it('leaves everything as it was', async () => {
    await ownMorning();
    await addEntry(
      { id: 'own', at: EXPORTED_AT, kind: 'reflection', question: null, text: 'Mine.' },
      EXPORTED_AT,
    );
    await changeSettings({ nudgesPerDay: 2 });
    const before = await everything();
    await bring();
    expect(await everything()).not.toEqual(before);
    expect(await readLastImport()).toMatchObject({ id: 'first', at: EXPORTED_AT });
    await undoImport(calendar);
    expect(await everything()).toEqual(before);
    expect(await readLastImport()).toBeNull();
  });

  it('leaves alone what came since', async () => {
    await ownMorning();
    await bring();
    const fresh = {
      site: 'own.test',
      from: EXPORTED_AT - DAY_MS + 90 * MINUTE_MS,
      to: EXPORTED_AT - DAY_MS + 95 * MINUTE_MS,
    };
    await writeChange({
      state: INITIAL_STATE,
      spans: [fresh],
      pauses: [{ from: fresh.to, to: fresh.to + MINUTE_MS }],
    });
    await changeSettings({ nudgesPerDay: 4 });
    await keepFromUndo('entry-1');
    await changeEntry('entry-1', { text: 'Edited.' }, EXPORTED_AT);
    await undoImport(calendar);
    const { record, journal, settings } = await everything();
    const { sites = [], spans = [], pauses } = record.days['2026-11-15'] ?? {};
    expect(spans.map(([site, at, length]) => [sites[site], at, length])).toEqual([
      ['own.test', EXPORTED_AT / 1_000 - 87_000, 1_500],
      ['own.test', fresh.from / 1_000, 300],
    ]);
    expect(pauses).toEqual([[fresh.to / 1_000, 60]]);
    expect(await readNudges(EXPORTED_AT - 2 * DAY_MS, EXPORTED_AT)).toHaveLength(1);
    expect(journal.map(({ text }) => text)).toEqual(['Edited.']);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, nudgesPerDay: 4 });
  });

  it('brings back the parts of a day that was rolled up since, without what was brought in', async () => {
    await ownMorning();
    const before = await everything();
    await bring('a', false);
    const later = addDays('2026-11-16', 40);
    for (const due of await readDueRollUps(later, DEFAULT_SETTINGS, calendar)) {
      await rollUp(due, DEFAULT_SETTINGS, calendar);
    }
    expect(Object.keys((await everything()).record.days)).toEqual([]);
    await undoImport(calendar);
    const { record } = await everything();
    expect(record.days).toEqual(before.record.days);
    expect(record.totals).toEqual({});
  });

  it('can be taken back for 14 days', async () => {
    await bring();
    await deleteOldImport('2026-11-30', calendar);
    expect(await readLastImport()).not.toBeNull();
    await deleteOldImport('2026-12-01', calendar);
    expect(await readLastImport()).toBeNull();
  });

  it('is the last one alone', async () => {
    await bring('first', false);
    const between = await everything();
    await bring('second', true);
    await undoImport(calendar);
    expect(await everything()).toEqual(between);
  });

  it('stays possible if the same message arrives twice', async () => {
    const before = await everything();
    await bring('first');
    await bring('first');
    await undoImport(calendar);
    expect({
      ...(await everything()),
      record: { ...(await everything()).record, state: null },
    }).toEqual(before);
  });

  it('keeps none of the words that were brought in', async () => {
    await bring();
    const { recordStore } = await import('../../../../utils/store/record/recordDb');
    const { get } = await import('idb-keyval');
    expect(JSON.stringify(await get('import', recordStore))).not.toContain('Three.');
  });
});

describe('an import that is cut short', () => {
  /** Writings after which the browser is gone, or lets nothing be written. */
  const WRITINGS = 12;
  it.each(Array.from({ length: WRITINGS }, (_, count) => count))(
    'leaves everything as it was, or is whole, after %i writings',
    async (count) => {
      await ownMorning();
      await changeSettings({ nudgesPerDay: 2 });
      const before = await everything();
      const made = await plan();
      await failAfter(count, () => applyImport('cut', EXPORTED_AT, made, calendar));
      await recoverInterruptedImport(async () => calendar);
      const after = await everything();
      if (await readLastImport()) expect(after.journal).toHaveLength(2);
      else expect(after).toEqual(before);
    },
  );

  it('is tried at every writing that there is', async () => {
    await ownMorning();
    const made = await plan();
    expect(await failAfter(WRITINGS, () => applyImport('cut', EXPORTED_AT, made, calendar))).toBe(
      'done',
    );
    await clearRecord();
    await clearJournal();
    await lasting.clear();
    await ownMorning();
    expect(
      await failAfter(3, async () => applyImport('cut', EXPORTED_AT, await plan(), calendar)),
    ).toBe('cut');
  });
});

/** From the given writing on, nothing can be written to either database; then all can again. */
async function failAfter(count: number, job: () => Promise<unknown>): Promise<'done' | 'cut'> {
  const { put } = IDBObjectStore.prototype;
  let left = count;
  const dead = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    left -= 1;
    if (left < 0) throw new DOMException('There is no room.', 'QuotaExceededError');
    return put.apply(this, args);
  });
  try {
    await job();
    return 'done';
  } catch {
    return 'cut';
  } finally {
    dead.mockRestore();
  }
}

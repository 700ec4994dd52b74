import 'fake-indexeddb/auto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createStore, setMany } from 'idb-keyval';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Draft } from '../../../utils/core/drafts';
import { AT, FULL } from './anExport';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { commit, forgetRecord, readLive } = await import('../../../utils/store/record');
const journal = await import('../../../utils/store/journal');
const { entryKey } = await import('../../../utils/store/journalStore');
const { readDrafts } = await import('../../../utils/store/drafts');
const { unlock } = await import('../../../utils/store/lock');
const { readExport } = await import('../../../utils/store/export');

/** Everything in every store that outlives the browser, as it lies there. */
interface Stored {
  readonly record: Readonly<Record<string, unknown>>;
  readonly journal: Readonly<Record<string, unknown>>;
  readonly local: Readonly<Record<string, unknown>>;
}

const folder = join(import.meta.dirname, 'releases');
const read = (name: string): Stored => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const { version } = JSON.parse(readFileSync(join(folder, '../../../../package.json'), 'utf8'));
const DRAFT: Draft = {
  ...({ id: 'draft-1', place: 'week', question: null } as const),
  ...{ text: 'Half a line', step: 3, at: AT },
};

/** Something of everything, as this version stores it. */
function storedNow(): Stored {
  const { days, totals, nudges, pages, trial, live, asked, said } = FULL.record;
  const under = (prefix: string, values: Readonly<Record<string, unknown>>) =>
    Object.entries(values).map(([name, value]) => [`${prefix}:${name}`, value] as const);
  return {
    record: Object.fromEntries([
      ...under('day', days),
      ...under('total', totals),
      ...under('nudges', nudges),
      ...under('pages', pages),
      ...under('trial', trial.moments),
      ...Object.entries({ live, asked, said }),
    ]),
    journal: Object.fromEntries([
      ...FULL.journal.map((entry) => [entryKey(entry), entry] as const),
      [`draft:${DRAFT.id}`, DRAFT],
    ]),
    local: { settings: FULL.settings },
  };
}

async function write({ record, journal: notes, local }: Stored): Promise<void> {
  await setMany(Object.entries(record), createStore('enough-record', 'record'));
  await setMany(Object.entries(notes), createStore('enough-journal', 'entries'));
  await fakeBrowser.storage.local.set({ ...local });
}

beforeEach(async () => {
  await Promise.all([forgetRecord(), journal.forgetJournal()]);
  await Promise.all([fakeBrowser.storage.local.clear(), fakeBrowser.storage.session.clear()]);
});

it('has on file what this version stores, and what it stores is what is on file', () => {
  const file = join(folder, `${version}.json`);
  const stored = `${JSON.stringify(storedNow(), null, 2)}\n`;
  if (process.env.FREEZE) writeFileSync(file, stored);
  expect(existsSync(file), FREEZE).toBe(true);
  expect(readFileSync(file, 'utf8'), FREEZE).toBe(stored);
});

const FREEZE =
  'What is stored is no longer what is frozen for this version. If the version is out, raise it, and keep the old file; then run `FREEZE=1 npx vitest run --project unit tests/unit/store/upgrade.test.ts`.';

describe.each(readdirSync(folder).filter((name) => !name.includes('locked')))(
  'what %s stored',
  (name) => {
    const stored = read(name);
    beforeEach(() => write(stored));

    it('opens, all of it', async () => {
      const { unreadable, record, journal: entries, settings } = await readExport(AT);
      expect(unreadable).toEqual({ settings: [], record: {}, journal: {} });
      expect(settings).toMatchObject(stored.local.settings as object);
      for (const [key, value] of Object.entries(stored.record)) {
        const [kind = '', day] = key.split(':');
        const parts: Record<string, unknown> = {
          ...{ day: record.days, total: record.totals, nudges: record.nudges, pages: record.pages },
          trial: record.trial.moments,
        };
        const whole = record as unknown as Record<string, unknown>;
        const found = day ? (parts[kind] as Record<string, unknown>)[day] : whole[kind];
        expect(found, key).toMatchObject(value as object);
      }
      const texts = Object.entries(stored.journal).filter(([key]) => /^\d/.test(key));
      expect(entries).toMatchObject(texts.map(([, entry]) => entry));
      expect(entries.length).toBe(texts.length);
      expect(await readDrafts()).toMatchObject([{ id: 'draft-1', text: 'Half a line' }]);
    });

    it('is still there after the first thing that is counted', async () => {
      await commit({
        live: await readLive(),
        spans: [{ site: 'new.test', from: AT, to: AT + 9_000 }],
      });
      const { unreadable, record } = await readExport(AT);
      expect(unreadable).toEqual({ settings: [], record: {}, journal: {} });
      for (const key of Object.keys(stored.record).filter((each) => each.startsWith('day:'))) {
        expect(record.days).toHaveProperty([key.slice(4)]);
      }
    });
  },
);

it.each(readdirSync(folder).filter((name) => name.includes('locked')))(
  'the journal that %s locked opens with its passphrase, and with no other',
  async (name) => {
    await write(read(name));
    expect(await unlock('another passphrase', AT)).toBeNull();
    expect(await unlock('four words of mine', AT)).not.toBeNull();
    const { entries } = await journal.readJournal('all', AT);
    expect(entries.map(({ text }) => text)).toEqual(['Two.\nThree.', FULL.journal[0]?.text]);
  },
);

import type { Page } from 'playwright-core';
import type { Settings } from '../../utils/core/settings/settings';
import type { PopupView } from '../../utils/views';
import { FULL } from '../unit/store/exportFixture';
import { newKeyOf } from '../unit/store/journal/wrappingKeys';
import type { Enough } from './enough';
import { type Words, wordsIn } from './localeTexts';
import { wholeOf } from './ownPages';
import { seedWeek } from './seedWeek';

/** One thing that a person sees, and how to come to it. */
export interface Surface {
  readonly name: string;
  readonly path: string;
  /** What has to be so before it is opened; it stays so. */
  readonly prepare?: (enough: Enough) => Promise<unknown>;
  readonly reach?: (page: Page, words: Words) => Promise<unknown>;
  /** It tells the time, which goes on while the others are looked at. */
  readonly tellsTime?: boolean;
}

/** Presses a button by the key of its words. */
const press = (key: string) => (page: Page, words: Words) =>
  page
    .getByRole('button', { name: words(key), exact: true })
    .first()
    .click();
/** Presses the first button whose name begins so, and goes on with what it is about. */
const pressFirst = (key: string) => (page: Page, words: Words) =>
  page
    .getByRole('button', { name: words(key, '') })
    .first()
    .click();
/** Presses that button of the journal's first entry. */
const pressOfEntry = (key: string) => (page: Page, words: Words) =>
  page
    .getByRole('button', { name: words('journal.named', words(key), '') })
    .first()
    .click();
/** Opens what is folded away under these words. */
const unfold = (key: string) => (page: Page, words: Words) =>
  page
    .locator('summary, summary *')
    .and(page.getByText(words(key), { exact: true }))
    .first()
    .click();

/** Chooses a file to bring in. */
const bring = (text: string, answer: string) => async (page: Page, words: Words) => {
  await unfold('options.import.title')(page, words);
  await page
    .getByLabel(words('options.import.file'))
    .setInputFiles({ name: 'file.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.getByText(words(answer)).waitFor();
};

declare const chrome: {
  runtime: { sendMessage: unknown };
};

/** Opens the page again, with databases that cannot be opened: they never answer, or fail. */
const withoutDatabases = (how: 'silent' | 'failing') => async (page: Page) => {
  await page.addInitScript((silent) => {
    indexedDB.open = () => {
      if (!silent) throw new DOMException('The disk is not there.');
      return {} as IDBOpenDBRequest;
    };
  }, how === 'silent');
  await page.reload();
  await page.locator('main').waitFor();
};

/** Opens the page again, and nobody answers what it asks for first; waits until it says so. */
const unanswered = async (page: Page, words: Words) => {
  await page.addInitScript(() => {
    chrome.runtime.sendMessage = () => new Promise(() => {});
  });
  await page.reload();
  await page.getByText(words('options.working')).waitFor();
};

/** Opens the popup again, with something more to tell than the record has. */
const popupTells =
  (told: { view?: Partial<PopupView>; status?: Partial<PopupView['status']> }, key: string) =>
  async (page: Page, words: Words) => {
    await page.addInitScript(({ view, status }) => {
      const { sendMessage } = chrome.runtime as {
        sendMessage(message: { name: string }): Promise<{ reply: PopupView }>;
      };
      chrome.runtime.sendMessage = async (message: { name: string }) => {
        if (message.name !== 'openPopup') return { reply: null };
        const { reply } = await sendMessage(message);
        return { reply: { ...reply, ...view, status: { ...reply.status, ...status } } };
      };
    }, told);
    await page.reload();
    await page.getByRole('button', { name: words(key), exact: true }).waitFor();
  };
const IN_PROGRAMS = { from: 0, to: 1_200_000, ms: 1_200_000 };

/** The same, where the databases do not answer. */
const databasesSilent = async (page: Page, words: Words) => {
  await withoutDatabases('silent')(page);
  await page.getByText(words('options.working')).waitFor();
};

/** What was taken away can come back, and the keyboard is there. */
const undoIsThere = (page: Page, words: Words) =>
  page.locator('button:focus', { hasText: words('week.button.undo') }).waitFor();

/** Starts a pause, and closes the page that opens with it. */
const pausing = async (enough: Enough) => {
  await enough.send('startPause', {});
  await (await enough.chromium.openedPage('pause.html')).close();
};

const PASSPHRASE = 'seven calm boats drift';
/** A journal with a lock on it, and closed. */
const lockedJournal = async (enough: Enough) => {
  await enough.send('changeSettings', { patch: { saveEntries: 'keep' } });
  await enough.send('enableLock', { next: await newKeyOf(PASSPHRASE), minutes: 15 });
  await enough.send('lockNow', {});
};
const nothingThere = (enough: Enough) => enough.send('deleteEverything', {});

/** Every page of Enough in every state that a click brings, but for the nudge, which lives in pages of others. */
export const SURFACES: readonly Surface[] = [
  { name: 'welcome', path: 'welcome.html' },
  { name: 'welcome-sites', path: 'welcome.html', reach: press('welcome.button.chooseSites') },
  {
    name: 'welcome-nonsense',
    path: 'welcome.html',
    reach: async (page, words) => {
      await press('welcome.button.chooseSites')(page, words);
      const field = page.getByRole('textbox', { name: words('site.field') });
      await field.fill('my work');
      await field.press('Enter');
    },
  },
  {
    name: 'welcome-rhythm',
    path: 'welcome.html',
    reach: async (page, words) => {
      await press('welcome.button.chooseSites')(page, words);
      await press('welcome.button.goOn')(page, words);
    },
  },
  { name: 'welcome-end', path: 'welcome.html', reach: press('welcome.button.skipSetUp') },
  { name: 'popup', path: 'popup.html' },
  { name: 'popup-write', path: 'popup.html', reach: press('popup.button.write') },
  { name: 'popup-think', path: 'popup.html', reach: press('popup.button.think') },
  { name: 'popup-done', path: 'popup.html', reach: press('popup.button.done') },
  { name: 'popup-quiet', path: 'popup.html', reach: press('popup.button.quiet') },
  {
    name: 'popup-call',
    path: 'popup.html',
    reach: async (page, words) => {
      await press('popup.button.quiet')(page, words);
      await press('popup.button.call')(page, words);
    },
  },
  { name: 'popup-line', path: 'popup.html', reach: press('popup.line.offer') },
  {
    name: 'popup-undo',
    path: 'popup.html',
    reach: async (page, words) => {
      await press('popup.button.write')(page, words);
      await page.locator('textarea').fill('One line.');
      await press('popup.button.dontKeep')(page, words);
      await undoIsThere(page, words);
    },
  },
  // The one that was just closed rests: another comes for who asks.
  { name: 'popup-asked', path: 'popup.html', reach: press('popup.question') },
  {
    name: 'popup-programs',
    path: 'popup.html',
    reach: popupTells(
      { view: { note: null, otherProgramsQuestion: IN_PROGRAMS } },
      'options.otherProgramsAre.ask',
    ),
  },
  {
    name: 'popup-undecided',
    path: 'popup.html',
    reach: popupTells(
      { view: { note: null }, status: { undecided: IN_PROGRAMS } },
      'popup.otherPrograms.work',
    ),
  },
  { name: 'options', path: 'options.html' },
  { name: 'options-notes', path: 'options.html#notes' },
  { name: 'options-data', path: 'options.html#data' },
  { name: 'options-about', path: 'options.html#about' },
  {
    name: 'options-list',
    path: 'options.html#sites',
    reach: unfold('site.fromList'),
  },
  {
    name: 'options-line',
    path: 'options.html#day',
    reach: press('options.button.writeLine'),
  },
  {
    name: 'options-planned-pauses',
    path: 'options.html#day',
    reach: async (page, words) => {
      // What is added here stays, and there are three at most. On no day, it keeps out of all else.
      const planned = page.getByRole('group', { name: words('options.plannedPauses.pause', '1') });
      if ((await planned.count()) === 0)
        await press('options.plannedPauses.button.add')(page, words);
      await planned.waitFor();
    },
  },
  {
    name: 'options-silent-hours',
    path: 'options.html#notes',
    reach: async (page, words) => {
      await press('options.quietHours.button.add')(page, words);
      // Hours that no other test needs: what is chosen here stays.
      const range = page.getByRole('group', { name: words('options.quietHours.range', '1') });
      await range.getByLabel(words('options.quietHours.from'), { exact: true }).fill('03:00');
      await range.getByLabel(words('options.quietHours.to'), { exact: true }).fill('03:30');
    },
  },
  {
    name: 'options-patterns',
    path: 'options.html#notes',
    reach: async (page, words) => {
      await unfold('options.patterns')(page, words);
      await unfold('pattern.lateHours.name')(page, words);
    },
  },
  {
    name: 'options-trial',
    path: 'options.html#notes',
    reach: async (page, words) => {
      await unfold('trial.title')(page, words);
      await page.getByText(words('trial.consent')).waitFor();
    },
  },
  {
    name: 'options-questions',
    path: 'options.html#writing',
    reach: async (page, words) => {
      await unfold('options.questions.title')(page, words);
      await unfold('theme.body')(page, words);
      await pressFirst('options.questions.editNamed')(page, words);
    },
  },
  { name: 'options-sync', path: 'options.html#data', reach: unfold('options.sync.title') },
  { name: 'options-lock', path: 'options.html#writing', reach: press('lock.button.begin') },
  { name: 'journal-write', path: 'journal.html', reach: press('journal.button.write') },
  {
    name: 'options-backup',
    path: 'options.html#data',
    reach: async (page, words) => {
      await unfold('options.backup.title')(page, words);
      await page
        .getByLabel(words('options.backup.passphrase'), { exact: true })
        .fill('four quiet grey words');
      await page
        .getByLabel(words('options.backup.second'), { exact: true })
        .fill('five quiet grey words');
    },
  },
  {
    name: 'options-import',
    path: 'options.html#data',
    reach: bring(JSON.stringify(FULL), 'options.import.new'),
  },
  {
    name: 'options-import-refused',
    path: 'options.html#data',
    reach: bring('{}', 'options.import.problem.notAnExport'),
  },
  {
    name: 'options-delete-part',
    path: 'options.html#data',
    reach: async (page, words) => {
      await unfold('options.deletePart.title')(page, words);
      await press('options.button.deleteWeek')(page, words);
    },
  },
  { name: 'options-delete', path: 'options.html', reach: press('options.button.deleteAll') },
  { name: 'week', path: 'week.html' },
  { name: 'week-insights', path: 'week.html', reach: unfold('insight.title') },
  {
    name: 'week-account',
    path: 'week.html',
    tellsTime: true,
    reach: async (page, words) => {
      await unfold('timeline.title')(page, words);
      await page.locator('.timeline').first().waitFor();
    },
  },
  { name: 'journal', path: 'journal.html' },
  { name: 'journal-edit', path: 'journal.html', reach: pressOfEntry('journal.button.edit') },
  { name: 'help', path: 'help.html' },
  { name: 'pause', path: 'pause.html' },
  {
    name: 'popup-problem',
    path: 'popup.html',
    reach: async (page, words) => {
      await page.evaluate(() => {
        chrome.runtime.sendMessage = () => Promise.reject(new Error('Nobody is there.'));
      });
      await press('popup.button.quiet')(page, words);
      await press('popup.button.hour')(page, words);
      await page.getByText(words('popup.problem')).waitFor();
    },
  },
  {
    name: 'week-loading',
    path: 'week.html',
    reach: databasesSilent,
  },
  { name: 'options-loading', path: 'options.html', reach: databasesSilent },
  { name: 'popup-loading', path: 'popup.html', reach: unanswered },
  {
    name: 'week-problem',
    path: 'week.html',
    reach: async (page, words) => {
      await withoutDatabases('failing')(page);
      await page.getByText(words('week.problem')).waitFor();
    },
  },
  // What these bring stays until the next one takes it away.
  {
    name: 'week-away',
    path: 'week.html',
    prepare: ({ send }) => send('changeSettings', { patch: { hideNumbers: true } }),
  },
  {
    name: 'popup-stopped',
    path: 'popup.html',
    prepare: ({ send }) =>
      send('changeSettings', { patch: { hideNumbers: false, tracking: false } }),
  },
  {
    name: 'popup-is-quiet',
    path: 'popup.html',
    tellsTime: true,
    prepare: async ({ send }) => {
      await send('changeSettings', { patch: { tracking: true } });
      await send('setSnooze', { duration: 'hour' });
    },
  },
  {
    name: 'pause-under-way',
    path: 'pause.html',
    prepare: async (enough) => {
      await enough.send('setSnooze', { duration: 'no' });
      await pausing(enough);
      // What it begins with is there for a breath or two: this is the rest of it.
      await enough.jump(1);
    },
    reach: (page, words) => page.getByText(words('reply.pause')).waitFor(),
  },
  { name: 'pause-write', path: 'pause.html', reach: press('pause.button.write') },
  {
    name: 'pause-over',
    path: 'pause.html',
    prepare: async (enough) => {
      const page = await enough.chromium.extensionPage('pause.html');
      await page.getByRole('radio').nth(2).check();
      await page.close();
      await enough.jump(6);
    },
    reach: (page, words) => page.getByText(words('reply.pauseEnd')).waitFor(),
  },
  {
    name: 'popup-count',
    path: 'popup.html',
    prepare: async (enough) => {
      await enough.send('endPause', {});
      const { sites } = (await enough.stores()).lasting.settings as Settings;
      const work = await enough.work(`http://${sites.at(-1)?.host}/`);
      await enough.pass(25);
      await work.close();
    },
    reach: press('popup.count.offer'),
  },
  {
    name: 'popup-closed',
    path: 'popup.html',
    prepare: (enough) => seedWeek(enough, { closed: true }),
  },
  {
    name: 'journal-deleted',
    path: 'journal.html',
    reach: async (page, words) => {
      await pressOfEntry('week.button.delete')(page, words);
      await undoIsThere(page, words);
    },
  },
  {
    name: 'options-removed',
    path: 'options.html#sites',
    reach: async (page, words) => {
      await page.locator('.sites li button').first().click();
      await undoIsThere(page, words);
    },
  },
  // From here on there is a lock, and then nothing.
  {
    name: 'popup-locked',
    path: 'popup.html',
    prepare: lockedJournal,
    reach: async (page, words) => {
      await press('popup.question')(page, words);
      await press('popup.button.write')(page, words);
      await page.locator('textarea').fill('One line.');
      await press('popup.button.keep')(page, words);
      await page.getByText(words('lock.toKeep')).waitFor();
    },
  },
  { name: 'week-locked', path: 'week.html' },
  { name: 'journal-locked', path: 'journal.html' },
  { name: 'options-locked', path: 'options.html#writing' },
  { name: 'popup-nothing', path: 'popup.html', prepare: nothingThere },
  { name: 'week-nothing', path: 'week.html' },
  { name: 'journal-nothing', path: 'journal.html' },
  { name: 'options-nothing', path: 'options.html' },
];

/** What is on a page once its stores were read, be they empty. The others have their links below then. */
const READ: Readonly<Record<string, string>> = { popup: wholeOf('popup'), pause: 'h1' };

/** Opens one in a tab of its own. `language`: that of the browser. */
export async function open(
  enough: Enough,
  { path, prepare, reach }: Surface,
  language = 'en',
): Promise<Page> {
  await prepare?.(enough);
  const page = await enough.chromium.extensionPage(path);
  await page
    .locator(READ[path.replace(/\..*/, '')] ?? 'main > nav:last-child')
    .waitFor({ state: 'attached' });
  await reach?.(page, wordsIn(language));
  return page;
}

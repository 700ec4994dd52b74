import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Settings } from '../../../utils/core/settings/settings';
import type { State } from '../../../utils/core/state/state';
import type { AREAS } from './storedKinds';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { SHAPES } = await import('./storedKinds');

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** The rows of "What is stored" in docs/privacy.md: what they hold, by what they tell of. */
const rows = Object.fromEntries(
  (read('docs/privacy.md').split(/^## /m)[1] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.slice(2).split(' | '))
    .map(([what = '', holds = '']) => [what.split(',')[0] ?? '', holds]),
);

/** Which row tells of each kind of value. What cannot be read is told of under "For how long". */
const ROW_OF = {
  record: {
    state: 'now',
    questionsShown: 'questions',
    findingsShown: 'what was said',
    import: 'your last import',
    day: 'what was counted',
    nudges: 'nudges',
    pages: 'visits to pages',
    trial: 'a trial',
    total: 'sums of days',
    quarantine: null,
  },
  journal: {
    entry: 'your journal',
    draft: 'what you are writing',
    lock: 'your journal',
    encrypted: 'your journal',
  },
  lasting: {
    settings: 'your choices',
    settingsQuarantine: null,
    sync: 'what is synced',
    salt: 'visits to pages',
    welcomed: 'the welcome',
  },
  sync: { register: 'what is synced', days: 'what is synced', reset: 'what is synced' },
} satisfies {
  [Area in (typeof AREAS)[number]]: Record<keyof (typeof SHAPES)[Area], string | null>;
};

/** The words of the row "now" for each part of the state. */
const WORDS_OF_STATE = {
  recentDays: 'the last three days on which Enough ran',
  openSpan: 'the open span',
  openGap: 'what the time between two spans is',
  front: 'since when nothing of what is in front changed',
  otherProgramsPrompt: 'when you were asked about other programs',
  nudge: 'a waiting or shown nudge with its tab and site',
  told: 'what notifications told of today',
  pause: 'a pause and',
  snooze: 'quiet and',
  call: 'an announced call',
  pendingNextStep: 'which next step waits for the morning',
  sinceAccepted: 'how the last nudges were answered',
  frequencyQuestion: 'whether you were asked about fewer',
  closedDays: 'the days you closed lately',
  firstCountedAt: 'when counting began',
  lineLimits: 'the end and the amount of your line',
  lineSetAt: 'when you set it',
  lineChanges: 'how it was changed',
  pausedAt: 'when the last one ended',
  page: 'the page in front',
  stoppedAt: 'whether it is stopped',
  usageSignals: 'when in the last seven days you looked at what your days show',
  siteList: 'your list of sites and when you last changed it',
  trial: 'how a trial stands',
  correction: 'what your last correction replaced',
  noNudgeReason: 'why Enough is quiet now',
} satisfies Record<keyof State, string>;

/** The words of the row "your choices" for each of them. */
const WORDS_OF_CHOICES = {
  sites: 'sites',
  tracking: 'whether it counts',
  stretchWindowMinutes: 'lengths',
  realBreakMinutes: 'lengths',
  otherPrograms: 'what time in other programs is',
  nudgesPerDay: 'how many nudges',
  nudgeForm: 'in which form',
  notifications: 'notifications',
  quietHours: 'silent hours',
  plannedPauses: 'planned pauses with a word of yours',
  patterns: 'what you said about a pattern',
  enoughLine: 'your line',
  eveningStart: 'evening',
  restDays: 'rest days',
  dayStart: 'day start',
  keepIntervalsDays: 'how long days are kept',
  keepDayTotalsDays: 'how long days are kept',
  saveEntries: 'whether to keep notes',
  questions: 'which questions may be asked, your own ones among them',
  hideNumbers: 'show numbers',
  showNumbersAt: 'show numbers',
  minutesOnIcon: 'minutes on the icon',
  trial: 'whether you turned a trial on',
  pauseSound: 'the sound',
} satisfies Record<keyof Settings, string>;

/** The words of "this run of the browser", or the row of its own, for what the session holds. */
const WORDS_OF_SESSION: Record<string, string> = {
  session: 'a random name for the run',
  hiddenSites: 'chosen sites that a policy hides',
  pendingSites: 'a site you are about to add',
  pausePage: 'the ideas the pause page showed and the length it was given',
  journalKey: 'the key of an open journal',
  silentFocus: 'whether the browser tells when it comes to the front, and when it leaves',
  headline: 'what the popup says first, as long as no time changes it',
  lastCheckIn: 'which stretch was asked about',
  questionClosed: 'when you closed a question last',
  pendingLine:
    'when you kept a line while the journal was locked, with the words of the one that it replaced',
  drafts: 'the words before you keep them',
};

describe('what is stored', () => {
  it('has a row in docs/privacy.md, kind by kind, and none is left over', () => {
    const told = Object.values(ROW_OF).flatMap((kinds) => Object.values(kinds).filter(Boolean));
    expect([...new Set(told), 'this run of the browser'].sort()).toEqual(Object.keys(rows).sort());
    for (const [area, kinds] of Object.entries(ROW_OF)) {
      expect(Object.keys(kinds)).toEqual(Object.keys(SHAPES[area as keyof typeof SHAPES]));
    }
  });

  it('has words there for each part of the state, for each choice and for all that a session holds', () => {
    for (const words of Object.values(WORDS_OF_STATE)) expect(rows.now).toContain(words);
    for (const words of Object.values(WORDS_OF_CHOICES))
      expect(rows['your choices']).toContain(words);
    const stores = readdirSync(join(root, 'utils/store'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => read(`utils/store/${name}`));
    const names = [...stores.join('\n').matchAll(/sessionItem\('(\w+)'\)/g)];
    expect(names.map(([, name]) => name).sort()).toEqual(Object.keys(WORDS_OF_SESSION).sort());
    const told = `${rows['this run of the browser']} ${rows['what you are writing']}`;
    for (const words of Object.values(WORDS_OF_SESSION)) expect(told).toContain(words);
    expect(told).toContain('a random mark for each choice that changed');
  });

  it('is of a nudge its time, pattern, line and end, and no site', () => {
    const { item } = SHAPES.record.nudges as unknown as { item: { entries: object } };
    expect(Object.keys(item.entries)).toEqual(['id', 'at', 'pattern', 'textId', 'end', 'endedAt']);
  });
});

describe('what a person wrote', () => {
  it('is read by what shows, exports and brings it in, and by nothing that looks for anything', () => {
    const files = ['utils', 'components', 'entrypoints'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => `${folder}/${name}`),
    );
    const readers = files.filter((file) =>
      /import \{[^}]*\bread\w+[^}]*\} from '[./\w]*\/(readJournal|drafts)'/.test(read(file)),
    );
    expect(readers.filter((file) => !file.startsWith('utils/store/journal/')).sort()).toEqual([
      // The next step, in the popup of a later day.
      'entrypoints/background/popupView.ts',
      // The pages that show it and search in it.
      'entrypoints/help/StarredEntries.tsx',
      'entrypoints/journal/useJournal.ts',
      'entrypoints/pause/usePauseJournal.ts',
      'entrypoints/week/useWeek.ts',
      'utils/store/transfer/export.ts',
      'utils/store/transfer/previewImport.ts',
    ]);
  });
});

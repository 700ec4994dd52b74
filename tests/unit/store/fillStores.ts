import { setMany } from 'idb-keyval';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NUDGE_PATTERNS, NUDGE_TEXTS } from '../../../utils/core/content/nudgeTexts';
import { HARD_QUESTIONS, QUESTIONS, THEMES } from '../../../utils/core/content/questions';
import { EXCLUSION_KINDS } from '../../../utils/core/counting/exclusions';
import { GAP_KINDS } from '../../../utils/core/counting/gaps';
import { NO_NUDGE_REASONS } from '../../../utils/core/nudging/noNudgeReason';
import type { CurrentNudge, NudgeEnd } from '../../../utils/core/nudging/nudge';
import type { DecisionPoint } from '../../../utils/core/nudging/trial/decisionPoint';
import { OUTCOMES } from '../../../utils/core/nudging/trial/outcome';
import { WELCOME_ANSWERS } from '../../../utils/core/nudging/trial/secondaryOutcomes';
import { WRITING_PLACES } from '../../../utils/core/reflection/drafts';
import { type JournalEntry, MOTIVES } from '../../../utils/core/reflection/journal';
import { PATTERNS } from '../../../utils/core/settings/patternIds';
import {
  DEFAULT_SETTINGS,
  NUDGE_FORMS,
  type Settings,
} from '../../../utils/core/settings/settings';
import { INITIAL_STATE, type State } from '../../../utils/core/state/state';
import { SYNC_PROBLEMS, type SyncState } from '../../../utils/core/sync/plan';
import { deriveNewWrappingKey } from '../../../utils/store/journal/deriveWrappingKey';
import { rememberDraft } from '../../../utils/store/journal/writeDrafts';
import { addEntry } from '../../../utils/store/journal/writeEntries';
import { addLock, unlock } from '../../../utils/store/journal/writeLock';
import { recordStore } from '../../../utils/store/record/recordDb';
import {
  rememberFindingShown,
  rememberQuestionShown,
  writeChange,
} from '../../../utils/store/record/writeRecord';
import { rollUp } from '../../../utils/store/record/writeRetention';
import { changeSettings } from '../../../utils/store/settings/writeSettings';
import {
  browserSyncStorage,
  deleteRemote,
  syncOnce,
  turnSync,
} from '../../../utils/store/sync/writeSync';
import { checkImport } from '../../../utils/store/transfer/parseImport';
import { previewImport } from '../../../utils/store/transfer/previewImport';
import { applyImport } from '../../../utils/store/transfer/writeImport';
import { readSalt } from '../../../utils/store/writeSalt';
import { rememberWelcome } from '../../../utils/store/writeWelcomed';
import { EXPORTED_AT, FULL } from './exportFixture';
import { lasting } from './lastingStore';

/** Fills the stores with something of everything, by the code that stores it. */

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
export const CALENDAR = { zone: 'UTC', dayStart: '04:00' };
export const PASSPHRASE = 'four words of mine';
const TODAY = '2026-11-16';
const YESTERDAY = '2026-11-15';
const SITE = 'docs.example.com';
const DAY_AGO = EXPORTED_AT - DAY_MS;

/** Every choice, each unlike what it is at first. */
export const CHOSEN_SETTINGS: Settings = {
  ...FULL.settings,
  tracking: false,
  stretchWindowMinutes: [50, 80],
  realBreakMinutes: 7,
  otherPrograms: 'ask',
  nudgeForm: 'dot',
  notifications: true,
  patterns: Object.fromEntries(
    PATTERNS.map((id) => [id, { on: true, restsUntil: EXPORTED_AT + 1, notHelpful: 1 }]),
  ),
  enoughLine: { words: 'The letter, and then supper.', end: '18:30', amountMinutes: 300 },
  eveningStart: '20:00',
  keepIntervalsDays: 40,
  keepDayTotalsDays: 500,
  saveEntries: 'keep',
  questions: {
    on: false,
    off: ['Q02'],
    edited: { Q03: 'What kept me at it?' },
    own: [{ id: 'own:1', text: 'What would my sister say?' }],
    order: [...THEMES].reverse(),
    notForMe: ['Q04'],
  },
  hideNumbers: true,
  showNumbersAt: EXPORTED_AT + 5 * DAY_MS,
  minutesOnIcon: true,
  trial: true,
  pauseSound: true,
};

const nudge: CurrentNudge = {
  ...({
    id: 'nudge-9',
    pattern: 'longStretch',
    textId: 'nd03',
    tab: 7,
    site: SITE,
    form: 'card',
  } as const),
  ...({
    atIcon: false,
    injectionFailed: true,
    notified: true,
    randomized: true,
    phase: 'shown',
    at: EXPORTED_AT - 5_000,
  } as const),
};
const decisionPoint = (changes: Partial<DecisionPoint> = {}): DecisionPoint => ({
  ...{
    id: 'moment-1',
    at: DAY_AGO,
    day: YESTERDAY,
    probability: 0.5,
    sent: true,
    textId: 'nd03',
    gap: 'lull',
  },
  stretchMinutes: 61,
  outcome: 'break',
  longBreak: true,
  minutesLeft: 12,
  welcome: 'fine',
  version: 1,
  ...changes,
});
const counts = { sent: { points: 31, breaks: 14 }, withheld: { points: 29, breaks: 9 } };
const side = { points: 30, longBreaks: 9, minutes: 420, squares: 8_000 };
const also = { sent: side, withheld: side, welcome: { yes: 2, fine: 1, no: 1 } };
const begun = FULL.record.state?.firstCountedAt ?? null;

/** In the midst of work: a nudge is shown, a trial is on. */
export const AT_WORK: State = {
  ...INITIAL_STATE,
  recentDays: [YESTERDAY],
  openSpan: {
    site: SITE,
    from: EXPORTED_AT - 60_000,
    lastSeenAt: EXPORTED_AT,
    lastAudibleAt: EXPORTED_AT - 30_000,
    session: 'a',
  },
  // In life there is one of the two alone.
  openGap: { kind: 'otherSite', from: DAY_AGO, lastSeenAt: DAY_AGO + 1_000, session: 'a' },
  front: { tab: 7, site: SITE, session: 'a', since: EXPORTED_AT - 60_000 },
  otherProgramsPrompt: { askedAt: DAY_AGO, closedAt: EXPORTED_AT },
  nudge,
  told: [
    {
      ...{
        id: 'nudge-8',
        at: EXPORTED_AT - 90 * MINUTE_MS,
        pattern: 'plannedPause',
        textId: 'nd26',
      },
      ...{ end: 'expired', endedAt: EXPORTED_AT - 90 * MINUTE_MS },
    },
  ],
  sinceAccepted: { ignored: 1, unanswered: 2 },
  closedDays: [{ day: YESTERDAY, at: EXPORTED_AT - 50_000_000 }],
  firstCountedAt: begun,
  lineLimits: { end: '18:30', amountMinutes: 300 },
  lineSetAt: DAY_AGO,
  lineChanges: [{ at: DAY_AGO, raised: true, wasPast: false }],
  pausedAt: EXPORTED_AT - 90 * MINUTE_MS,
  page: { page: 'hash', host: SITE, root: true, from: EXPORTED_AT - 50_000, to: EXPORTED_AT },
  usageSignals: {
    ...{
      openedInsights: [DAY_AGO, EXPORTED_AT],
      changedSettings: [DAY_AGO],
      exportedAll: [DAY_AGO],
      hideNumbersOfferedAt: DAY_AGO,
    },
    suggestions: {
      noTimer: { at: DAY_AGO, notHelpful: true },
      wordsOnly: { at: EXPORTED_AT, notHelpful: false },
    },
  },
  siteList: { names: ['docs.example.com', 'example.org/team'], changedAt: DAY_AGO },
  trial: {
    since: begun ?? 0,
    waiting: decisionPoint({ id: 'moment-9', outcome: null, longBreak: null, welcome: 'due' }),
    following: [decisionPoint({ id: 'moment-8', longBreak: null, minutesLeft: null })],
    ...{
      counts,
      excluded: { sent: 1, withheld: 2 },
      interimAnalyses: [counts],
      secondary: also,
      secondaryAtAnalysis: also,
    },
    turnsOff: false,
  },
  correction: {
    id: 'correction-1',
    from: EXPORTED_AT - 20 * MINUTE_MS,
    to: EXPORTED_AT - 10 * MINUTE_MS,
    spans: [{ site: SITE, from: EXPORTED_AT - 20 * MINUTE_MS, to: EXPORTED_AT - 15 * MINUTE_MS }],
    exclusions: EXCLUSION_KINDS.map((kind) => ({
      from: EXPORTED_AT - 14 * MINUTE_MS,
      to: EXPORTED_AT - 13 * MINUTE_MS,
      kind,
    })),
  },
};

/** In a pause after the day was closed, with all that keeps Enough quiet. */
const AT_REST: State = {
  ...INITIAL_STATE,
  nudge: { ...nudge, tab: null, form: 'icon', atIcon: true, phase: 'waiting' },
  pause: { from: EXPORTED_AT - 60_000, backTo: 7, plannedMs: 300_000, nudge: 'n-pause' },
  snooze: { until: EXPORTED_AT + 60 * MINUTE_MS, duration: 'hour' },
  call: { from: EXPORTED_AT - 60_000, until: EXPORTED_AT + 30 * MINUTE_MS },
  closedDays: [{ day: TODAY, at: EXPORTED_AT - 60_000 }],
  pendingNextStep: { entry: 'entry-2', day: TODAY },
  frequencyQuestion: { askedAt: DAY_AGO, answered: true },
  stoppedAt: EXPORTED_AT - 60_000,
  trial: AT_WORK.trial && {
    ...AT_WORK.trial,
    waiting: decisionPoint(),
    following: [decisionPoint()],
  },
  noNudgeReason: 'snooze',
};

/** Other states: one value holds one of these at a time. */
export const OTHER_STATES: readonly State[] = [
  INITIAL_STATE,
  AT_REST,
  {
    ...AT_REST,
    snooze: { until: EXPORTED_AT + 1, duration: 'today' },
    call: { from: EXPORTED_AT, until: null },
  },
  ...NUDGE_PATTERNS.map((pattern) => ({ ...INITIAL_STATE, nudge: { ...nudge, pattern } })),
  ...NUDGE_FORMS.map((form) => ({ ...INITIAL_STATE, nudge: { ...nudge, form } })),
  ...GAP_KINDS.map((kind) => ({
    ...INITIAL_STATE,
    openGap: { kind, from: DAY_AGO, lastSeenAt: DAY_AGO + 1_000, session: 'a' },
  })),
  ...NO_NUDGE_REASONS.map((noNudgeReason) => ({ ...INITIAL_STATE, noNudgeReason })),
];
export const OTHER_CHOICES: readonly Settings[] = [
  DEFAULT_SETTINGS,
  { ...CHOSEN_SETTINGS, otherPrograms: 'work' },
  {
    ...CHOSEN_SETTINGS,
    nudgeForm: 'icon',
    otherPrograms: 'rest',
    saveEntries: 'no',
    keepIntervalsDays: null,
    eveningStart: null,
  },
];
export const OTHER_SYNC_STATES: readonly SyncState[] = SYNC_PROBLEMS.map((problem) => ({
  ...{
    on: problem !== 'gone',
    days: false,
    deviceId: 'this-machine',
    epoch: 0,
    writtenAt: EXPORTED_AT,
  },
  problem,
  known: {},
}));

const ENDS = [
  'pause',
  'later',
  'continued',
  'done',
  'dismissed',
  'expired',
  'notRendered',
  'withdrawn',
  'withheld',
] as const;

/** What this version stores, but for a lock. */
export async function storeEverything(): Promise<void> {
  await storeImport();
  await storeChoices();
  await storeRecord();
  await storeJournal();
  await fakeBrowser.storage.session.clear();
}

/** First, so that what is here does not come from a file. */
async function storeImport() {
  const read = checkImport(FULL, EXPORTED_AT);
  if (!('file' in read)) throw new Error(read.problem);
  await writeChange({
    state: INITIAL_STATE,
    spans: [{ site: SITE, from: DAY_AGO - 60 * MINUTE_MS, to: DAY_AGO - 50 * MINUTE_MS }],
  });
  await applyImport(
    'import-1',
    EXPORTED_AT,
    await previewImport(read.file, true, CALENDAR, EXPORTED_AT),
    CALENDAR,
  );
}

async function storeChoices() {
  await lasting.set({ settings: { nudgesPerDay: 'many', version: 0 } });
  const here = { at: EXPORTED_AT, agreedDay: TODAY };
  const both = { settings: true, days: true };
  await changeSettings({
    ...CHOSEN_SETTINGS,
    sites: [...CHOSEN_SETTINGS.sites, { host: 'gone.example' }],
  });
  await turnSync(both, 'this-machine', EXPORTED_AT);
  await syncOnce({ ...here, days: undefined });
  await deleteRemote(DAY_AGO);
  await syncOnce({ ...here, days: undefined });
  await turnSync(both, 'this-machine', EXPORTED_AT);
  await syncOnce({
    ...here,
    at: EXPORTED_AT + MINUTE_MS,
    days: { from: YESTERDAY, minutes: [35, 5] },
  });
  await changeSettings(CHOSEN_SETTINGS);
  await syncOnce({
    ...here,
    at: EXPORTED_AT + MINUTE_MS,
    days: { from: YESTERDAY, minutes: [35, 5] },
  });
  await changeSettings(CHOSEN_SETTINGS);
  await syncOnce({
    ...here,
    at: EXPORTED_AT + 2 * MINUTE_MS,
    days: { from: YESTERDAY, minutes: [35, 10] },
  });
  const other = { on: true, days: true, deviceId: 'other-machine', epoch: DAY_AGO, writtenAt: 0 };
  await syncOnce(
    { ...here, at: EXPORTED_AT + 3 * MINUTE_MS, days: { from: YESTERDAY, minutes: [120] } },
    {
      ...browserSyncStorage,
      readLocal: async () => ({
        syncState: { ...other, problem: null, known: {} },
        settings: DEFAULT_SETTINGS,
        unreadable: new Set<string>(),
      }),
      writeLocal: async () => undefined,
    },
  );
  await readSalt();
  await rememberWelcome();
}

async function storeRecord() {
  const october = Date.UTC(2026, 9, 2, 10);
  const run = (from: number, minutes: number) => ({
    site: SITE,
    from,
    to: from + minutes * MINUTE_MS,
  });
  await setMany([['day:2026-11-14', { v: 0, strange: true }]], recordStore);
  await writeChange({
    state: AT_WORK,
    spans: [
      run(EXPORTED_AT - 2 * DAY_MS, 40),
      run(EXPORTED_AT - 120 * MINUTE_MS, 70),
      { ...run(DAY_AGO, 5), site: '' },
    ],
    exclusions: EXCLUSION_KINDS.map((kind, index) => ({
      ...run(EXPORTED_AT - (100 - index) * MINUTE_MS, 1),
      kind,
    })),
    pauses: [
      run(EXPORTED_AT - 95 * MINUTE_MS, 5),
      { ...run(EXPORTED_AT - 60 * MINUTE_MS, 5), plannedMs: 300_000 },
    ],
    nudges: NUDGE_TEXTS.map(({ id, pattern }, index) => {
      const end: NudgeEnd | null = ENDS[index % (ENDS.length + 1)] ?? null;
      const at = DAY_AGO + index * MINUTE_MS;
      return {
        id: `nudge-${id}`,
        at,
        pattern,
        textId: id,
        end,
        endedAt: end === null ? null : at + 10_000,
      };
    }),
    pages: [{ page: 'hash', host: SITE, root: false, from: DAY_AGO, to: DAY_AGO + MINUTE_MS }],
    decisionPoints: [
      ...NUDGE_TEXTS.map(({ id }) => decisionPoint({ id: `moment-${id}`, textId: id })),
      ...OUTCOMES.map((outcome) =>
        decisionPoint({ id: outcome, outcome, sent: false, gap: 'idle' }),
      ),
      ...(['due', 'asked', ...WELCOME_ANSWERS] as const).map((welcome) =>
        decisionPoint({ id: welcome, welcome }),
      ),
    ],
  });
  await writeChange({
    state: AT_WORK,
    spans: [run(october, 45), run(october + 90 * MINUTE_MS, 30)],
  });
  await rollUp({ day: '2026-10-02', drop: ['2026-10-02'] }, CHOSEN_SETTINGS, CALENDAR);
  for (const { id } of [...QUESTIONS, ...HARD_QUESTIONS])
    await rememberQuestionShown(id, EXPORTED_AT);
  await rememberQuestionShown('own:1', EXPORTED_AT);
  for (const what of [...PATTERNS, 'variety'] as const)
    await rememberFindingShown(what, EXPORTED_AT, EXPORTED_AT);
}

const words = { question: null, text: 'Words. \u202Bאולי\u202C\nMore.' } as const;
/** Oldest first. */
export const WRITTEN: readonly JournalEntry[] = [
  {
    ...words,
    id: 'own-1',
    at: EXPORTED_AT - 3_000,
    kind: 'reflection',
    question: 'Q03',
    asked: 'What kept me at it?',
    starred: true,
  },
  ...MOTIVES.map(
    (motive, index): JournalEntry => ({
      ...words,
      id: `check-in-${motive}`,
      at: EXPORTED_AT - 2_000 + index,
      kind: 'checkIn',
      motive,
      feeling: 'rested',
      stretch: EXPORTED_AT - 60 * MINUTE_MS,
    }),
  ),
  { ...words, id: 'line-1', at: EXPORTED_AT - 1_000, kind: 'line' },
];

async function storeJournal() {
  for (const entry of WRITTEN) await addEntry(entry, EXPORTED_AT);
  for (const [index, place] of WRITING_PLACES.entries()) {
    const question = ([null, 'Q05', 'own:1'] as const)[index] ?? null;
    await rememberDraft(
      {
        id: `draft-${place}`,
        place,
        revision: 3,
        question,
        text: 'Half',
        at: EXPORTED_AT,
        ...(place === 'edit' ? { entry: 'own-1' } : {}),
      },
      true,
    );
  }
}

/** The same journal, locked. */
export async function storeLocked(): Promise<void> {
  await storeJournal();
  const next = await deriveNewWrappingKey(PASSPHRASE);
  await addLock(next, 15, EXPORTED_AT, async () => {});
  await fakeBrowser.storage.session.clear();
  await unlock(next.wrappingKey, EXPORTED_AT, async () => {});
}

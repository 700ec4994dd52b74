import * as v from 'valibot';
import { WELCOME_ANSWERS } from './core/nudging/trial/secondaryOutcomes';
import { SUGGESTIONS } from './core/nudging/usageSignals';
import { WRITING_PLACES } from './core/reflection/drafts';
import { LONGEST_ENTRY, LONGEST_WORD } from './core/reflection/journal';
import { LOCK_MINUTES } from './core/reflection/lockOptions';
import { PATTERNS } from './core/settings/patternIds';
import type { Settings } from './core/settings/settings';
import type { Status } from './core/state/status';
import {
  countSchema,
  daySchema,
  entrySchema,
  findingIdSchema,
  idSchema,
  motiveSchema,
  questionIdSchema,
  timeSchema,
} from './schemas/common';
import {
  type KeyDerivation,
  newWrappingKeySchema,
  wrappingKeySchema,
} from './schemas/keyDerivation';
import {
  enoughLineSchema,
  retentionSchema,
  settingsPatchSchema,
  siteSchema,
  sitesSchema,
} from './schemas/settings';
import type { Card, Headline, PopupView } from './views';

/** The answer of the background to a page that found a lull. */
type MaySpeak = { readonly card: Card } | { readonly wait: true } | { readonly leave: true };

const choices = ['pause', 'later', 'continued', 'done'] as const;

/** Messages that a page's nudge script may send. Anything else from a page is refused. */
export const nudgeMessages = {
  /** A lull. `blind`: the focus is in a frame that this script cannot see into. */
  reportLull: v.strictObject({ blind: v.boolean() }),
  /** How it ended there. */
  reportAnswer: v.strictObject({
    id: v.pipe(v.string(), v.maxLength(64)),
    end: v.picklist([...choices, 'dismissed', 'expired', 'notRendered']),
  }),
} as const;

const empty = v.strictObject({});
const lockMinutes = v.picklist(LOCK_MINUTES);
const text = v.pipe(v.string(), v.maxLength(LONGEST_ENTRY));
/** `[from, to)`, ms since the epoch. */
const part = { from: timeSchema, to: timeSchema };

/** Messages that Enough's own pages may send. Each may arrive twice and does the same once. */
export const pageMessages = {
  /** Look again, and say how it stands. */
  getStatus: empty,
  /** The same, in the words that the popup begins with. `openPopup` comes next, and goes by the same look. */
  getHeadline: empty,
  /** Look again, and say all that the popup shows. */
  openPopup: v.strictObject({
    /** Of the page in front, where there is one to see. */
    address: v.optional(v.string()),
  }),
  correctTime: v.strictObject({
    /** Drawn by the page. */
    id: idSchema,
    correction: v.variant('what', [
      v.strictObject({
        what: v.literal('rested'),
        minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24 * 60)),
      }),
      v.strictObject({ what: v.picklist(['notWork', 'newStretch']) }),
      v.strictObject({ what: v.literal('part'), as: v.picklist(['rested', 'notWork']), ...part }),
      v.strictObject({
        what: v.literal('otherPrograms'),
        as: v.picklist(['work', 'rested']),
        ...part,
      }),
    ]),
  }),
  /** The last correction; with an id, if it is that one. */
  undoCorrection: v.strictObject({ id: v.optional(idSchema) }),
  /** The popup asked about time in other programs, or that question was closed. */
  recordOtherProgramsPrompt: v.strictObject({ closed: v.boolean() }),
  startPause: empty,
  endPause: empty,
  /** The length that was chosen for the current pause, minutes; `null` for none. */
  planPause: v.strictObject({
    minutes: v.nullable(v.pipe(v.number(), v.minValue(1), v.maxValue(24 * 60))),
  }),
  setSnooze: v.strictObject({ duration: v.picklist(['hour', 'today', 'no']) }),
  setCall: v.strictObject({ duration: v.picklist([30, 60, 'open', 'no']) }),
  closeDay: v.strictObject({
    closed: v.boolean(),
    nextStep: text,
    /** Names the next step's entry; drawn by the page. */
    id: idSchema,
  }),
  /** The answer to a nudge that the popup said. */
  answerNudge: v.strictObject({ id: idSchema, end: v.picklist(choices) }),
  /** "Wrong time, wrong words, or fewer of these?" */
  answerFrequency: v.strictObject({ answer: v.picklist(['time', 'words', 'fewer', 'none']) }),
  /** It was asked whether a nudge was welcome, by the nudge's id, or answered. */
  answerWelcome: v.strictObject({ id: idSchema, said: v.picklist(['asked', ...WELCOME_ANSWERS]) }),
  markNextStepShown: v.strictObject({ entry: idSchema }),
  /** The popup or the week said this; it rests then. */
  markFindingShown: v.strictObject({ finding: findingIdSchema }),
  setEnoughLine: v.strictObject({
    line: v.nullable(enoughLineSchema),
    /** Names the entry that its words become; drawn by the page. Absent: they become none, as when it is put back. */
    id: v.optional(idSchema),
  }),
  /** This pattern is not helpful: it rests, and the second time it is off. */
  markNotHelpful: v.strictObject({ pattern: v.picklist(PATTERNS) }),
  switchPattern: v.strictObject({ pattern: v.picklist(PATTERNS), on: v.boolean() }),
  /** The person did something that may be a sign, if it is often. */
  recordUsage: v.strictObject({ signal: v.picklist(['openedInsights', 'exportedAll']) }),
  /** Something kind was offered; `helpful: false`: the person does not want it. */
  recordSuggestion: v.strictObject({ suggestion: v.picklist(SUGGESTIONS), helpful: v.boolean() }),
  /** The answer to whether the numbers are to be put away for a while. */
  answerHideNumbers: v.strictObject({ hide: v.boolean() }),
  getSettings: empty,
  changeSettings: v.strictObject({ patch: settingsPatchSchema }),
  /** How long days are kept. A page that asks for less time has said to the person how many days go. */
  setRetention: retentionSchema,
  /** The person is about to be asked by the browser for these; they are added if the answer is yes. */
  rememberPendingSites: v.strictObject({ sites: sitesSchema, fromPopup: v.boolean() }),
  addSites: v.strictObject({ sites: sitesSchema }),
  removeSite: v.strictObject({ site: siteSchema }),
  addEntry: v.strictObject({
    /** Drawn by the page, so that a message sent twice is one entry. */
    id: idSchema,
    /** `null`: it answers none. */
    question: v.nullable(questionIdSchema),
    text,
  }),
  /** Other words in an entry, or its star. */
  changeEntry: v.strictObject({
    id: idSchema,
    /** The draft that these words were; it ends with them. */
    draft: v.optional(idSchema),
    text: v.optional(text),
    starred: v.optional(v.boolean()),
  }),
  deleteEntry: v.strictObject({ id: idSchema }),
  /** Undoes `deleteEntry`: the entry as it was, with its own time. */
  restoreEntry: v.strictObject({ entry: entrySchema }),
  /** What is being written; `null`: it was discarded. */
  saveDraft: v.strictObject({
    id: idSchema,
    place: v.picklist(WRITING_PLACES),
    revision: countSchema,
    question: v.nullable(questionIdSchema),
    /** The entry that is being edited, in the place `edit`. */
    entry: v.optional(idSchema),
    text: v.nullable(text),
  }),
  /** A word for what carried a stretch, and one for how it felt. Idempotent by its id. */
  saveCheckIn: v.strictObject({
    id: idSchema,
    stretch: timeSchema,
    motive: motiveSchema,
    word: v.pipe(v.string(), v.maxLength(LONGEST_WORD)),
    feeling: v.pipe(v.string(), v.maxLength(LONGEST_WORD)),
  }),
  /** The popup asked about this stretch; it does so once. */
  markCheckInShown: v.strictObject({ stretch: timeSchema }),
  /** How the lock's passphrase becomes its wrapping key. */
  getKeyDerivation: empty,
  enableLock: v.strictObject({ next: newWrappingKeySchema, minutes: lockMinutes }),
  unlockJournal: v.strictObject({ wrappingKey: wrappingKeySchema }),
  lockNow: empty,
  changeLock: v.strictObject({
    wrappingKey: wrappingKeySchema,
    next: newWrappingKeySchema,
    minutes: lockMinutes,
  }),
  removeLock: v.strictObject({ wrappingKey: wrappingKeySchema }),
  /** Whether settings are synced by the browser's own sync, and with them the totals of days. */
  setSync: v.strictObject({ settings: v.boolean(), days: v.boolean() }),
  /** Removes what this device put into the browser's sync, once it is turned off. */
  deleteRemainingItems: empty,
  markQuestionShown: v.strictObject({ question: questionIdSchema }),
  /** A question of the popup was closed or answered: none is asked there before the next stretch or day. */
  closeQuestion: empty,
  /** "Not for me": it does not come back, and the second time its theme does not. */
  excludeQuestion: v.strictObject({ question: questionIdSchema }),
  /** The parsed file; the background validates it again. `id` is drawn by the page. */
  importFile: v.strictObject({ id: idSchema, file: v.unknown(), takeChoices: v.boolean() }),
  undoImport: v.strictObject({ id: idSchema }),
  /** Seven of the person's days, from this one on. */
  deleteWeek: v.strictObject({ from: daySchema, withEntries: v.boolean() }),
  /** A host, and whatever was counted on it. */
  deleteSite: v.strictObject({ host: v.pipe(v.string(), v.maxLength(253)) }),
  deleteEverything: empty,
} as const;

type Shapes = typeof nudgeMessages & typeof pageMessages;
export type MessageName = keyof Shapes;
export type MessageData<N extends MessageName> = v.InferOutput<Shapes[N]>;

/** Whether the passphrase was the right one. */
interface Unlocked {
  readonly unlocked: boolean;
}

/** What "Delete everything" empties, part by part. */
export type DeletedPart = 'journal' | 'sync' | 'record' | 'settings' | 'access';

/** The reply to each message. Names that are not listed are answered with `null`. */
interface Replies {
  reportLull: MaySpeak;
  getStatus: Status;
  /** `null`: it takes more than a look to say, and comes with all else. */
  getHeadline: Headline | null;
  openPopup: PopupView;
  getSettings: Settings;
  correctTime: { readonly corrected: boolean };
  addSites: { readonly added: number };
  /** `null`: there is no lock. */
  getKeyDerivation: KeyDerivation | null;
  enableLock: Unlocked;
  unlockJournal: Unlocked;
  changeLock: Unlocked;
  removeLock: Unlocked;
  /** The parts that could not be deleted. */
  deleteEverything: { readonly left: readonly DeletedPart[] };
}
export type Reply<N extends MessageName> = N extends keyof Replies ? Replies[N] : null;

/** One message on the wire. */
export interface Envelope<N extends MessageName = MessageName> {
  readonly name: N;
  readonly data: MessageData<N>;
}

/** What the background may tell a page's nudge: go, without a word. */
export interface Withdraw {
  readonly name: 'withdraw';
}

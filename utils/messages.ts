import * as v from 'valibot';
import { ANSWERS } from './core/nudging/trial/secondaryOutcomes';
import { SUGGESTIONS } from './core/nudging/usageSignals';
import { WRITING_PLACES } from './core/reflection/drafts';
import { LONGEST_ENTRY, LONGEST_WORD } from './core/reflection/journal';
import { LOCK_MINUTES } from './core/reflection/lockOptions';
import { passphraseProblem } from './core/reflection/passphraseRule';
import { PATTERNS } from './core/settings/patternIds';
import type { Status } from './core/state/status';
import {
  daySchema,
  entrySchema,
  findingIdSchema,
  idSchema,
  motiveSchema,
  questionIdSchema,
  timeSchema,
} from './schemas/common';
import {
  enoughLineSchema,
  retentionSchema,
  settingsPatchSchema,
  siteSchema,
} from './schemas/settings';
import type { Card, PopupView } from './views';

/** What the background answers a page that found a lull. */
export type MaySpeak = { readonly card: Card } | { readonly wait: true } | { readonly leave: true };

/** Messages that a page's nudge script may send. Anything else from a page is refused. */
export const fromNudge = {
  /** A lull. `blind`: the focus is in a frame that this script cannot see into. */
  lull: v.strictObject({ blind: v.boolean() }),
  /** How it ended there. */
  answer: v.strictObject({
    id: v.pipe(v.string(), v.maxLength(64)),
    end: v.picklist(['pause', 'later', 'continued', 'dismissed', 'expired', 'notRendered']),
  }),
} as const;

const nothing = v.strictObject({});
const passphrase = v.pipe(v.string(), v.maxLength(1_000));
const newPassphrase = v.pipe(
  passphrase,
  v.check((text) => passphraseProblem(text) === null),
);
const lockMinutes = v.picklist(LOCK_MINUTES);
const text = v.pipe(v.string(), v.maxLength(LONGEST_ENTRY));

/** Messages that Enough's own pages may send. Each may arrive twice and does the same once. */
export const fromPages = {
  /** Look again, and say how it stands. */
  now: nothing,
  /** The same, and all else that the popup shows. */
  popup: nothing,
  correct: v.strictObject({
    /** Drawn by the page. */
    id: idSchema,
    told: v.variant('what', [
      v.strictObject({
        what: v.literal('rested'),
        minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24 * 60)),
      }),
      v.strictObject({ what: v.picklist(['notWork', 'newStretch']) }),
    ]),
  }),
  undoCorrection: nothing,
  pause: nothing,
  back: nothing,
  /** The length that was chosen for the pause under way, minutes; `null` for none. */
  planPause: v.strictObject({
    minutes: v.nullable(v.pipe(v.number(), v.minValue(1), v.maxValue(24 * 60))),
  }),
  quiet: v.strictObject({ length: v.picklist(['hour', 'today', 'no']) }),
  call: v.strictObject({ length: v.picklist([30, 60, 'open', 'no']) }),
  closeDay: v.strictObject({
    closed: v.boolean(),
    nextStep: text,
    /** Names the next step's entry; drawn by the page. */
    id: idSchema,
  }),
  /** The answer to a nudge that the popup said. */
  answerNote: v.strictObject({ id: idSchema, end: v.picklist(['pause', 'later', 'continued']) }),
  /** "Wrong time, wrong words, or fewer of these?" */
  answerFewer: v.strictObject({ answer: v.picklist(['time', 'words', 'fewer', 'none']) }),
  /** It was asked whether a note was welcome, by the note's id, or answered. */
  noteWelcome: v.strictObject({ id: idSchema, said: v.picklist(['asked', ...ANSWERS]) }),
  parkedShown: v.strictObject({ entry: idSchema }),
  /** The popup or the week said this; it rests then. */
  said: v.strictObject({ what: findingIdSchema }),
  setEnoughLine: v.strictObject({ line: v.nullable(enoughLineSchema) }),
  /** This pattern is not helpful: it rests, and the second time it is off. */
  notHelpful: v.strictObject({ pattern: v.picklist(PATTERNS) }),
  switchPattern: v.strictObject({ pattern: v.picklist(PATTERNS), on: v.boolean() }),
  /** The person did something that may be a sign, if it is often. */
  noticed: v.strictObject({ what: v.picklist(['openedInsights', 'exportedAll']) }),
  /** Something kind was offered; `helpful: false`: the person does not want it. */
  offered: v.strictObject({ offer: v.picklist(SUGGESTIONS), helpful: v.boolean() }),
  /** The answer to whether the numbers are to be put away for a while. */
  answerAway: v.strictObject({ away: v.boolean() }),
  changeSettings: v.strictObject({ patch: settingsPatchSchema }),
  /** How long days are kept. A page that asks for less time has said to the person how many days go. */
  setRetention: retentionSchema,
  /** The person is about to be asked by the browser for these; they are added if the answer is yes. */
  wantSites: v.strictObject({ sites: v.array(siteSchema) }),
  addSites: v.strictObject({ sites: v.array(siteSchema) }),
  removeSite: v.strictObject({ site: siteSchema }),
  keepEntry: v.strictObject({
    /** Drawn by the page, so that a message sent twice is one entry. */
    id: idSchema,
    /** `null`: it answers none. */
    question: v.nullable(questionIdSchema),
    text,
  }),
  /** Other words in an entry, or its star. */
  changeEntry: v.strictObject({
    id: idSchema,
    text: v.optional(text),
    starred: v.optional(v.boolean()),
  }),
  removeEntry: v.strictObject({ id: idSchema }),
  /** Undoes `removeEntry`: the entry as it was, with its own time. */
  putBackEntry: v.strictObject({ entry: entrySchema }),
  /** What is being written; `null`: it was let go. */
  draft: v.strictObject({
    id: idSchema,
    place: v.picklist(WRITING_PLACES),
    step: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    question: v.nullable(questionIdSchema),
    text: v.nullable(text),
  }),
  /** A word for what carried a stretch, and one for how it felt. The same id is the same one. */
  checkIn: v.strictObject({
    id: idSchema,
    stretch: timeSchema,
    motive: motiveSchema,
    word: v.pipe(v.string(), v.maxLength(LONGEST_WORD)),
    feeling: v.pipe(v.string(), v.maxLength(LONGEST_WORD)),
  }),
  /** The popup asked about this stretch; it does so once. */
  checkInShown: v.strictObject({ stretch: timeSchema }),
  lockJournal: v.strictObject({ passphrase: newPassphrase, minutes: lockMinutes }),
  openJournal: v.strictObject({ passphrase }),
  closeJournal: nothing,
  changeLock: v.strictObject({ passphrase, next: newPassphrase, minutes: lockMinutes }),
  removeLock: v.strictObject({ passphrase }),
  /** Whether settings travel by the browser's own sync, and with them the totals of days. */
  carry: v.strictObject({ settings: v.boolean(), days: v.boolean() }),
  /** Takes out of the browser's sync what this machine carried, once it is turned off. */
  removeCarried: nothing,
  questionShown: v.strictObject({ question: questionIdSchema }),
  /** "Not for me": it does not come back, and the second time its theme does not. */
  notForMe: v.strictObject({ question: questionIdSchema }),
  /** What a page read from a file; the background looks for itself. `id` is drawn by the page. */
  importFile: v.strictObject({ id: idSchema, file: v.unknown(), takeChoices: v.boolean() }),
  takeBackImport: v.strictObject({ id: idSchema }),
  /** Seven of the person's days, from this one on. */
  deleteWeek: v.strictObject({ from: daySchema, withNotes: v.boolean() }),
  /** A host, and whatever was counted on it. */
  deleteSite: v.strictObject({ host: v.pipe(v.string(), v.maxLength(253)) }),
  deleteEverything: nothing,
} as const;

type Shapes = typeof fromNudge & typeof fromPages;
export type MessageName = keyof Shapes;
export type MessageData<N extends MessageName> = v.InferOutput<Shapes[N]>;

/** Whether the passphrase was the right one. */
export interface Unlocked {
  readonly opened: boolean;
}

/** What "Delete everything" empties, part by part. */
export type DeletedPart = 'journal' | 'sync' | 'record' | 'settings' | 'access';

/** What comes back. Names that are not listed are answered with `null`. */
interface Replies {
  lull: MaySpeak;
  now: Status;
  popup: PopupView;
  addSites: { readonly added: number };
  lockJournal: Unlocked;
  openJournal: Unlocked;
  changeLock: Unlocked;
  removeLock: Unlocked;
  /** What could not be deleted. */
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

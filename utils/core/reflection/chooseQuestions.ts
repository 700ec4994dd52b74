import { type Calendar, dayOf, type EpochMs } from '../base/calendar';
import { DAY_MS } from '../base/defaults';
import { pick } from '../base/random';
import { isWithin } from '../base/storedInstants';
import { type DayPhase, HARD_QUESTIONS, QUESTIONS } from '../content/questions';
import { type AskedId, orderedThemes, type QuestionSettings } from '../settings/questionSettings';
import { type Askable, askableQuestions } from './askableQuestions';
import type { Draft } from './drafts';

/** When each question was last shown. */
export type QuestionsShownAt = Readonly<Partial<Record<AskedId, EpochMs>>>;

/** A question does not come back for this long. Source: care.md 5.2. */
const REST_MS = 21 * DAY_MS;
/** How many of the latest questions block their themes. Our choice. */
const LATELY = 3;
/** Deep questions: one a day, three in seven days. Source: care.md D4. */
const DEEP_IN_WEEK = 3;
/** The most that is offered in one question session. Source: care.md D4. */
const MOST_OFFERED = 3;

const DEEP = [...HARD_QUESTIONS, ...QUESTIONS.filter(({ depth }) => depth === 'deep')];

/** What tells the phase of a day. `sinceBreakMs`: `null` while no stretch is open. */
interface DayPhaseFacts {
  readonly doneAt: EpochMs | null;
  readonly evening: boolean;
  readonly sinceBreakMs: number | null;
}

/** The phase of the day, by which a question is chosen. */
export function dayPhaseOf(now: DayPhaseFacts): DayPhase {
  if (now.doneAt !== null) return 'dayClosed';
  if (now.evening) return 'evening';
  return now.sinceBreakMs !== null ? 'inStretch' : 'anyTime';
}

/** The data by which a question is chosen, nothing written among it. */
export interface Asking {
  readonly when: DayPhase;
  readonly asked: QuestionsShownAt;
  readonly choices: QuestionSettings;
  readonly at: EpochMs;
  /** The one that was here was closed or answered: whoever asks for a question meets another. */
  readonly rests?: boolean;
}

/**
 * The question that is here when the popup opens: the one that was shown today for this moment, else a
 * fresh one; `null` if there is none to ask. `random`: in [0, 1).
 */
export function questionNow(asking: Asking, calendar: Calendar, random: number): Askable | null {
  if (!asking.choices.on) return null;
  const { asked, at } = asking;
  const today = dayOf(at, calendar);
  const shownToday = ({ id }: Askable) => {
    const shown = asked[id];
    return shown !== undefined && dayOf(shown, calendar) === today;
  };
  const { fit, atAnyTime } = whatFits(asking);
  const isSpent = !fit.some((each) => hasRested(each, asking));
  const open = asking.rests ? [] : [...fit, ...(isSpent ? atAnyTime : [])].filter(shownToday);
  const [last] = open.toSorted((a, b) => shownAt(b, asked) - shownAt(a, asked));
  return last ?? chooseQuestion(asking, random);
}

/**
 * A light or medium question for this moment, none of the last 21 days, themes varied; `null` if there
 * is none. By chance, or in the order of themes that the person chose. `random`: in [0, 1).
 * Source: care.md 5.2.
 */
export function chooseQuestion(asking: Asking, random: number): Askable | null {
  const { asked, choices } = asking;
  if (!choices.on) return null;
  const { fit, atAnyTime } = whatFits(asking);
  const fresh = [fit, atAnyTime]
    .map((those) => those.filter((each) => hasRested(each, asking)))
    .find(({ length }) => length > 0);
  if (!fresh) return null;
  const lately = new Set(latestThemes(asked, choices));
  const varied = fresh.filter(({ theme }) => theme === null || !lately.has(theme));
  const pool = varied.length > 0 ? varied : fresh;
  return pick(choices.order.length > 0 ? firstInOrder(pool, choices) : pool, random);
}

/** What fits the moment, and what fits any: the questions of a week's end, though not late. */
function whatFits({ when, choices }: Asking) {
  const shallow = askableQuestions(choices).filter(({ depth }) => depth !== 'deep');
  return {
    fit: shallow.filter((each) => each.when === when || each.when === null),
    atAnyTime: when === 'evening' ? [] : shallow.filter((each) => each.when === 'anyTime'),
  };
}

function hasRested({ id }: Askable, { asked, at }: Pick<Asking, 'asked' | 'at'>): boolean {
  return !isWithin(asked[id] ?? null, REST_MS, at);
}

function shownAt({ id }: Pick<Askable, 'id'>, asked: QuestionsShownAt): number {
  return asked[id] ?? Number.NEGATIVE_INFINITY;
}

function latestThemes(asked: QuestionsShownAt, choices: QuestionSettings) {
  return askableQuestions(choices)
    .filter(({ id }) => asked[id] !== undefined)
    .toSorted((a, b) => shownAt(b, asked) - shownAt(a, asked))
    .slice(0, LATELY)
    .flatMap(({ theme }) => theme ?? []);
}

/** Those of the theme that comes first in the person's order, and the person's own, which have none. */
function firstInOrder(pool: readonly Askable[], choices: QuestionSettings): Askable[] {
  const first = orderedThemes(choices).find((theme) => pool.some((each) => each.theme === theme));
  return pool.filter(({ theme }) => theme === null || theme === first);
}

/** Why no deeper question may be opened now. The locale file has a sentence for each. */
type DeepWait = 'evening' | 'stretch' | 'today' | 'week' | 'rest';

/** A deeper question that the person may open, or why it waits. */
export type DeepOffer =
  | {
      readonly question: Askable;
      /** One of the four hard ones. */
      readonly hard: boolean;
    }
  | { readonly wait: DeepWait };

/**
 * The next deeper question, the four hard ones first, or why they wait: never late, never during a
 * stretch, one a day, three a week, none of the last 21 days. Only ever opened by the person.
 * Source: care.md H4, D4.
 */
export function deepQuestion(
  now: DayPhaseFacts,
  { asked, choices, at }: Omit<Asking, 'when'>,
  calendar: Calendar,
): DeepOffer {
  const wait = deepWaits(now);
  if (wait) return { wait };
  const shown = DEEP.flatMap(({ id }) => asked[id] ?? []);
  if (shown.some((time) => dayOf(time, calendar) === dayOf(at, calendar))) return { wait: 'today' };
  if (shown.filter((time) => isWithin(time, 7 * DAY_MS, at)).length >= DEEP_IN_WEEK)
    return { wait: 'week' };
  const fresh = askableQuestions(choices).filter(
    (each) => each.depth === 'deep' && hasRested(each, { asked, at }),
  );
  const [next] = fresh.toSorted(
    (a, b) => Number(isHard(b)) - Number(isHard(a)) || shownAt(a, asked) - shownAt(b, asked),
  );
  return next ? { question: next, hard: isHard(next) } : { wait: 'rest' };
}

/** Why nothing deep may stand on screen now; `null` if it may. */
function deepWaits(now: DayPhaseFacts): 'evening' | 'stretch' | null {
  if (now.evening) return 'evening';
  return now.sinceBreakMs !== null ? 'stretch' : null;
}

function isHard({ id }: Pick<Askable, 'id'>): boolean {
  return HARD_QUESTIONS.some((each) => each.id === id);
}

/** A question session: what may be asked from the popup's opening to its closing. */
export interface QuestionSession {
  /** One after the other, if the person wants another. */
  readonly questions: readonly Askable[];
  readonly deeper: DeepOffer;
  /** Something was begun under the first of these, or under the deeper one: it stands open. */
  readonly resumed: 'question' | 'deeper' | null;
}

/**
 * What this session may ask. A question that something was begun under comes first, if it may stand on
 * screen now. `randoms`: as many as questions are offered, each in [0, 1).
 */
export function planSession(
  now: DayPhaseFacts,
  asking: Omit<Asking, 'when'>,
  draft: Pick<Draft, 'question'> | null,
  calendar: Calendar,
  randoms: readonly number[],
): QuestionSession {
  const { choices } = asking;
  const begun = draft && askableQuestions(choices).find(({ id }) => id === draft.question);
  if (begun?.depth === 'deep' && deepWaits(now) === null) {
    return { questions: [], deeper: { question: begun, hard: isHard(begun) }, resumed: 'deeper' };
  }
  const when = dayPhaseOf(now);
  const questions: Askable[] = begun && begun.depth !== 'deep' ? [begun] : [];
  const asked: Partial<Record<AskedId, number>> = { ...asking.asked };
  for (const random of randoms.slice(questions.length, MOST_OFFERED)) {
    const so = { ...asking, asked, when };
    const next =
      questions.length === 0 ? questionNow(so, calendar, random) : chooseQuestion(so, random);
    if (!next) break;
    questions.push(next);
    asked[next.id] = asking.at;
  }
  const deeper = deepQuestion(now, asking, calendar);
  return { questions, deeper, resumed: questions[0] === begun && begun ? 'question' : null };
}

import { pick } from './chance';
import {
  CLOSINGS,
  type ClosingId,
  HARD_QUESTIONS,
  QUESTIONS,
  type Question,
  type QuestionId,
} from './content';
import { type Calendar, dayOf } from './day';
import { HOUR_MS } from './defaults';

type When = Question['when'];
/** When each question was last shown, ms since the epoch. */
type Asked = Readonly<Partial<Record<QuestionId, number>>>;

const DAY_MS = 24 * HOUR_MS;
/** A question does not come back for this long. Source: care.md 5.2. */
const REST_MS = 21 * DAY_MS;
/** Themes of the last few questions wait their turn. Our choice. */
const LATELY = 3;
/** Deep questions: one a day, three in seven days. Source: care.md D4. */
const DEEP_IN_WEEK = 3;

/** Which kind of moment this is, for choosing a question. */
export function momentOf(now: {
  readonly doneAt: number | null;
  readonly evening: boolean;
  readonly sinceBreakMs: number | null;
}): When {
  if (now.doneAt !== null) return 'eod';
  if (now.evening) return 'late';
  return now.sinceBreakMs !== null ? 'mid' : 'week';
}

/** The question that is open now: the last one shown today for this moment, if any. */
export function openQuestion(
  when: When,
  asked: Asked,
  at: number,
  calendar: Calendar,
): Question | null {
  const today = dayOf(at, calendar);
  const todays = QUESTIONS.filter((question) => {
    const shown = asked[question.id];
    return question.when === when && shown !== undefined && dayOf(shown, calendar) === today;
  });
  return todays.toSorted((a, b) => (asked[b.id] ?? 0) - (asked[a.id] ?? 0))[0] ?? null;
}

/**
 * A light or medium question for this moment: none of the last 21 days if there is another, themes
 * varied. Chosen by chance, never by what was written. `random`: in [0, 1). Source: care.md 5.2.
 */
export function chooseQuestion(when: When, asked: Asked, at: number, random: number): Question {
  const suited = QUESTIONS.filter((q) => q.when === when && q.depth !== 'deep');
  const rested = suited.filter(({ id }) => at - (asked[id] ?? Number.NEGATIVE_INFINITY) >= REST_MS);
  const lately = new Set(latest(asked).map(({ theme }) => theme));
  const varied = rested.filter(({ theme }) => !lately.has(theme));
  const pool = varied.length > 0 ? varied : rested.length > 0 ? rested : oldest(suited, asked);
  return pick(pool, random);
}

function latest(asked: Asked): Question[] {
  return QUESTIONS.filter(({ id }) => asked[id] !== undefined)
    .toSorted((a, b) => (asked[b.id] ?? 0) - (asked[a.id] ?? 0))
    .slice(0, LATELY);
}

/** Where everything was shown lately, the half that rested longest. */
function oldest(suited: readonly Question[], asked: Asked): Question[] {
  const byRest = suited.toSorted((a, b) => (asked[a.id] ?? 0) - (asked[b.id] ?? 0));
  return byRest.slice(0, Math.ceil(byRest.length / 2));
}

/** Why none of the four deeper questions may be opened now. The locale file has a sentence for each. */
export type DeepWait = 'evening' | 'stretch' | 'today' | 'week';

/**
 * The next of the four deeper questions, or why they wait: never late, never during a stretch, one a
 * day, three a week. Only ever opened by the person. Source: care.md H4, D4.
 */
export function deepQuestion(
  now: { readonly evening: boolean; readonly sinceBreakMs: number | null },
  asked: Asked,
  at: number,
  calendar: Calendar,
): { readonly question: Question } | { readonly wait: DeepWait } {
  if (now.evening) return { wait: 'evening' };
  if (now.sinceBreakMs !== null) return { wait: 'stretch' };
  const deep = [...HARD_QUESTIONS, ...QUESTIONS.filter(({ depth }) => depth === 'deep')];
  const shown = deep.flatMap(({ id }) => asked[id] ?? []);
  if (shown.some((time) => dayOf(time, calendar) === dayOf(at, calendar))) return { wait: 'today' };
  if (shown.filter((time) => at - time < 7 * DAY_MS).length >= DEEP_IN_WEEK)
    return { wait: 'week' };
  const next = HARD_QUESTIONS.toSorted((a, b) => (asked[a.id] ?? 0) - (asked[b.id] ?? 0))[0];
  if (!next) throw new RangeError('There are no deeper questions.');
  return { question: next };
}

/** A line to close the day with. `random`: in [0, 1). */
export function chooseClosing(
  { hasNextStep, worksNights }: { readonly hasNextStep: boolean; readonly worksNights: boolean },
  random: number,
): ClosingId {
  const suited = CLOSINGS.filter(
    ({ needsNextStep, notForNights }) =>
      (!needsNextStep || hasNextStep) && !(notForNights && worksNights),
  );
  return pick(suited, random).id;
}

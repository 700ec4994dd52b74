import { describe, expect, it } from 'vitest';
import { HARD_QUESTIONS, QUESTIONS, THEMES } from '../../../../utils/core/content/questions';
import {
  askableQuestions,
  findExcludedThemes,
} from '../../../../utils/core/reflection/askableQuestions';
import {
  chooseQuestion,
  dayPhaseOf,
  deepQuestion,
  planSession,
  type QuestionsShownAt,
  questionNow,
} from '../../../../utils/core/reflection/chooseQuestions';
import {
  type AskedId,
  DEFAULT_QUESTION_SETTINGS,
  excludeQuestion,
  moveTheme,
  orderedThemes,
  ownWording,
  type QuestionSettings,
  restoreTheme,
} from '../../../../utils/core/settings/questionSettings';
import * as fc from '../../../property';

const AT = Date.UTC(2026, 10, 23, 15);
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const calendar = { zone: 'UTC', dayStart: '04:00' };
const FREE = { doneAt: null, evening: false, sinceBreakMs: null };
const dayPhaseFacts = [
  FREE,
  { ...FREE, sinceBreakMs: HOUR_MS },
  { ...FREE, evening: true },
  { ...FREE, doneAt: AT },
  { ...FREE, doneAt: AT, evening: true },
];
const asking = (over: object = {}) => ({
  asked: {},
  choices: DEFAULT_QUESTION_SETTINGS,
  at: AT,
  ...over,
});
const [one, two, three] = QUESTIONS.filter(({ theme }) => theme === 'body');
if (!one || !two || !three) throw new Error('There are no questions about the body.');

/** What a person may have chosen, at random. */
const chosen: fc.Arbitrary<QuestionSettings> = fc.record({
  on: fc.constant(true),
  off: fc.uniqueArray(fc.constantFrom(...QUESTIONS.map(({ id }) => id)), { maxLength: 20 }),
  edited: fc.constant({}),
  own: fc
    .uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 3 })
    .map((numbers) =>
      numbers.map((number) => ({ id: `own:${number}` as const, text: `Question ${number}?` })),
    ),
  order: fc.shuffledSubarray([...THEMES]),
  notForMe: fc.uniqueArray(fc.constantFrom(...QUESTIONS.map(({ id }) => id)), { maxLength: 8 }),
});
/** Half a year of question sessions: hours from one to the next, what tells the phase of the day, and how many are looked at. */
const life = fc.array(
  fc.record({
    hours: fc.integer({ min: 1, max: 60 }),
    facts: fc.constantFrom(...dayPhaseFacts),
    looked: fc.integer({ min: 1, max: 3 }),
    random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    opensDeep: fc.boolean(),
  }),
  { minLength: 20, maxLength: 120 },
);

describe('in any life', () => {
  it('no question comes back within 21 days, none that is off, three at most, and deep ones as D4 says', () => {
    fc.assert(
      fc.property(life, chosen, (sessions, choices) => {
        const asked: Partial<Record<AskedId, number>> = {};
        const deeps: number[] = [];
        const allowed = new Set(askableQuestions(choices).map(({ id }) => id));
        let at = AT;
        for (const { hours, facts, looked, random, opensDeep } of sessions) {
          at += hours * HOUR_MS;
          const now = { ...facts, doneAt: facts.doneAt && at };
          const said = { asked: { ...asked }, choices, at };
          const session = planSession(now, said, null, calendar, [
            random,
            (random + 0.37) % 1,
            random,
          ]);
          expect(session.questions.length).toBeLessThanOrEqual(3);
          expect(new Set(session.questions).size).toBe(session.questions.length);
          for (const [index, { id, depth, when }] of session.questions.slice(0, looked).entries()) {
            const before = asked[id] ?? Number.NEGATIVE_INFINITY;
            const isOpen = index === 0 && at - before < DAY_MS;
            expect(isOpen || at - before >= 21 * DAY_MS, `${id} came back`).toBe(true);
            expect(allowed.has(id)).toBe(true);
            expect(depth).not.toBe('deep');
            if (dayPhaseOf(now) === 'evening') expect([null, 'evening']).toContain(when);
            asked[id] = at;
          }
          if (!opensDeep || !('question' in session.deeper)) continue;
          const { id, depth } = session.deeper.question;
          expect([depth, now.evening, now.sinceBreakMs]).toEqual(['deep', false, null]);
          expect(at - (asked[id] ?? 0)).toBeGreaterThanOrEqual(21 * DAY_MS);
          expect(deeps.filter((time) => at - time < 7 * DAY_MS).length).toBeLessThan(3);
          asked[id] = at;
          deeps.push(at);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('choosing a question', () => {
  it('takes a theme that was not seen lately, if there is one', () => {
    const asked: QuestionsShownAt = {
      Q23: AT - DAY_MS,
      Q18: AT - 2 * DAY_MS,
      Q13: AT - 3 * DAY_MS,
    };
    for (let step = 0; step < 100; step += 1) {
      const found = chooseQuestion({ ...asking({ asked }), when: 'inStretch' }, step / 100);
      expect(['body', 'voice', 'enough']).not.toContain(found?.theme);
    }
  });

  it('takes any of those that fit, by chance', () => {
    const found = Array.from({ length: 200 }, (_, step) =>
      chooseQuestion({ ...asking(), when: 'inStretch' }, step / 200),
    );
    const fit = QUESTIONS.filter(({ when, depth }) => when === 'inStretch' && depth !== 'deep');
    expect(new Set(found.map((each) => each?.id))).toEqual(new Set(fit.map(({ id }) => id)));
  });

  it('takes the pack that comes first in the order that the person chose', () => {
    const choices = { ...DEFAULT_QUESTION_SETTINGS, order: ['others', 'body'] as const };
    const first = chooseQuestion({ ...asking({ choices }), when: 'inStretch' }, 0.5);
    expect(first?.id).toBe('Q30');
    const next = chooseQuestion(
      { ...asking({ choices, asked: { Q30: AT } }), when: 'inStretch' },
      0.5,
    );
    expect(next?.theme).toBe('body');
  });

  it('takes from what fits any time once all of that phase of the day were shown, but not late', () => {
    const shown = (when: string): QuestionsShownAt =>
      Object.fromEntries(
        QUESTIONS.filter((each) => each.when === when).map(({ id }) => [id, AT - 2 * DAY_MS]),
      );
    const found = chooseQuestion(
      { ...asking({ asked: shown('inStretch') }), when: 'inStretch' },
      0.5,
    );
    expect(found?.when).toBe('anyTime');
    expect(
      chooseQuestion({ ...asking({ asked: shown('evening') }), when: 'evening' }, 0.5),
    ).toBeNull();
  });

  it('asks nothing once all were shown, or while questions are switched off', () => {
    const asked = Object.fromEntries(
      QUESTIONS.map(({ id }) => [id, AT - DAY_MS * 2]),
    ) as QuestionsShownAt;
    expect(questionNow({ ...asking({ asked }), when: 'inStretch' }, calendar, 0.5)).toBeNull();
    const choices = { ...DEFAULT_QUESTION_SETTINGS, on: false };
    expect(questionNow({ ...asking({ choices }), when: 'inStretch' }, calendar, 0.5)).toBeNull();
    expect(planSession(FREE, asking({ choices }), null, calendar, [0, 0, 0]).deeper).toMatchObject({
      hard: true,
    });
  });

  it('stays with the one that was shown today, when the popup opens again', () => {
    const asked: QuestionsShownAt = { Q13: AT - 2 * HOUR_MS, Q18: AT - HOUR_MS, Q22: AT - DAY_MS };
    const found = questionNow({ ...asking({ asked }), when: 'inStretch' }, calendar, 0.1);
    expect(found?.id).toBe('Q18');
  });

  it('may ask one of the person, in their words', () => {
    const own = [{ id: 'own:1', text: 'What would Ada say?' }] as const;
    const off = QUESTIONS.map(({ id }) => id);
    const choices = { ...DEFAULT_QUESTION_SETTINGS, own, off };
    for (const when of ['inStretch', 'dayClosed', 'evening', 'anyTime'] as const) {
      expect(chooseQuestion({ ...asking({ choices }), when }, 0.9)?.own).toBe(
        'What would Ada say?',
      );
    }
    expect(ownWording('own:1', choices)).toBe('What would Ada say?');
  });

  it('puts one of ours in the words that the person gave it', () => {
    const choices = { ...DEFAULT_QUESTION_SETTINGS, edited: { Q13: 'Where could this rest?' } };
    expect(askableQuestions(choices).find(({ id }) => id === 'Q13')?.own).toBe(
      'Where could this rest?',
    );
    expect([ownWording('Q13', choices), ownWording('Q14', choices)]).toEqual([
      'Where could this rest?',
      null,
    ]);
  });
});

describe('the deeper ones', () => {
  it.each([
    ['in the evening', { ...FREE, evening: true }, {}, 'evening'],
    ['in a stretch', { ...FREE, sinceBreakMs: 1 }, {}, 'stretch'],
    ['after one today', FREE, { Q07: AT - HOUR_MS }, 'today'],
    [
      'after three in a week',
      FREE,
      { F1: AT - 2 * DAY_MS, Q08: AT - 3 * DAY_MS, Q12: AT - 6 * DAY_MS },
      'week',
    ],
  ] as const)('wait %s', (_, now, asked, wait) => {
    expect(deepQuestion(now, asking({ asked }), calendar)).toEqual({ wait });
  });

  it('are the four hard ones first, then the others, then none for a while', () => {
    const asked: Partial<Record<AskedId, number>> = {};
    const order: string[] = [];
    let at = AT;
    for (let step = 0; step < 40; step += 1) {
      // Nothing but rest is tested here: as if each came in a week of its own.
      const offer = deepQuestion(FREE, { asked, choices: DEFAULT_QUESTION_SETTINGS, at }, calendar);
      if ('wait' in offer) break;
      order.push(offer.question.id);
      expect(offer.hard).toBe(order.length <= 4);
      asked[offer.question.id] = at - 8 * DAY_MS;
      at += HOUR_MS;
    }
    const deep = QUESTIONS.filter(({ depth }) => depth === 'deep').map(({ id }) => id);
    expect(order).toEqual([...HARD_QUESTIONS.map(({ id }) => id), ...deep]);
    expect(deepQuestion(FREE, { asked, choices: DEFAULT_QUESTION_SETTINGS, at }, calendar)).toEqual(
      {
        wait: 'rest',
      },
    );
  });
});

describe('what was begun', () => {
  const sit = (
    now: Parameters<typeof dayPhaseOf>[0],
    question: AskedId,
    choices = DEFAULT_QUESTION_SETTINGS,
  ) => planSession(now, asking({ choices }), { question }, calendar, [0.5, 0.5, 0.5]);

  it('stands first, whatever else would come', () => {
    const { questions, resumed } = sit({ ...FREE, evening: true }, 'Q13');
    expect([questions[0]?.id, resumed, questions.length]).toEqual(['Q13', 'question', 3]);
  });

  it('stands under its deeper question, but not late and not in a stretch', () => {
    expect(sit(FREE, 'F2')).toMatchObject({
      resumed: 'deeper',
      questions: [],
      deeper: { question: { id: 'F2' }, hard: true },
    });
    for (const now of [
      { ...FREE, evening: true },
      { ...FREE, sinceBreakMs: HOUR_MS },
    ]) {
      const session = sit(now, 'F2');
      expect(session.resumed).toBeNull();
      expect(session.deeper).toHaveProperty('wait');
    }
  });
});

describe('"Not for me"', () => {
  it('takes one question away, and the second time its theme', () => {
    const once = excludeQuestion(one.id, DEFAULT_QUESTION_SETTINGS);
    expect(findExcludedThemes(once)).toEqual([]);
    expect(askableQuestions(once).map(({ id }) => id)).not.toContain(one.id);
    expect(askableQuestions(once).map(({ id }) => id)).toContain(three.id);
    const twice = excludeQuestion(two.id, once);
    expect(findExcludedThemes(twice)).toEqual(['body']);
    expect(askableQuestions(twice).some(({ theme }) => theme === 'body')).toBe(false);
    expect(restoreTheme('body', twice)).toEqual(DEFAULT_QUESTION_SETTINGS);
  });

  it('told twice, counts once', () => {
    const once = excludeQuestion(one.id, DEFAULT_QUESTION_SETTINGS);
    expect(excludeQuestion(one.id, once)).toBe(once);
  });
});

it('a theme moves one step at a time, and none is lost', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...THEMES), fc.constantFrom(-1, 1)));
  fc.assert(
    fc.property(steps, (moves) => {
      let choices = DEFAULT_QUESTION_SETTINGS;
      for (const [theme, by] of moves) {
        const before = orderedThemes(choices).indexOf(theme);
        choices = { ...choices, order: moveTheme(theme, by as -1 | 1, choices) };
        const to = Math.min(THEMES.length - 1, Math.max(0, before + by));
        expect(choices.order.indexOf(theme)).toBe(to);
        expect(new Set(choices.order)).toEqual(new Set(THEMES));
      }
    }),
  );
});

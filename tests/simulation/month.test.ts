import { describe, expect, it, vi } from 'vitest';

vi.mock('../../utils/core/base/calendar', async (original) => {
  const { remembered } = await import('./memoizedDays');
  return remembered(await original());
});

import { NUDGE_FORMS } from '../../utils/core/settings/settings';
import { type Met, state } from './month';
import { anyPerson } from './personas';
import { seeded } from './random';

/** Dozens of months here; `MONTHS=3000` lives thousands, which takes minutes. */
const MONTHS = Number(process.env.MONTHS ?? 60);
const DAYS = 28;
const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** The same people with a trial and without one. */
const monthsOf = (trial: boolean) =>
  Array.from({ length: MONTHS }, (_, seed) => {
    const random = seeded(seed + 1);
    const person = anyPerson(random);
    return state({ ...person, settings: { ...person.settings, trial } }, random, DAYS);
  });
const plain = monthsOf(false);
const trials = monthsOf(true);
const months = [...plain, ...trials];

/** Chance held it out: nobody saw it, and it takes the place of one that was said. */
const isHeld = ({ record: { end } }: Met) => end === 'withheld';
/** Said yes, now or later; left or closed; ended without a yes. */
const isYes = ({ record: { end } }: Met) => end === 'pause' || end === 'later';
const isIgnored = ({ record: { end } }: Met) => end === 'expired' || end === 'dismissed';
const isWithdrawn = ({ record: { end } }: Met) => end === 'withdrawn';
const sinceAccepted = (before: readonly Met[]) => before.slice(before.findLastIndex(isYes) + 1);

/** "Later" brought this one: it is asked for. */
function wasAskedFor({ record, truth }: Met, before: readonly Met[]): boolean {
  const last = before.at(-1);
  if (last?.record.end !== 'later') return false;
  return last.record.at >= record.at - truth.sinceBreakMinutes * MINUTE_MS - SECOND_MS;
}
const sameDay = (met: Met, before: readonly Met[]) => before.filter(({ day }) => day === met.day);

const isPlanned = ({ record }: Met) => record.pattern === 'plannedPause';

/** When the last planned pause was before this one, ms; days begin at 04:00, in UTC. */
function plannedAt({ record, settings }: Met): number {
  const { plannedPauses = [] } = settings;
  const midnight = Math.floor((record.at - 4 * 60 * MINUTE_MS) / DAY_MS) * DAY_MS;
  const times = [midnight - DAY_MS, midnight].flatMap((day) =>
    plannedPauses
      .filter(({ weekdays }) => weekdays.includes(new Date(day).getUTCDay() || 7))
      .map(({ at }) => day + minuteOf(at) * MINUTE_MS + (at < '04:00' ? DAY_MS : 0)),
  );
  return Math.max(...times.filter((time) => time <= record.at));
}

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Each rule: what must be true of a nudge and of those before it, oldest first. */
const RULES: Record<string, (met: Met, before: readonly Met[]) => boolean> = {
  'four a day at most (D1)': (met, before) => sameDay(met, before).length < 4,
  'no more unasked in a day than the person chose (D1)': (met, before) => {
    const today = sameDay(met, before);
    const unasked = today.filter(
      (each) => !wasAskedFor(each, before.slice(0, before.indexOf(each))),
    );
    return wasAskedFor(met, before) || unasked.length < met.settings.nudgesPerDay;
  },
  'twelve a week at most, over four weeks (D1)': (_, before) => before.length < 48,
  'at most 75 s of screen time a day (D8)': (met, before) => {
    const seconds = [...sameDay(met, before), met]
      .filter(({ inPage }) => inPage)
      .map((each) => {
        const { at, endedAt } = each.record;
        return isHeld(each) ? 25 : Math.min(25, ((endedAt ?? at) - at) / SECOND_MS);
      });
    return seconds.reduce((sum, each) => sum + each, 0) <= 75;
  },
  'one for each stretch, and one more for "Later" after 15 minutes (D2)': (met, before) => {
    const { at } = met.record;
    const from = at - met.truth.sinceBreakMinutes * MINUTE_MS;
    const inStretch = before.filter(({ record }) => record.at > from);
    if (inStretch.length === 0 || isPlanned(met)) return true;
    const [first] = inStretch;
    return (
      inStretch.length === 1 &&
      first?.record.end === 'later' &&
      at - (first.record.endedAt ?? at) >= 15 * MINUTE_MS
    );
  },
  'a planned pause is said once, within 20 minutes, and once more for "Later" (P13)': (
    met,
    before,
  ) => {
    if (!isPlanned(met)) return true;
    const { at } = met.record;
    const planned = plannedAt(met);
    const [first, ...more] = before.filter((each) => isPlanned(each) && each.record.at >= planned);
    if (!first) return at - planned <= 20 * MINUTE_MS;
    const minutes = (at - (first.record.endedAt ?? at)) / MINUTE_MS;
    return (
      more.length === 0 && first.record.end === 'later' && minutes >= 15 && minutes <= 15 + 30 + 1
    );
  },
  'no planned pause where a break ended in the 20 minutes before it, or after it (P13)': (met) =>
    !isPlanned(met) ||
    met.record.at - met.truth.sinceBreakMinutes * MINUTE_MS <=
      plannedAt(met) - 20 * MINUTE_MS + SECOND_MS,
  '45 minutes apart, more with each that was ignored (M4, D5)': (met, before) => {
    const last = before.at(-1);
    if (!last || wasAskedFor(met, before)) return true;
    const ignored = sinceAccepted(before).filter(isIgnored).length;
    return met.record.at - last.record.at >= 45 * MINUTE_MS * Math.min(4, 1.5 ** ignored);
  },
  'never louder than the person chose, and small once one was ignored (D5, D7)': (met, before) => {
    const rank = NUDGE_FORMS.indexOf(met.form);
    const least = sinceAccepted(before).some(isIgnored) ? 1 : 0;
    return rank >= Math.max(least, NUDGE_FORMS.indexOf(met.settings.nudgeForm));
  },
  'in no page where the person chose the icon': ({ form, inPage }) => form !== 'icon' || !inPage,
  'silent for the day after three in a row without a yes (D6)': (met, before) => {
    const last = sameDay(met, before)
      .filter((each) => !isWithdrawn(each) && !isHeld(each))
      .slice(-3);
    return last.length < 3 || last.some(isYes);
  },
  'after ten in a row it waits for an answer, or comes once a day after seven days (D6)': (
    met,
    before,
  ) => {
    const row = sinceAccepted(before).filter((each) => !isWithdrawn(each) && !isHeld(each));
    const tenth = row[9]?.record;
    if (!tenth) return true;
    const noticed = tenth.endedAt ?? tenth.at;
    if (met.truth.answeredFewerAt >= noticed) return true;
    const waited = met.record.at - noticed >= 7 * DAY_MS;
    return waited && !row.slice(9).some(({ day }) => day === met.day);
  },
  'no line twice in six (L1)': ({ record }, before) => {
    const read = before.filter((each) => !isHeld(each));
    return !read.slice(-6).some((each) => each.record.textId === record.textId);
  },
  'nothing while the tab plays sound, unless the popup was opened (M3)': ({ piece, inPage }) =>
    !inPage || !piece.over.audible,
  'nothing in a page that fills the screen (M3)': ({ piece, inPage }) =>
    !inPage || !piece.over.fullScreen,
  'nothing while they type (M3)': ({ piece, inPage }) => !inPage || !piece.typing,
  'nothing in a call, in an hour of quiet or in a pause': ({ truth }) =>
    !truth.called && !truth.quiet && !truth.pausing,
  'nothing in silent hours': ({ record, settings }) => !inSilentHours(record.at, settings),
  'after the day was closed one line, about that, and nothing else (P6)': (met, before) => {
    if (!met.truth.done) return met.record.pattern !== 'oneMoreThing';
    const others = sameDay(met, before).filter(({ record }) => record.pattern === 'oneMoreThing');
    return (
      met.record.pattern === 'oneMoreThing' && (others.length === 0 || wasAskedFor(met, before))
    );
  },
  // A stretch may reach over the start of a day, and "Later" with it.
  'nothing in the first 20 minutes of a day, but what was asked for (M4)': (met, before) =>
    met.truth.todayMinutes >= 20 || wasAskedFor(met, before),
  'nothing in the first 20 minutes of a stretch, but P6 (M4)': ({ record, truth }) =>
    record.pattern === 'oneMoreThing' || truth.stretchMinutes >= 20,
  'nothing within five minutes after a real break': ({ truth }) => truth.sinceBreakMinutes >= 5,
  'a long stretch waits for its window (M1)': ({ record, settings, truth }) =>
    !['longStretch', 'noBreak'].includes(record.pattern) ||
    truth.stretchMinutes >= settings.stretchWindowMinutes[0] - 0.01,
  'late hours, rest days, lines and full days are said once a day (4.2)': (met, before) =>
    met.record.pattern === 'longStretch' ||
    isPlanned(met) ||
    wasAskedFor(met, before) ||
    !sameDay(met, before).some(({ record }) => record.pattern === met.record.pattern),
  'what the person switched off says nothing': ({ record, settings }) =>
    settings.patterns[record.pattern]?.on !== false,
};

function inSilentHours(at: number, { quietHours }: Met['settings']): boolean {
  const date = new Date(at);
  const weekday = date.getUTCDay() || 7;
  const now = date.getUTCHours() * 60 + date.getUTCMinutes();
  return quietHours.some(({ weekdays, from, to }) => {
    const over = to <= from;
    const begun =
      weekdays.includes(weekday) && now >= minuteOf(from) && (over || now < minuteOf(to));
    const before = weekday === 1 ? 7 : weekday - 1;
    return begun || (over && weekdays.includes(before) && now < minuteOf(to));
  });
}

describe(`${MONTHS} months of many people`, () => {
  it.each(Object.entries(RULES))('%s', (_, holds) => {
    const broken = months.flatMap(({ met }, seed) =>
      met
        .filter((each, index) => !holds(each, met.slice(0, index)))
        .map(({ record, truth, piece }) => ({ seed: seed + 1, record, truth, piece })),
    );
    expect(broken.slice(0, 3)).toEqual([]);
  });

  it('every silence has a reason', () => {
    expect(months.map(({ unexplained }) => unexplained).filter((count) => count > 0)).toEqual([]);
  });

  it('every pattern speaks to somebody, in every form, and is answered in every way', () => {
    const all = plain.flatMap(({ met }) => met);
    const seen = (of: (met: Met) => string | null) => [...new Set(all.map(of))].sort();
    expect(seen(({ record }) => record.pattern)).toEqual([
      'lateHours',
      'longStretch',
      'movingLine',
      'noBreak',
      'oneMoreThing',
      'plannedPause',
      'restDayWork',
    ]);
    expect(seen(({ form }) => form)).toEqual(['card', 'dot', 'icon']);
    const ends = ['dismissed', 'continued', 'later', 'expired', 'pause'];
    expect(seen(({ record }) => record.end)).toEqual(expect.arrayContaining(ends));
    expect(seen(({ inPage }) => String(inPage))).toEqual(['false', 'true']);
  });
});

describe(`${MONTHS} months with a trial`, () => {
  const decisionPoints = trials.flatMap((month) => month.decisionPoints);
  const held = decisionPoints.filter(({ sent }) => !sent).length;

  it('chance withholds as many nudges as it is told to (L5)', () => {
    // Wider than chance strays in one of a million runs.
    const spread = 5 * Math.sqrt(decisionPoints.length / 4);
    expect(decisionPoints.length).toBeGreaterThan(5 * MONTHS);
    expect(Math.abs(held - decisionPoints.length / 2)).toBeLessThan(spread);
  });

  it('a nudge that was withheld shows nothing, and is no decision point but in a trial', () => {
    const heldOf = (all: typeof months) => all.flatMap(({ met }) => met.filter(isHeld));
    expect([heldOf(trials).length, heldOf(plain).length]).toEqual([held, 0]);
    expect(trials.map(({ seen }) => seen).filter((count) => count > 0)).toEqual([]);
    expect(plain.flatMap((month) => month.decisionPoints)).toEqual([]);
  });

  it('chance decides about long stretches in a page alone, and not about what was asked for', () => {
    const strange = trials.flatMap(({ met, decisionPoints: own }) =>
      met.filter((each, index) => {
        const isMoment = own.some(({ id }) => id === each.record.id);
        const byRule = each.record.pattern === 'longStretch' && each.inPage;
        return isMoment !== (byRule && !wasAskedFor(each, met.slice(0, index)));
      }),
    );
    expect(strange.slice(0, 3)).toEqual([]);
  });

  it('people see fewer nudges than without one, those who let them go by among them', () => {
    const said = ({ met }: (typeof months)[number]) => met.filter((each) => !isHeld(each));
    const sums = (which: (month: (typeof months)[number]) => boolean) =>
      [trials, plain].map((all) =>
        all
          .filter((_, person) => which(plain[person] as (typeof months)[number]))
          .reduce((sum, month) => sum + said(month).length, 0),
      ) as [number, number];
    const [inTrial, without] = sums(() => true);
    expect(inTrial).toBeLessThan(without);
    const [quieter, quiet] = sums((month) => !month.met.some(isYes));
    expect(quieter).toBeLessThan(quiet);
  });
});

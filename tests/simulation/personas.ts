import type { Sample } from '../../utils/core/counting/attention';
import type { NudgeEnd } from '../../utils/core/nudging/nudge';
import type { Settings } from '../../utils/core/settings/settings';
import { oneOf, type Random } from './random';

/** How a nudge that was seen may end. */
type Ending = Exclude<NudgeEnd, 'withheld'>;

/** A part of a day. `from`: minutes since midnight of `day`. */
export interface Piece {
  readonly day: number;
  readonly from: number;
  readonly minutes: number;
  readonly work: boolean;
  readonly site: string;
  readonly tab: number;
  readonly typing: boolean;
  readonly over: Pick<Sample, 'audible' | 'fullScreen'>;
  /** What the person does before it. */
  readonly first?: readonly (
    | 'done'
    | 'open'
    | 'pause'
    | 'back'
    | 'quiet'
    | 'call'
    | 'openCall'
    | 'endCall'
  )[];
}

export interface Person {
  readonly settings: Partial<Settings>;
  readonly opensPopup: number;
  readonly answersFewer: number;
  readonly pauseMinutes: number;
  answer(random: Random): Ending;
  day(day: number, random: Random): readonly Piece[];
}

const ANSWERS: readonly (readonly Ending[])[] = [
  ['expired'],
  ['dismissed', 'expired'],
  ['continued'],
  ['pause'],
  ['later'],
  ['pause', 'later', 'continued', 'dismissed', 'expired'],
  ['pause', 'continued', 'expired', 'expired'],
  ['later', 'continued', 'expired'],
];

const HOURS = { weekdays: [1, 2, 3, 4, 5], from: '14:00', to: '16:30' };
const NIGHTS = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '23:00', to: '06:00' };

const LUNCH = { at: '12:30', weekdays: [1, 2, 3, 4, 5], name: 'lunch' };
const TEA = { at: '16:00', weekdays: [1, 2, 3, 4, 5, 6], name: '' };
const NIGHT = { at: '01:00', weekdays: [1, 2, 3, 4, 5, 6, 7], name: 'night' };

/** Many kinds of person: how they chose, how they work, and how they answer. */
export function anyPerson(random: Random): Person {
  const opens = oneOf(random, [25, 45, 60, 60, 60, 120, 180]);
  const settings: Partial<Settings> = {
    stretchWindowMinutes: [opens, Math.min(180, opens + oneOf(random, [0, 30, 60]))],
    nudgesPerDay: oneOf(random, [3, 3, 3, 1, 2, 4, 4]),
    nudgeForm: oneOf(random, ['card', 'card', 'card', 'dot', 'icon']),
    realBreakMinutes: oneOf(random, [5, 5, 3, 15]),
    eveningStart: oneOf(random, ['21:00', '18:00', '23:30', null]),
    restDays: oneOf(random, [null, [], [6, 7], [5]]),
    quietHours: oneOf(random, [[], [], [HOURS], [HOURS, NIGHTS]]),
    enoughLine: oneOf(random, [
      null,
      { words: 'The letter.', end: '17:00', amountMinutes: null },
      { words: 'A few hours.', end: null, amountMinutes: 240 },
    ]),
    plannedPauses: oneOf(random, [[], [LUNCH], [TEA, LUNCH], [LUNCH, TEA, NIGHT]]),
    patterns: oneOf(random, [
      {},
      {},
      { longStretch: { on: false, restsUntil: null, notHelpful: 0 } },
    ]),
  };
  const begins = oneOf(random, [7, 9, 9, 11, 16, 20]) * 60;
  const length = oneOf(random, [3, 6, 8, 8, 11, 14]) * 60;
  const pace = oneOf(random, [20, 60, 90, 200]);
  const rest = oneOf(random, [2, 8, 8, 30]);
  const [talks, types, fills, calls, closes, free] = Array.from({ length: 6 }, () =>
    oneOf(random, [0, 0.1, 0.3]),
  ) as [number, number, number, number, number, number];
  const answers = oneOf(random, ANSWERS);

  return {
    settings,
    opensPopup: oneOf(random, [0, 0.05, 0.5]),
    answersFewer: oneOf(random, [0, 0.3]),
    pauseMinutes: oneOf(random, [1, 4, 12]),
    answer: (draw) => oneOf(draw, answers),
    day(day, draw) {
      const chance = (of: number) => draw() < of;
      if (day % 7 > 4 && chance(0.5 + free)) return [];
      const pieces: Piece[] = [];
      const at = begins + Math.floor(draw() * 60);
      for (let from = at; from < Math.min(at + length, 27 * 60); ) {
        const minutes = 1 + pace * draw() * 2;
        const first: NonNullable<Piece['first']>[number][] = [];
        if (chance(calls / 3)) first.push(chance(0.5) ? 'call' : 'openCall');
        if (chance(calls)) first.push('endCall');
        if (chance(0.03)) first.push('quiet');
        if (chance(0.05)) first.push('pause');
        pieces.push({
          day,
          from,
          minutes,
          work: true,
          first,
          site: oneOf(draw, ['docs.test', 'mail.test']),
          tab: oneOf(draw, [1, 2]),
          typing: chance(types),
          over: { audible: chance(talks), fullScreen: chance(fills) },
        });
        from += minutes + 0.2 + rest * draw() * 2;
      }
      return chance(closes * 2) ? [...pieces, ...returns(day, pieces, draw)] : pieces;
    },
  };
}

/** After they closed the day, some come back a few times. */
function returns(day: number, pieces: readonly Piece[], random: Random): Piece[] {
  const last = pieces.at(-1);
  if (!last) return [];
  let from = last.from + last.minutes + 3;
  return Array.from({ length: Math.floor(random() * 5) }, (_, index) => {
    const piece: Piece = {
      ...last,
      day,
      from,
      minutes: 1 + 40 * random(),
      typing: false,
      over: { audible: false, fullScreen: false },
      first: index === 0 ? ['endCall', 'done'] : [],
    };
    from += piece.minutes + 2 + 30 * random();
    return piece;
  });
}

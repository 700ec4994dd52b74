import { describe, expect, it } from 'vitest';
import {
  beginTrial,
  findPointToAskAbout,
} from '../../../../../utils/core/nudging/trial/decisionPoint';
import { permutationPValue } from '../../../../../utils/core/nudging/trial/permutationTest';
import { NO_SECONDARY } from '../../../../../utils/core/nudging/trial/secondaryOutcomes';
import { answerNudge, recordWelcome } from '../../../../../utils/core/state/actions';
import { World } from '../../world';

const HELD = 0.5;
const SENT = 0.49;

/** A person at work, an hour into a stretch, with the trial on. */
function due(drawn: number): World {
  const world = new World();
  world.settings = { ...world.settings, trial: true };
  world.drawn = drawn;
  return world.pass(61);
}

describe('a trial that is on', () => {
  it('withholds a nudge by chance, tells why it is silent, and shows nothing', () => {
    const world = due(HELD);
    expect([world.waiting, world.lull()]).toEqual([true, false]);
    world.pass(1);
    expect([world.state.nudge, world.state.noNudgeReason]).toEqual([null, 'withheld']);
    expect(world.decisionPoints).toMatchObject([
      { sent: false, probability: 0.5, gap: 'lull', stretchMinutes: 61, outcome: null, version: 1 },
    ]);
    expect(Object.keys(world.decisionPoints[0] ?? {})).not.toContain('site');
  });

  it('sends one by chance, as if there were no trial', () => {
    const world = due(SENT);
    expect(world.lull()).toBe(true);
    expect(world.decisionPoints).toMatchObject([{ sent: true, id: world.state.nudge?.id }]);
  });

  it.each([
    ['held out', HELD],
    ['sent', SENT],
  ])('lets no other nudge come in the stretch of one that was %s', (_, drawn) => {
    const world = due(drawn);
    world.lull();
    world.look(answerNudge(world.state.nudge?.id ?? '', 'continued')).length;
    world.pass(120);
    expect([world.waiting, world.decisionPoints.length]).toEqual([false, 1]);
  });

  it('takes a withheld decision point for one of the nudges of the day', () => {
    const world = due(HELD);
    world.settings = { ...world.settings, nudgesPerDay: 1 };
    world.lull();
    world.away(10).pass(61);
    expect([world.waiting, world.state.noNudgeReason]).toEqual([false, 'cap']);
  });

  it('counts a withheld decision point neither as passed by nor as a line that was read', () => {
    const world = due(HELD);
    world.lull();
    expect(world.state.sinceAccepted).toEqual({ ignored: 0, unanswered: 0 });
    world.away(10).pass(61);
    expect(world.state.nudge).toMatchObject({ form: 'card', textId: world.nudges[0]?.textId });
  });

  it('leaves what "Later" asked for to the person, not to chance', () => {
    const world = due(SENT);
    world.lull();
    world.look(answerNudge(world.state.nudge?.id ?? '', 'later'));
    world.drawn = HELD;
    world.pass(16);
    expect([world.lull(), world.decisionPoints.length]).toEqual([true, 1]);
  });

  it('decides once about a nudge that its page did not let stand', () => {
    const world = due(SENT);
    world.lull();
    world.look(answerNudge(world.state.nudge?.id ?? '', 'notRendered'));
    world.drawn = HELD;
    world.pass(1);
    expect([world.lull(), world.decisionPoints.length]).toEqual([true, 1]);
  });

  it('decides about nothing else than long stretches', () => {
    const world = new World();
    world.settings = { ...world.settings, trial: true, eveningStart: '09:20' };
    world.drawn = HELD;
    world.pass(31);
    expect([world.state.nudge?.pattern, world.lull(), world.decisionPoints]).toEqual([
      'lateHours',
      true,
      [],
    ]);
  });

  it('knows the outcome 25 minutes later, and counts it', () => {
    const world = due(HELD);
    world.lull();
    world.pass(24);
    expect(world.decisionPoints[0]?.outcome).toBeNull();
    world.pass(2);
    expect(world.decisionPoints).toMatchObject([{ outcome: 'none' }]);
    expect(world.state.trial).toMatchObject({
      waiting: null,
      counts: { withheld: { points: 1, breaks: 0 } },
    });
  });

  it('counts a break that began soon after, however late the next sample', () => {
    const world = due(SENT);
    world.lull();
    world.look(answerNudge(world.state.nudge?.id ?? '', 'continued'));
    world.pass(5);
    world.front = { ...world.front, site: null };
    world.look();
    world.minute += 60 * 14;
    world.look();
    expect(world.state.trial?.counts.sent).toEqual({ points: 1, breaks: 1 });
  });

  it('keeps a decision point with unknown time in it, and does not count it', () => {
    const world = due(SENT);
    world.lull();
    world.look(answerNudge(world.state.nudge?.id ?? '', 'continued'));
    world.settings = { ...world.settings, tracking: false };
    world.pass(1);
    expect(world.decisionPoints).toMatchObject([{ outcome: 'unknown' }]);
    expect(world.state.trial).toMatchObject({
      counts: { sent: { points: 0 } },
      excluded: { sent: 1, withheld: 0 },
    });
  });
});

describe('what is looked at beside the outcome', () => {
  it('is known four hours and a long break later, and counted', () => {
    const world = due(HELD);
    world.lull();
    world.pass(10);
    world.front = { ...world.front, site: null };
    world.look();
    world.pass(249);
    expect(world.decisionPoints).toMatchObject([{ outcome: 'break', longBreak: null }]);
    expect(world.state.trial?.following).toHaveLength(1);
    world.pass(2);
    expect(world.decisionPoints).toMatchObject([
      { outcome: 'break', longBreak: true, minutesLeft: 10 },
    ]);
    expect(world.state.trial).toMatchObject({
      following: [],
      secondary: { withheld: { points: 1, longBreaks: 1, minutes: 10, squares: 100 } },
    });
  });

  it('is left out where a part of the hours is not known', () => {
    const world = due(HELD);
    world.lull();
    world.pass(60);
    world.settings = { ...world.settings, tracking: false };
    world.pass(1);
    expect(world.decisionPoints).toMatchObject([
      { outcome: 'none', longBreak: null, minutesLeft: null },
    ]);
    expect(world.state.trial).toMatchObject({
      following: [],
      secondary: { withheld: { points: 0 } },
    });
  });

  it('is shown as it was at the analysis', () => {
    const world = before(20, 20, due(SENT));
    world.lull();
    world.look(answerNudge(world.state.nudge?.id ?? '', 'continued'));
    world.pass(26);
    expect(world.state.trial?.secondaryAtAnalysis).toEqual(NO_SECONDARY);
    world.pass(240);
    expect(world.state.trial?.secondary.sent.points).toBe(1);
    expect(world.state.trial?.secondaryAtAnalysis).toEqual(NO_SECONDARY);
  });
});

describe('whether a nudge was welcome', () => {
  const ASKED = 0.1;
  const toAsk = ({ state }: World) =>
    state.trial && findPointToAskAbout(state.trial, state.nudge?.id);
  /** A nudge that came by chance and was answered. */
  const answered = (drawn: number) => {
    const world = due(drawn);
    world.lull();
    const id = world.state.nudge?.id ?? '';
    expect(toAsk(world)).toBeNull();
    world.look(answerNudge(id, 'continued'));
    return { world, id };
  };

  it('is asked about some nudges, once they are gone, and about no silence', () => {
    const { world, id } = answered(ASKED);
    expect(toAsk(world)).toBe(id);
    expect(toAsk(answered(0.2).world)).toBeNull();
    const held = due(HELD);
    held.lull();
    expect([toAsk(held), held.decisionPoints[0]?.welcome]).toEqual([null, null]);
  });

  it('is asked once, and the first answer stays', () => {
    const { world, id } = answered(ASKED);
    world.look(recordWelcome(id, 'asked'));
    expect(toAsk(world)).toBeNull();
    for (const said of ['no', 'yes', 'asked'] as const) world.look(recordWelcome(id, said));
    world.look(recordWelcome('another', 'yes'));
    expect(world.state.trial?.secondary.welcome).toEqual({ yes: 0, fine: 0, no: 1 });
    world.pass(270);
    expect(world.decisionPoints).toMatchObject([{ welcome: 'no' }]);
  });

  it('is asked in the hours after it alone', () => {
    const { world } = answered(ASKED);
    world.pass(200);
    expect(toAsk(world)).not.toBeNull();
    world.pass(70);
    expect(toAsk(world)).toBeNull();
  });
});

describe('a trial that is off', () => {
  it('withholds nothing and keeps nothing', () => {
    const world = due(HELD);
    world.settings = { ...world.settings, trial: false };
    world.pass(1);
    expect([world.lull(), world.decisionPoints]).toEqual([true, []]);
  });

  it('withholds nothing from the moment on at which it is turned off', () => {
    const world = due(HELD);
    world.settings = { ...world.settings, trial: false };
    world.look();
    expect(world.lull()).toBe(true);
  });
});

/** One decision point short of the first interim analysis. */
function before(sent: number, held: number, world: World): World {
  world.state = {
    ...world.state,
    trial: {
      ...beginTrial(world.start),
      counts: { sent: { points: 29, breaks: sent }, withheld: { points: 30, breaks: held } },
    },
  };
  return world;
}

describe('a trial that finds that nudges get in the way', () => {
  const found = () => {
    const world = before(0, 25, due(SENT));
    world.lull();
    world.look(answerNudge(world.state.nudge?.id ?? '', 'continued'));
    return world.pass(26);
  };

  it('asks to switch nudges off, until they are, and once', () => {
    const world = found();
    expect(world.look()).toContainEqual({ do: 'turnNudgesOff' });
    world.settings = { ...world.settings, nudgesPerDay: 0 };
    expect(world.look()).not.toContainEqual({ do: 'turnNudgesOff' });
    world.settings = { ...world.settings, nudgesPerDay: 3 };
    expect(world.look()).not.toContainEqual({ do: 'turnNudgesOff' });
  });

  it('leaves nothing to chance any more, and starts over once it was off', () => {
    const world = found();
    world.settings = { ...world.settings, nudgesPerDay: 0 };
    world.look();
    world.settings = { ...world.settings, nudgesPerDay: 3 };
    world.drawn = HELD;
    world.away(60).pass(61);
    expect(world.lull()).toBe(true);
    world.settings = { ...world.settings, trial: false };
    world.look();
    expect(world.state.trial).toBeNull();
    world.settings = { ...world.settings, trial: true };
    world.look();
    expect(world.state.trial).toEqual(beginTrial(world.at));
  });
});

it('a trial that finds that nudges help changes nothing by itself', () => {
  const world = before(25, 0, due(SENT));
  world.lull();
  world.look(answerNudge(world.state.nudge?.id ?? '', 'continued'));
  expect(world.pass(26).effects).not.toContainEqual({ do: 'turnNudgesOff' });
  expect(world.state.trial?.interimAnalyses).toHaveLength(1);
});

describe('shuffling the labels within each day', () => {
  const decisionPoint = (day: string, sent: boolean, outcome: 'break' | 'none' | 'unknown') => ({
    ...({ id: `${day} ${sent}`, at: 0, probability: 0.5, textId: 'nd01', gap: 'lull' } as const),
    ...({ stretchMinutes: 60, version: 1, day, sent, outcome } as const),
    longBreak: null,
    minutesLeft: null,
    welcome: null,
  });
  const days = Array.from({ length: 12 }, (_, index) => `2026-11-${index + 10}`);

  it('finds a difference that is there on each day', () => {
    const all = days.flatMap((day) => [
      decisionPoint(day, true, 'break'),
      decisionPoint(day, false, 'none'),
    ]);
    expect(permutationPValue(all)).toBeLessThan(0.01);
  });

  it('finds none in days that differ, however much they do', () => {
    const all = days.flatMap((day, index) =>
      [true, true, true].map((kind) =>
        decisionPoint(day, index < 6 ? kind : !kind, index < 6 ? 'break' : 'none'),
      ),
    );
    expect(permutationPValue(all)).toBe(1);
  });

  it('says the same each time, and nothing about one side alone', () => {
    const all = days.flatMap((day, index) => [
      decisionPoint(day, true, index % 2 ? 'break' : 'none'),
      decisionPoint(day, false, index % 3 ? 'break' : 'none'),
    ]);
    expect(permutationPValue(all)).toBe(permutationPValue(all));
    expect(permutationPValue(all.filter(({ sent }) => sent))).toBeNull();
    expect(permutationPValue([decisionPoint('2026-11-10', true, 'unknown')])).toBeNull();
  });
});

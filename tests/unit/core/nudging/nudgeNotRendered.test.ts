import { describe, expect, it } from 'vitest';
import { answerNudge } from '../../../../utils/core/state/actions';
import { World } from '../world';

/** A world in which a page took a nudge away before anyone could see it. */
function unseen(): World {
  const world = new World().pass(60);
  world.lull();
  world.look(answerNudge(world.state.nudge?.id ?? '', 'notRendered'));
  return world;
}

describe('a nudge that a page did not let stand', () => {
  it('waits at the icon', () => {
    const { state, nudges } = unseen();
    expect(state.nudge).toMatchObject({ phase: 'waiting', atIcon: true, injectionFailed: true });
    expect([state.noNudgeReason, nudges.map(({ end }) => end)]).toEqual([
      'noScript',
      ['notRendered'],
    ]);
  });

  it('comes to the next page with the same line, and counts once', () => {
    const world = unseen();
    const line = world.state.nudge?.textId;
    world.front = { ...world.front, tab: 2 };
    expect(world.look()).toContainEqual({ do: 'injectNudge', tab: 2 });
    expect([world.lull(2), world.state.nudge?.textId]).toEqual([true, line]);
    world.look(answerNudge(world.state.nudge?.id ?? '', 'continued'));
    expect([world.state.noNudgeReason, world.nudges.map(({ end }) => end)]).toEqual([
      'alreadyShown',
      ['notRendered', 'continued'],
    ]);
  });

  it('makes nothing quieter, since nobody passed it by', () => {
    expect(unseen().state.sinceAccepted).toEqual({ ignored: 0, unanswered: 0 });
  });

  it('is dropped with its window, and never shown', () => {
    const world = unseen().pass(46);
    expect([world.state.nudge, world.state.noNudgeReason]).toEqual([null, 'noLull']);
  });
});

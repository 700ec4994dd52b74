import { describe, expect, it } from 'vitest';
import { answer } from '../../../utils/core/state/actions';
import { World } from './world';

/** A world in which a page took a nudge away before anyone could see it. */
function unseen(): World {
  const world = new World().pass(60);
  world.lull();
  world.look(answer(world.live.nudge?.id ?? '', 'unseen'));
  return world;
}

describe('a nudge that a page did not let stand', () => {
  it('waits at the icon', () => {
    const { live, nudges } = unseen();
    expect(live.nudge).toMatchObject({ phase: 'waiting', atIcon: true, refused: true });
    expect([live.silence, nudges.map(({ end }) => end)]).toEqual(['noScript', ['unseen']]);
  });

  it('comes to the next page with the same line, and counts once', () => {
    const world = unseen();
    const line = world.live.nudge?.line;
    world.front = { ...world.front, tab: 2 };
    expect(world.look()).toContainEqual({ do: 'offer', tab: 2 });
    expect([world.lull(2), world.live.nudge?.line]).toEqual([true, line]);
    world.look(answer(world.live.nudge?.id ?? '', 'keep'));
    expect([world.live.silence, world.nudges.map(({ end }) => end)]).toEqual([
      'spoken',
      ['unseen', 'keep'],
    ]);
  });

  it('makes nothing quieter, since nobody passed it by', () => {
    expect(unseen().live.sinceYes).toEqual({ ignored: 0, unanswered: 0 });
  });

  it('is let go with its window, and never said', () => {
    const world = unseen().pass(46);
    expect([world.live.nudge, world.live.silence]).toEqual([null, 'over']);
  });
});

import { describe, expect, it } from 'vitest';
import { NUDGE_PATTERNS } from '../../../../utils/core/content/nudgeTexts';
import { choicesFor } from '../../../../utils/core/nudging/nudge';
import { answerNudge } from '../../../../utils/core/state/actions';
import { INITIAL_STATE } from '../../../../utils/core/state/state';
import { World } from '../world';

describe('the answers to a nudge', () => {
  it.each(NUDGE_PATTERNS)(
    'are pause, later and keep going, whatever it is about: %s',
    (pattern) => {
      expect(choicesFor(pattern).slice(0, 3)).toEqual(['pause', 'later', 'continued']);
    },
  );

  it('close the day where it is about the day, and nowhere else', () => {
    const those = NUDGE_PATTERNS.filter((pattern) => choicesFor(pattern).includes('done'));
    expect(those).toEqual(['lateHours', 'restDayWork', 'movingLine']);
  });
});

describe('"Done for today" on a nudge', () => {
  function evening() {
    const world = new World();
    world.state = { ...INITIAL_STATE, sinceAccepted: { ignored: 1, unanswered: 2 } };
    world.minute = 12.4 * 60;
    world.pass(25);
    expect([world.state.nudge?.pattern, world.lull()]).toEqual(['lateHours', true]);
    return world;
  }

  it('closes the day, is kept as it was said, and is a yes', () => {
    const world = evening();
    world.look(answerNudge(world.state.nudge?.id ?? '', 'done', 1));
    expect(world.now.doneAt).toBe(world.at);
    expect(world.nudges.map(({ end }) => end)).toEqual(['done']);
    expect(world.state.sinceAccepted).toEqual({ ignored: 0, unanswered: 0 });
    expect([world.state.nudge, world.state.noNudgeReason]).toEqual([null, 'dayClosed']);
  });

  it('closes nothing from a tab that shows no nudge, or a second time', () => {
    const world = evening();
    const { id } = world.state.nudge ?? { id: '' };
    world.look(answerNudge(id, 'done', 7));
    expect(world.now.doneAt).toBeNull();
    world.look(answerNudge(id, 'continued', 1));
    world.look(answerNudge(id, 'done', 1));
    expect(world.now.doneAt).toBeNull();
  });
});

import type { EpochMs } from '../base/calendar';
import type { Sample } from '../counting/attention';
import { type CurrentNudge, recordOf } from '../nudging/nudge';
import { type Lull, randomize } from '../nudging/trial/randomize';
import type { Transition } from './change';

/**
 * The page found a lull and asks whether it may speak. `step` is the sample taken at that instant.
 * Returns the step with the nudge on screen, or withheld by chance, or `null` if it may not.
 */
export function showInPage(step: Transition, lull: Lull): Transition | null {
  const { nudge, trial } = step.change.state;
  if (nudge?.phase !== 'waiting' || nudge.tab !== lull.tab) return null;
  // A page that refused the script and now runs it has changed its mind, and nothing else stands in the way.
  if (nudge.atIcon && !(nudge.injectionFailed && nudge.form !== 'icon')) return null;
  const inPage = { ...nudge, atIcon: false, injectionFailed: false };
  if (!nudge.randomized || !trial) return markShown(step, inPage, lull.at);
  const point = randomize(nudge, lull);
  const next = point.sent ? markShown(step, inPage, lull.at) : withhold(step, inPage, lull.at);
  const { state, decisionPoints = [] } = next.change;
  const change = {
    state: { ...state, trial: { ...trial, waiting: point } },
    decisionPoints: [...decisionPoints, point],
  };
  return { ...next, change: { ...next.change, ...change } };
}

/** The popup was opened while a nudge waits at the icon: it is said there. */
export function showAtIcon(step: Transition, { at }: Sample): Transition {
  const { nudge } = step.change.state;
  return nudge?.phase === 'waiting' && nudge.atIcon ? markShown(step, nudge, at) : step;
}

/** Chance withheld it: it takes the place of one that was said, and nobody sees it. */
function withhold(step: Transition, nudge: CurrentNudge, at: EpochMs): Transition {
  const { change } = step;
  return {
    change: {
      ...change,
      state: { ...change.state, nudge: null, noNudgeReason: 'withheld' },
      nudges: [...(change.nudges ?? []), recordOf({ ...nudge, at }, 'withheld', at)],
    },
    effects: step.effects.filter((effect) => effect.do !== 'injectNudge'),
  };
}

function markShown(step: Transition, nudge: CurrentNudge, at: EpochMs): Transition {
  const on: CurrentNudge = { ...nudge, phase: 'shown', at };
  return {
    change: {
      ...step.change,
      state: { ...step.change.state, nudge: on, noNudgeReason: null },
      nudges: [...(step.change.nudges ?? []), recordOf(on, null, at)],
    },
    effects: step.effects.filter((effect) => effect.do !== 'injectNudge'),
  };
}

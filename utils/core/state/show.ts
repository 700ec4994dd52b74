import type { Sample } from '../counting/attention';
import { type LiveNudge, recordOf } from '../nudging/nudge';
import { decided, type Lull } from '../nudging/trial/randomize';
import type { Step } from './change';

/**
 * The page found a lull and asks whether it may speak. `step` is the look taken at that moment.
 * Returns the step with the nudge on screen, or held out by chance, or `null` if it may not.
 */
export function show(step: Step, lull: Lull): Step | null {
  const { nudge, trial } = step.change.live;
  if (nudge?.phase !== 'waiting' || nudge.tab !== lull.tab) return null;
  // A page that refused the script and now runs it has changed its mind, and nothing else stands in the way.
  if (nudge.atIcon && !(nudge.refused && nudge.form !== 'icon')) return null;
  const inPage = { ...nudge, atIcon: false, refused: false };
  if (!nudge.byChance || !trial) return shown(step, inPage, lull.at);
  const moment = decided(nudge, lull);
  const next = moment.sent ? shown(step, inPage, lull.at) : heldOut(step, inPage, lull.at);
  const { live, moments = [] } = next.change;
  const change = {
    live: { ...live, trial: { ...trial, waiting: moment } },
    moments: [...moments, moment],
  };
  return { ...next, change: { ...next.change, ...change } };
}

/** The popup was opened while a nudge waits at the icon: it is said there. */
export function showAtIcon(step: Step, { at }: Sample): Step {
  const { nudge } = step.change.live;
  return nudge?.phase === 'waiting' && nudge.atIcon ? shown(step, nudge, at) : step;
}

/** Chance held it out: it takes the place of one that was said, and nobody sees it. */
function heldOut(step: Step, nudge: LiveNudge, at: number): Step {
  const { change } = step;
  return {
    change: {
      ...change,
      live: { ...change.live, nudge: null, silence: 'held' },
      nudges: [...(change.nudges ?? []), recordOf({ ...nudge, at }, 'held', at)],
    },
    effects: step.effects.filter((effect) => effect.do !== 'offer'),
  };
}

function shown(step: Step, nudge: LiveNudge, at: number): Step {
  const on: LiveNudge = { ...nudge, phase: 'shown', at };
  return {
    change: {
      ...step.change,
      live: { ...step.change.live, nudge: on, silence: null },
      nudges: [...(step.change.nudges ?? []), recordOf(on, null, at)],
    },
    effects: step.effects.filter((effect) => effect.do !== 'offer'),
  };
}

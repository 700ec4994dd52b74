/** What a person did, each as a change of what is known. The look that follows draws the conclusions. */
import { dayBounds, dayOf } from '../base/calendar';
import { HOUR_MS, MINUTE_MS } from '../base/defaults';
import { pauseEnd } from '../counting/pauses';
import { type Answer, recordOf } from '../nudging/nudge';
import { SHOWN_AT_MOST_MS } from '../nudging/offer';
import { withWelcome } from '../nudging/trial/decisionPoint';
import type { WelcomeAnswer } from '../nudging/trial/secondaryOutcomes';
import { type Offer, type Sign, withOffer, withSign } from '../nudging/usageSignals';
import type { Act } from './change';
import type { Live } from './state';

/**
 * The person answered, the nudge left by itself, or the page did not let it stand: then it goes on
 * waiting, as if the page took no script. An answer to any other nudge changes nothing. `from`: the tab
 * of the page that tells; it can answer what is shown there, for as long as that is shown at most.
 */
export function answer(
  id: string,
  end: Answer | 'left' | 'unseen',
  from: number | null = null,
): Act {
  return (known, sample) => {
    const { nudge, pause } = known.live;
    if (nudge?.id !== id || nudge.phase !== 'shown') {
      // Told once more: the worker may have died before the page of the pause was opened.
      const again = end === 'pause' && pause?.nudge === id && sample.at - pause.from < AGAIN_MS;
      return again && (from === null || from === pause.backTo)
        ? { effects: [{ do: 'openPause' }] }
        : {};
    }
    if (from !== null && (nudge.atIcon || nudge.tab !== from)) return {};
    if (from !== null && sample.at - nudge.at > SHOWN_AT_MOST_MS) return {};
    const nudges = [recordOf(nudge, end, sample.at)];
    if (end === 'unseen') {
      const waiting = { ...nudge, ...STAYS_UNSEEN, at: sample.at };
      return { live: { ...known.live, nudge: waiting }, nudges };
    }
    const live: Live = { ...known.live, nudge: null };
    if (end !== 'pause') return { live, nudges };
    return { ...beginPause(nudge.tab, id)({ ...known, live }, sample), nudges };
  };
}

/** How long the same answer may be told once more, ms. Our choice: a worker that died is started at once. */
const AGAIN_MS = MINUTE_MS;

/** Chance had its say: it is not asked once more for the same nudge. */
const STAYS_UNSEEN = { phase: 'waiting', refused: true, byChance: false } as const;

/** A pause begins now. `backTo`: the tab to return to; `null` for the one in front. `nudge`: that it answers. */
export function beginPause(backTo: number | null = null, nudge?: string): Act {
  return (known, sample) => ({
    live: {
      ...known.live,
      pause: known.live.pause ?? {
        from: sample.at,
        backTo: backTo ?? sample.tab,
        ...(nudge && { nudge }),
      },
    },
    effects: [{ do: 'openPause' }],
  });
}

/** "I am back": the pause is kept as it was, long or short, and the tab it came from returns. */
export const endPause: Act = ({ live, calendar }, { at }) => {
  if (!live.pause) return {};
  const { from, backTo, plannedMs } = live.pause;
  const to = pauseEnd(live.pause, at, calendar);
  return {
    live: { ...live, pause: null },
    pauses: to > from ? [{ from, to, plannedMs }] : [],
    effects: backTo === null ? [] : [{ do: 'return', tab: backTo }],
  };
};

/** A length was chosen for the pause under way, or none (`null`). */
export function planPause(minutes: number | null): Act {
  return ({ live }) => {
    if (!live.pause) return {};
    const plannedMs = minutes === null ? undefined : minutes * MINUTE_MS;
    return { live: { ...live, pause: { ...live.pause, plannedMs } } };
  };
}

/** Quiet for an hour, for the rest of the day, or no longer. */
export function beQuiet(length: 'hour' | 'today' | 'no'): Act {
  return ({ live, calendar }, { at }) => {
    if (length === 'no') return { live: { ...live, quiet: null } };
    const until = length === 'hour' ? at + HOUR_MS : dayBounds(dayOf(at, calendar), calendar).to;
    return { live: { ...live, quiet: { until, length } } };
  };
}

/** In a call for so many minutes, until the person says (`open`), or no longer. */
export function announceCall(length: 30 | 60 | 'open' | 'no'): Act {
  return ({ live }, { at }) => {
    if (length === 'no') return { live: { ...live, call: null } };
    const until = length === 'open' ? null : at + length * MINUTE_MS;
    return { live: { ...live, call: { from: at, until } } };
  };
}

/** "Done for today", or the day opened once more. `parked`: the entry of the next step, if one was written. */
export function closeDay(closed: boolean, parked: string | null = null): Act {
  return ({ live, calendar }, { at }) => {
    const day = dayOf(at, calendar);
    const others = live.closed.filter((each) => each.day !== day);
    return {
      live: {
        ...live,
        done: closed ? { day, at } : null,
        closed: closed ? [...others, { day, at }] : others,
        parked: parked === null ? live.parked : { entry: parked, day },
      },
    };
  };
}

/** The parked next step was shown. */
export function parkedShown(entry: string): Act {
  return ({ live }) => (live.parked?.entry === entry ? { live: { ...live, parked: null } } : {});
}

/** The page in `tab` took no script: the nudge waits at the icon. */
export function refused(tab: number): Act {
  return ({ live }) => {
    const { nudge } = live;
    if (nudge?.phase !== 'waiting' || nudge.tab !== tab || nudge.refused) return {};
    return { live: { ...live, nudge: { ...nudge, refused: true } } };
  };
}

/** The person answered whether there are to be fewer. */
export const answerFewer: Act = ({ live }) =>
  live.fewer ? { live: { ...live, fewer: { ...live.fewer, answered: true } } } : {};

/** Something that a person does so often may be a sign. */
export function noticed(sign: Sign): Act {
  return ({ live }, { at }) => ({ live: { ...live, signs: withSign(live.signs, sign, at) } });
}

/** It was offered to put the numbers away, and answered. */
export const awayAnswered: Act = ({ live }, { at }) => ({
  live: { ...live, signs: { ...live.signs, offeredAt: at } },
});

/** Something kind was offered, or was said to be not helpful. */
export function offered(offer: Offer, helpful: boolean): Act {
  return ({ live }, { at }) => ({
    live: { ...live, signs: withOffer(live.signs, offer, helpful, at) },
  });
}

/** It was asked whether a note was welcome, or answered. */
export function noteWelcome(id: string, said: 'asked' | WelcomeAnswer): Act {
  return ({ live }) =>
    live.trial ? { live: { ...live, trial: withWelcome(live.trial, id, said) } } : {};
}

/** Nothing but a look. */
export const nothing: Act = () => ({});

/** Actions of the person, each as a change of the state. The sample that follows draws the conclusions. */
import { dayOf, type EpochMs } from '../base/calendar';
import { MINUTE_MS } from '../base/defaults';
import { pauseEndsAt } from '../counting/pauses';
import { type NudgeAnswer, recordOf } from '../nudging/nudge';
import { SHOWN_AT_MOST_MS } from '../nudging/offer';
import { addWelcome } from '../nudging/trial/decisionPoint';
import type { WelcomeAnswer } from '../nudging/trial/secondaryOutcomes';
import {
  addSuggestion,
  addUsage,
  type SuggestionId,
  type UsageSignal,
} from '../nudging/usageSignals';
import type { Action } from './change';
import { snoozeUntil } from './expire';
import type { State } from './state';

/**
 * The person answered, the nudge left automatically, or the page did not let it stand: then it goes on
 * waiting, as if the page took no script. An answer to any other nudge changes nothing. `from`: the tab
 * of the page that tells; it can answer what is shown there, for as long as that is shown at most.
 */
export function answerNudge(
  id: string,
  end: NudgeAnswer | 'expired' | 'notRendered',
  from: EpochMs | null = null,
): Action {
  return (known, sample) => {
    const { nudge, pause } = known.state;
    if (nudge?.id !== id || nudge.phase !== 'shown') {
      // A repeated message: the worker may have died before the page of the pause was opened.
      const again = end === 'pause' && pause?.nudge === id && sample.at - pause.from < AGAIN_MS;
      return again && (from === null || from === pause.backTo)
        ? { effects: [{ do: 'openPause' }] }
        : {};
    }
    if (from !== null && (nudge.atIcon || nudge.tab !== from)) return {};
    if (from !== null && sample.at - nudge.at > SHOWN_AT_MOST_MS) return {};
    const nudges = [recordOf(nudge, end, sample.at)];
    if (end === 'notRendered') {
      const waiting = { ...nudge, ...NOT_RENDERED, at: sample.at };
      return { state: { ...known.state, nudge: waiting }, nudges };
    }
    const state: State = { ...known.state, nudge: null };
    if (end === 'done') return { ...closeDay(true)({ ...known, state }, sample), nudges };
    if (end !== 'pause') return { state, nudges };
    return { ...startPause(nudge.tab, id)({ ...known, state }, sample), nudges };
  };
}

/** How long the same answer may be repeated, ms. Our choice: a worker that died is started at once. */
const AGAIN_MS = MINUTE_MS;

/** Chance has decided, and does not decide again on the same nudge. */
const NOT_RENDERED = { phase: 'waiting', injectionFailed: true, randomized: false } as const;

/** A pause begins now. `backTo`: the tab to return to; `null` for the one in front. `nudge`: that it answers. */
export function startPause(backTo: number | null = null, nudge?: string): Action {
  return (known, sample) => ({
    state: {
      ...known.state,
      pause: known.state.pause ?? {
        from: sample.at,
        backTo: backTo ?? sample.tab,
        ...(nudge && { nudge }),
      },
    },
    effects: [{ do: 'openPause' }],
  });
}

/** "I am back": the pause is kept as it was, long or short, and the tab it came from returns. */
export const endPause: Action = ({ state, calendar }, { at }) => {
  if (!state.pause) return {};
  const { from, backTo, plannedMs } = state.pause;
  const to = pauseEndsAt(state.pause, at, calendar);
  return {
    state: { ...state, pause: null },
    pauses: to > from ? [{ from, to, plannedMs }] : [],
    effects: backTo === null ? [] : [{ do: 'returnToTab', tab: backTo }],
  };
};

/** A length was chosen for the current pause, or none (`null`). */
export function planPause(minutes: number | null): Action {
  return ({ state }) => {
    if (!state.pause) return {};
    const plannedMs = minutes === null ? undefined : minutes * MINUTE_MS;
    return { state: { ...state, pause: { ...state.pause, plannedMs } } };
  };
}

/** Quiet for an hour, for the rest of the day, or no longer. */
export function setSnooze(duration: 'hour' | 'today' | 'no'): Action {
  return ({ state, calendar }, { at }) => {
    if (duration === 'no') return { state: { ...state, snooze: null } };
    return {
      state: { ...state, snooze: { until: snoozeUntil(duration, at, calendar), duration } },
    };
  };
}

/** In a call for a number of minutes, until the person says that it ended (`open`), or no longer. */
export function setCall(duration: 30 | 60 | 'open' | 'no'): Action {
  return ({ state }, { at }) => {
    if (duration === 'no') return { state: { ...state, call: null } };
    const until = duration === 'open' ? null : at + duration * MINUTE_MS;
    return { state: { ...state, call: { from: at, until } } };
  };
}

/** "Done for today", or the day opened again. `nextStep`: the id of the entry of the next step, if one was written. */
export function closeDay(closed: boolean, nextStep: string | null = null): Action {
  return ({ state, calendar }, { at }) => {
    const day = dayOf(at, calendar);
    const others = state.closedDays.filter((each) => each.day !== day);
    return {
      state: {
        ...state,
        closedDays: closed ? [...others, { day, at }] : others,
        pendingNextStep: nextStep === null ? state.pendingNextStep : { entry: nextStep, day },
      },
    };
  };
}

/** The pending next step was shown. */
export function markNextStepShown(entry: string): Action {
  return ({ state }) =>
    state.pendingNextStep?.entry === entry ? { state: { ...state, pendingNextStep: null } } : {};
}

/** The page in `tab` took no script: the nudge waits at the icon. */
export function markInjectionFailed(tab: number): Action {
  return ({ state }) => {
    const { nudge } = state;
    if (nudge?.phase !== 'waiting' || nudge.tab !== tab || nudge.injectionFailed) return {};
    return { state: { ...state, nudge: { ...nudge, injectionFailed: true } } };
  };
}

/** The person answered whether there are to be fewer. */
export const answerFrequency: Action = ({ state }) =>
  state.frequencyQuestion
    ? { state: { ...state, frequencyQuestion: { ...state.frequencyQuestion, answered: true } } }
    : {};

/** Something that a person does so often may be a sign. */
export function recordUsage(sign: UsageSignal): Action {
  return ({ state }, { at }) => ({
    state: { ...state, usageSignals: addUsage(state.usageSignals, sign, at) },
  });
}

/** It was offered to put the numbers away, and answered. */
export const recordHideNumbersAnswer: Action = ({ state }, { at }) => ({
  state: { ...state, usageSignals: { ...state.usageSignals, hideNumbersOfferedAt: at } },
});

/** Something kind was offered, or was said to be not helpful. */
export function recordSuggestion(offer: SuggestionId, helpful: boolean): Action {
  return ({ state }, { at }) => ({
    state: { ...state, usageSignals: addSuggestion(state.usageSignals, offer, helpful, at) },
  });
}

/** It was asked whether a nudge was welcome, or answered. */
export function recordWelcome(id: string, answer: 'asked' | WelcomeAnswer): Action {
  return ({ state }) =>
    state.trial ? { state: { ...state, trial: addWelcome(state.trial, id, answer) } } : {};
}

/** Changes nothing: only a sample follows. */
/** The popup asked about time in other programs, or that question was closed. Idempotent. */
export function recordOtherProgramsPrompt(closed: boolean): Action {
  return ({ state }, { at }) => {
    const { askedAt, closedAt } = state.otherProgramsPrompt;
    const otherProgramsPrompt = { askedAt: askedAt ?? at, closedAt: closed ? at : closedAt };
    return { state: { ...state, otherProgramsPrompt } };
  };
}

export const noop: Action = () => ({});

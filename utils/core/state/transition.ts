/**
 * The transitions. Each takes what is known and one sample, and returns what to write and
 * what to ask of the browser. Nothing here reads a clock, a store or a browser.
 */

import { dayOf } from '../base/calendar';
import { isEqual } from '../base/canonicalJson';
import { SECOND_MS } from '../base/defaults';
import { isContinuous, type Sample, type Span } from '../counting/attention';
import type { Exclusion } from '../counting/exclusions';
import { observeTime } from '../counting/observeTime';
import { observePage, type PageVisit } from '../counting/pageVisits';
import { type Pause, type PauseState, pauseEndsAt } from '../counting/pauses';
import { withToday } from '../counting/recentDays';
import { applyReplacement, type Replacement } from '../counting/replacement';
import { type TodaySoFar, todaySoFar } from '../counting/today';
import { chosenReason, isWanted } from '../nudging/decide';
import { updateLine } from '../nudging/lineChanges';
import { toldAfter } from '../nudging/notification';
import type { NudgeRecord } from '../nudging/nudge';
import { type Draws, type NudgeUpdate, updateShown, updateWaiting } from '../nudging/offer';
import { findPatterns } from '../nudging/patterns';
import type { Finding } from '../nudging/patterns/finding';
import type { Situation } from '../nudging/situation';
import { type ResolvedOutcomes, resolveOutcomes } from '../nudging/trial/resolveOutcomes';
import { countAnswers, frequencyQuestionAfter } from '../nudging/unanswered';
import { isShowNumbersDue } from '../nudging/usageSignals';
import { patternSettingOf } from '../settings/patternSettings';
import { siteListAt } from '../settings/siteListChange';
import type { Action, Change, Effect, Snapshot, Transition } from './change';
import { expireState } from './expire';
import { heartbeatOf } from './heartbeat';
import type { State } from './state';

/** The state once the person's action is applied, and what the action itself adds. */
export interface AppliedAction extends Snapshot {
  readonly nudges: readonly NudgeRecord[];
  readonly pauses: readonly Pause[];
  readonly replace: Replacement | undefined;
  readonly effects: readonly Effect[];
}

/** What a sample shows, before anything is decided. */
export interface AppliedSample {
  /** As it counts. */
  readonly sample: Sample;
  readonly state: State;
  readonly finishedSpans: readonly Span[];
  readonly newExclusions: readonly Exclusion[];
  readonly pages: readonly PageVisit[];
  readonly today: TodaySoFar;
  readonly findings: readonly Finding[];
}

/** Work for this long ends a pause; a shorter visit does not. Source: care.md P10. */
const RESUMED_MS = 60 * SECOND_MS;

/** Takes in what the person did, as a change of what is known. */
export function applyAction(action: Action, known: Snapshot, sample: Sample): AppliedAction {
  const { state = known.state, ...added } = action(known, sample);
  const { nudges = [], pauses = [], effects = [], replace } = added;
  const { spans, exclusions } = replace ? applyReplacement(known, replace) : known;
  return { ...known, state, spans, exclusions, nudges, pauses, replace, effects };
}

/** Applies a sample. While counting is off, no site is in front as far as the record knows. */
export function applySample(known: Snapshot, taken: Sample): AppliedSample {
  const { settings, calendar } = known;
  const observed = observeTime(known.state, taken, settings);
  const { sample, open, spans: finishedSpans } = observed;
  const { stoppedAt } = known.state;
  const stop = stoppedAt ?? sample.at;
  const stopped: Exclusion[] =
    settings.tracking && sample.at > stop
      ? [{ from: stop, to: sample.at, kind: 'trackingOff' }]
      : [];
  const { visit, finished: pages } = observePage(
    known.state.page,
    known.state.openSpan,
    open.openSpan,
    sample,
    patternSettingOf('repolishing', settings).on,
  );
  const looked: State = {
    ...known.state,
    ...open,
    recentDays: withToday(known.state.recentDays, dayOf(sample.at, calendar)),
    page: visit,
    firstCountedAt: known.state.firstCountedAt ?? (open.openSpan && sample.at),
    siteList: siteListAt(
      known.state.siteList,
      settings,
      known.state.firstCountedAt !== null,
      sample.at,
    ),
    stoppedAt: settings.tracking ? null : stop,
  };
  const newExclusions = [...observed.exclusions, ...stopped];
  const recorded = {
    ...known,
    spans: [...known.spans, ...finishedSpans],
    exclusions: [...known.exclusions, ...newExclusions],
  };
  const today = todaySoFar(recorded, looked, sample.at);
  const line = updateLine(settings.enoughLine, {
    today,
    state: looked,
    calendar,
    at: sample.at,
  });
  const state = { ...looked, ...line };
  const findings = findPatterns({ today, state, settings, calendar, at: sample.at });
  return { sample, state, finishedSpans, newExclusions, pages, today, findings };
}

/** Whether `decideNext` needs to know which nudges were shown. Reading them costs, so most samples do not. */
export function needsHistory({ state, findings }: AppliedSample): boolean {
  // A planned pause that is over may have been asked for later.
  const mayBeSaid = ({ expired, pattern }: Finding) => !expired || pattern === 'plannedPause';
  return state.nudge !== null || findings.some(mayBeSaid);
}

/** Draws the conclusions from a sample: the nudge, the pause, what to watch. `past`: oldest first. */
export function decideNext(
  seen: AppliedSample,
  acted: AppliedAction,
  past: readonly NudgeRecord[],
  draws: Draws,
): Transition {
  const { sample } = seen;
  const { settings, calendar } = acted;
  const { trial, points } = outcomesAfter(seen, sample, acted);
  const current = { ...expireState(seen.state, sample.at, calendar), trial };
  const { pauses, ...pauseState } = pauseAfter(current, sample, acted);
  const answered = countAnswers(current.sinceAccepted, acted.nudges);
  const state: State = { ...current, ...pauseState, sinceAccepted: answered };

  const history = updateHistory(past, acted.nudges);
  const situation = { state, sample, today: seen.today, history, settings, calendar };
  const nudged = nudgeAfter(seen, situation, acted, draws);
  const sinceAccepted = countAnswers(answered, nudged.records);
  return {
    change: {
      state: {
        ...state,
        sinceAccepted,
        frequencyQuestion: frequencyQuestionAfter(
          state.frequencyQuestion,
          sinceAccepted,
          sample.at,
        ),
        nudge: nudged.nudge,
        noNudgeReason: nudged.noNudgeReason,
        told: toldAfter(state.told, state, nudged, sample.at),
      },
      replace: acted.replace,
      spans: seen.finishedSpans,
      exclusions: seen.newExclusions,
      nudges: [...acted.nudges, ...nudged.records],
      pauses,
      pages: seen.pages,
      decisionPoints: points,
    },
    effects: [
      ...acted.effects,
      { do: 'heartbeat', ...heartbeatOf(state, settings, sample) },
      ...(trial?.turnsOff ? [{ do: 'turnNudgesOff' } as const] : []),
      ...(isShowNumbersDue(settings, state.recentDays, sample.at)
        ? [{ do: 'showNumbers' } as const]
        : []),
      ...nudged.effects,
    ],
  };
}

/** What this sample adds to the trial. */
function outcomesAfter(
  { state, finishedSpans, newExclusions }: AppliedSample,
  { at }: Sample,
  { spans, exclusions, settings }: AppliedAction,
): ResolvedOutcomes {
  return resolveOutcomes(
    {
      state,
      settings,
      spans: [...spans, ...finishedSpans],
      exclusions: [...exclusions, ...newExclusions],
    },
    at,
  );
}

/** The pause after this sample, and the pauses that ended with it. */
function pauseAfter(
  state: State,
  sample: Sample,
  { pauses, calendar }: Pick<AppliedAction, 'pauses' | 'calendar'>,
): PauseState & { readonly pauses: readonly Pause[] } {
  const { pause } = state;
  const endsAt = pause ? pauseEndsAt(pause, sample.at, calendar) : sample.at;
  const isOver = pause !== null && (endsAt < sample.at || hasResumedWork(state, sample));
  const to = Math.min(state.openSpan?.from ?? endsAt, endsAt);
  // Work that never stopped, or a clock that was set back: there was no pause that could be kept.
  const isKept = isOver && to > pause.from;
  const ended = isKept ? [{ from: pause.from, to, plannedMs: pause.plannedMs }] : [];
  const all = [...pauses, ...ended];
  return {
    pause: isOver ? null : pause,
    pausedAt: all.at(-1)?.to ?? state.pausedAt,
    pauses: all,
  };
}

/** The nudge after this sample. */
function nudgeAfter(
  { findings }: AppliedSample,
  situation: Situation & { readonly state: State },
  { state: before }: AppliedAction,
  draws: Draws,
): NudgeUpdate {
  const { state, sample } = situation;
  const { nudge } = state;
  // What came before a sleep, a lock, or another start of the browser no longer speaks to anyone.
  const isInterrupted =
    sample.presence === 'locked' ||
    (before.openSpan !== null && !isContinuous(before.openSpan, sample));
  if (nudge?.phase !== 'shown') {
    return updateWaiting(nudge, isInterrupted, findings, situation, draws);
  }
  const isUnwanted = isInterrupted || !isWanted(nudge, findings, situation);
  return updateShown(nudge, isUnwanted, chosenReason(situation), situation);
}

/** Whether a step has anything to write. Most samples off the work sites have nothing. */
export function hasChanges(before: State, { state, replace, ...lists }: Change): boolean {
  const added = Object.values(lists).some((list) => list.length > 0);
  return added || replace !== undefined || !isEqual(state, before);
}

/** The history with some of its nudges as they are now, without those that nobody saw. */
function updateHistory(past: readonly NudgeRecord[], now: readonly NudgeRecord[]): NudgeRecord[] {
  const ids = new Set(now.map(({ id }) => id));
  return [...past.filter(({ id }) => !ids.has(id)), ...now]
    .filter(({ end }) => end !== 'notRendered')
    .sort((a, b) => a.at - b.at);
}

function hasResumedWork({ pause, openSpan: open }: State, { at }: Sample): boolean {
  if (!pause || !open) return false;
  // A clock that was set back puts the pause's start in the future: then only the work is known.
  const since = pause.from > at ? open.from : Math.max(open.from, pause.from);
  return at - since >= RESUMED_MS;
}

/**
 * The transitions. Each takes what is known and one look at the truth, and returns what to write and
 * what to ask of the browser. Nothing here reads a clock, a store or a browser.
 */

import { dayOf } from '../base/calendar';
import { SECOND_MS } from '../base/defaults';
import { isContinuous, observe, type Sample, type Span } from '../counting/attention';
import type { Exclusion } from '../counting/exclusions';
import { observePage, type PageVisit } from '../counting/pageVisits';
import { type Pause, pauseEndsAt } from '../counting/pauses';
import { withToday } from '../counting/recentDays';
import { applyReplacement, type Replacement } from '../counting/replacement';
import { type TodaySoFar, todaySoFar } from '../counting/today';
import { chosenSilence, isWanted } from '../nudging/decide';
import { updateLine } from '../nudging/lineChanges';
import type { NudgeRecord } from '../nudging/nudge';
import { type Draws, updateShown, updateWaiting } from '../nudging/offer';
import { findPatterns } from '../nudging/patterns';
import type { Finding } from '../nudging/patterns/finding';
import { settled } from '../nudging/trial/resolveOutcomes';
import { countAnswers, frequencyQuestionAfter } from '../nudging/unanswered';
import { patternSettingOf } from '../settings/patternSettings';
import type { Settings } from '../settings/settings';
import { siteListAt } from '../settings/siteListChange';
import type { Action, Change, Effect, Snapshot, Transition } from './change';
import { expireState } from './expire';
import type { State } from './state';

/** What is known once the person's act is taken in, and what the act itself adds. */
export interface AppliedAction extends Snapshot {
  readonly nudges: readonly NudgeRecord[];
  readonly pauses: readonly Pause[];
  readonly replace: Replacement | undefined;
  readonly effects: readonly Effect[];
}

/** What a look shows, before anything is decided. */
export interface AppliedSample {
  readonly state: State;
  readonly finishedSpans: readonly Span[];
  readonly newExclusions: readonly Exclusion[];
  readonly pages: readonly PageVisit[];
  readonly today: TodaySoFar;
  readonly findings: readonly Finding[];
}

/** Work for this long ends a pause; a shorter visit does not. Source: care.md P10. */
const RESUMED_MS = 60 * SECOND_MS;
export function applyAction(action: Action, known: Snapshot, sample: Sample): AppliedAction {
  const { state = known.state, ...added } = action(known, sample);
  const { nudges = [], pauses = [], effects = [], replace } = added;
  const { spans, exclusions } = replace ? applyReplacement(known, replace) : known;
  return { ...known, state, spans, exclusions, nudges, pauses, replace, effects };
}

/** While counting is off, no site is in front as far as the record knows. */
export function applySample(known: Snapshot, sample: Sample): AppliedSample {
  const { tracking } = known.settings;
  const { open, finished, exclusions } = observe(
    known.state.openSpan,
    tracking ? sample : { ...sample, site: null },
  );
  const { stoppedAt } = known.state;
  const stop = stoppedAt ?? sample.at;
  const held: Exclusion[] =
    tracking && sample.at > stop ? [{ from: stop, to: sample.at, kind: 'trackingOff' }] : [];
  const { visit, finished: pages } = observePage(
    known.state.page,
    known.state.openSpan,
    open,
    sample,
    patternSettingOf('repolishing', known.settings).on,
  );
  const looked: State = {
    ...known.state,
    recentDays: withToday(known.state.recentDays, dayOf(sample.at, known.calendar)),
    openSpan: open,
    page: visit,
    firstCountedAt: known.state.firstCountedAt ?? (open && sample.at),
    siteList: siteListAt(
      known.state.siteList,
      known.settings.sites,
      known.state.firstCountedAt !== null,
      sample.at,
    ),
    stoppedAt: tracking ? null : stop,
  };
  const newExclusions = [...exclusions, ...held];
  const seen = {
    ...known,
    spans: [...known.spans, ...finished],
    exclusions: [...known.exclusions, ...newExclusions],
  };
  const rhythm = todaySoFar(seen, looked, sample.at);
  const { settings, calendar } = known;
  const line = updateLine(settings.enoughLine, {
    today: rhythm,
    state: looked,
    calendar,
    at: sample.at,
  });
  const state = { ...looked, ...line };
  const findings = findPatterns({ today: rhythm, state, settings, calendar, at: sample.at });
  return { state, finishedSpans: finished, newExclusions, pages, today: rhythm, findings };
}

/** Whether `respond` needs to know which nudges were shown. Reading them costs, so most looks do not. */
export function needsHistory({ state, findings }: AppliedSample): boolean {
  return state.nudge !== null || findings.some(({ expired: over }) => !over);
}

/** Draws the conclusions from a look: the nudge, the pause, what to watch. `past`: oldest first. */
export function decideNext(
  seen: AppliedSample,
  sample: Sample,
  { settings, calendar, ...acted }: AppliedAction,
  past: readonly NudgeRecord[],
  chance: Draws,
): Transition {
  const pauses = [...acted.pauses];
  const { trial, moments } = settled(
    {
      ...{ state: seen.state, settings, calendar },
      spans: [...acted.spans, ...seen.finishedSpans],
      exclusions: [...acted.exclusions, ...seen.newExclusions],
    },
    sample.at,
  );
  const state = { ...expireState(seen.state, sample.at, calendar), trial };
  const { pause } = state;
  const ends = pause ? pauseEndsAt(pause, sample.at, calendar) : sample.at;
  if (pause && (ends < sample.at || hasResumedWork(state, sample))) {
    const { from, plannedMs } = pause;
    const to = Math.min(state.openSpan?.from ?? ends, ends);
    // Work that never stopped, or a clock that was set back: there was no pause that could be kept.
    if (to > from) pauses.push({ from, to, plannedMs });
    state.pause = null;
  }
  state.pausedAt = pauses.at(-1)?.to ?? state.pausedAt;
  state.sinceAccepted = countAnswers(state.sinceAccepted, acted.nudges);

  const history = updateHistory(past, acted.nudges);
  const situation = { state, sample, today: seen.today, history, settings, calendar };
  // What came before a sleep, a lock, or another start of the browser speaks to nobody any more.
  const before = acted.state.openSpan;
  const gone = sample.presence === 'locked' || (before !== null && !isContinuous(before, sample));
  const unwanted =
    gone || (state.nudge !== null && !isWanted(state.nudge, seen.findings, situation));
  const nudged =
    state.nudge?.phase === 'shown'
      ? updateShown(state.nudge, unwanted, chosenSilence(situation), situation)
      : updateWaiting(state.nudge, gone, seen.findings, situation, chance);
  const sinceAccepted = countAnswers(state.sinceAccepted, nudged.records);
  const fewer = frequencyQuestionAfter(state.frequencyQuestion, sinceAccepted, sample.at);
  return {
    change: {
      state: {
        ...state,
        sinceAccepted,
        frequencyQuestion: fewer,
        nudge: nudged.nudge,
        noNudgeReason: nudged.noNudgeReason,
      },
      replace: acted.replace,
      spans: seen.finishedSpans,
      exclusions: seen.newExclusions,
      nudges: [...acted.nudges, ...nudged.records],
      pauses,
      pages: seen.pages,
      moments,
    },
    effects: [
      ...acted.effects,
      {
        do: 'heartbeat',
        mode: state.openSpan
          ? 'inFront'
          : mayReturnSoon(settings, sample)
            ? 'behindOtherApp'
            : null,
      },
      ...(trial?.turnsOff ? [{ do: 'turnNudgesOff' } as const] : []),
      ...(isShowNumbersDue(settings, sample) ? [{ do: 'showNumbers' } as const] : []),
      ...nudged.effects,
    ],
  };
}

/** Whether a step has anything to write. Most looks off the work sites have nothing. */
export function hasChanges(before: State, { state, replace, ...lists }: Change): boolean {
  const added = Object.values(lists).some((list) => list.length > 0);
  return added || replace !== undefined || JSON.stringify(state) !== JSON.stringify(before);
}

/** The history with some of its nudges as they are now, without those that nobody saw. */
function updateHistory(past: readonly NudgeRecord[], now: readonly NudgeRecord[]): NudgeRecord[] {
  const ids = new Set(now.map(({ id }) => id));
  return [...past.filter(({ id }) => !ids.has(id)), ...now]
    .filter(({ end }) => end !== 'notRendered')
    .sort((a, b) => a.at - b.at);
}

/** Whether the person may be back at a work site any moment, without a word from the browser. */
function mayReturnSoon({ tracking }: Settings, { behindOtherApp, presence }: Sample): boolean {
  return tracking && behindOtherApp && presence === 'active';
}

/** The numbers were put away for a while, and the while is over. */
function isShowNumbersDue({ showNumbersAt }: Settings, { at }: Sample): boolean {
  return showNumbersAt !== null && at >= showNumbersAt;
}

function hasResumedWork({ pause, openSpan: open }: State, { at }: Sample): boolean {
  if (!pause || !open) return false;
  // A clock that was set back puts the pause's begin in the future: then only the work is known.
  const since = pause.from > at ? open.from : Math.max(open.from, pause.from);
  return at - since >= RESUMED_MS;
}

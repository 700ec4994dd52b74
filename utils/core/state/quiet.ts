import type { EpochMs } from '../base/calendar';
import { MINUTE_MS } from '../base/defaults';
import { MAX_SAMPLE_GAP_MS, type Sample } from '../counting/attention';
import { observeTime } from '../counting/observeTime';
import type { NudgeRecord } from '../nudging/nudge';
import type { Settings } from '../settings/settings';
import { noop } from './actions';
import type { Snapshot, Transition } from './change';
import type { State } from './state';
import { applyAction, applySample, decideNext, hasChanges } from './transition';

/** A sample, and all that a step needs to know beside it. */
export interface KnownSight extends Snapshot {
  readonly sample: Sample;
  /** Nudges that were shown, oldest first. */
  readonly past: readonly NudgeRecord[];
}

/** What is known since a whole step, moved on by each look since then that found the same. */
export interface Quiet {
  /** Its `sample` is the last look's. */
  readonly known: KnownSight;
  /** When the whole step was taken. */
  readonly stepAt: EpochMs;
  /** Until then a look that finds the same decides nothing. */
  readonly until: EpochMs;
}

/**
 * Ms. Our choice. A whole step alone learns what others wrote, and rolls up old days: so one comes this often,
 * however quiet it is.
 */
const STEP_EVERY_MS = 10 * MINUTE_MS;
/** Nothing is random in what decides nothing. */
const NO_DRAWS = { random: 0, id: '' };

/** `known`: what is stored once a whole step was written. */
export function quietAfter(known: KnownSight): Quiet {
  const { at } = known.sample;
  return { known, stepAt: at, until: at };
}

/** What is quiet for the next look, if that comes within a minute. `null`: it may decide something. */
export function quietFrom(quiet: Quiet): Quiet | null {
  const { known } = quiet;
  const { at } = known.sample;
  if (at < quiet.until) return quiet;
  return isQuietMinute(known) ? { ...quiet, until: at + MAX_SAMPLE_GAP_MS } : null;
}

/** A look moves on what is open. `null` if more may be to be written: a whole step has to be taken. */
export function lookQuietly(quiet: Quiet, sample: Sample): Quiet | null {
  const { known, stepAt } = quiet;
  if (!isSameSight(known.sample, sample) || sample.at - stepAt > STEP_EVERY_MS) return null;
  // The minute that was looked at may have ended since the look before this one.
  const still = sample.at > quiet.until ? quietFrom({ ...quiet, until: known.sample.at }) : quiet;
  const state = moveOn(known.state, sample, known.settings);
  return still && state && { ...still, known: { ...known, sample, state } };
}

/**
 * Whether samples that show the same for a minute more only move on what is open: what the step at its end would
 * decide is then what was decided already.
 */
function isQuietMinute(known: KnownSight): boolean {
  const { sample, past } = known;
  // A nudge waits for a page that may be another one by then; what is told of pages is told by the second.
  if (known.state.nudge !== null || sample.page !== undefined) return false;
  const later = { ...sample, at: sample.at + MAX_SAMPLE_GAP_MS };
  const moved = moveOn(known.state, later, known.settings);
  if (!moved) return false;
  const acted = applyAction(noop, known, later);
  const { change, effects } = decideNext(applySample(acted, later), acted, past, NO_DRAWS);
  return effects.every((effect) => effect.do === 'heartbeat') && !hasChanges(moved, change);
}

/** What is open, moved on by one sample. `null` if the sample ends something, so that more is to be written. */
function moveOn(state: State, sample: Sample, settings: Settings): State | null {
  const { open, spans, exclusions } = observeTime(state, sample, settings);
  return spans.length + exclusions.length > 0 ? null : { ...state, ...open };
}

/** Whether a sample shows what the one before it showed, within the minute after which it would not count. */
function isSameSight(before: Sample, { at, ...sight }: Sample): boolean {
  const names = Object.keys(sight) as (keyof typeof sight)[];
  const isNear = at >= before.at && at - before.at <= MAX_SAMPLE_GAP_MS;
  return isNear && names.every((name) => sight[name] === before[name]);
}

/** What is known after a step was written, for the looks that follow. */
export function knownAfter(
  before: Omit<KnownSight, 'state'>,
  { change }: Transition,
): KnownSight | null {
  const { state, replace, spans = [], exclusions = [], nudges = [] } = change;
  if (replace) return null;
  const changed = new Set(nudges.map(({ id }) => id));
  return {
    ...before,
    state,
    spans: [...before.spans, ...spans],
    exclusions: [...before.exclusions, ...exclusions],
    past: [...before.past.filter(({ id }) => !changed.has(id)), ...nudges],
  };
}

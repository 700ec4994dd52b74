/** What a person knows better than the record, each as one step that can be undone. */

import type { EpochMs } from '../base/calendar';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '../base/defaults';
import { clip, type Interval, overlaps, subtract } from '../base/intervals';
import type { OpenSpan, Span } from '../counting/attention';
import type { Exclusion } from '../counting/exclusions';
import { withOpenGap } from '../counting/gaps';
import { type Correction, type CountedTime, startsIn } from '../counting/replacement';
import { breakRulesOf, currentStretch, withOpenSpan } from '../counting/stretches';
import { OTHER_PROGRAMS } from '../settings/otherPrograms';
import type { Action, Snapshot } from './change';

/**
 * `rested`: for the last `minutes` minutes; `notWork`: the current stretch; `newStretch`: a new stretch begins here;
 * `part`: a part of a day was no work; `otherPrograms`: all time in other programs in an interval was work, or rest.
 */
export type TimeCorrection =
  | { readonly what: 'rested'; readonly minutes: number }
  | { readonly what: 'notWork' }
  | { readonly what: 'newStretch' }
  | (Interval & { readonly what: 'part'; readonly as: 'rested' | 'notWork' })
  | (Interval & { readonly what: 'otherPrograms'; readonly as: 'work' | 'rested' });

/** No part of a day and no stretch is longer, ms: as far back as a stretch may reach. */
const LONGEST_PART_MS = 2 * DAY_MS;

/** A correction of the person, taken into the record. `id`: drawn by whoever asked. Idempotent. */
export function correctTime(id: string, correction: TimeCorrection): Action {
  return (known, { at }) => {
    if (known.state.correction?.id === id) return {};
    const told = correctedRange(correction, known, at);
    if (!told) return {};
    const { state, spans, exclusions } = known;
    const range = widened(told, correction, exclusions);
    const counted = withOpenSpan(spans, state.openSpan);
    const before: Correction = {
      id,
      ...range,
      spans: counted.flatMap(({ site, ...run }) =>
        clip([run], range).map((part) => ({ site, ...part })),
      ),
      exclusions: exclusions.filter((exclusion) => startsIn(exclusion, range)),
    };
    const corrected = applyCorrection(correction, told, before);
    if (!corrected) return {};
    const { open, rest } = cutOpen(state.openSpan, range);
    return {
      state: { ...state, openSpan: open, correction: before },
      replace: {
        ...range,
        spans: [...rest, ...corrected.spans],
        exclusions: corrected.exclusions,
      },
    };
  };
}

function correctedRange(told: TimeCorrection, known: Snapshot, now: EpochMs): Interval | null {
  switch (told.what) {
    case 'rested':
      return { from: Math.max(0, now - told.minutes * MINUTE_MS), to: now };
    case 'notWork': {
      const stretch = stretchAt(known, now);
      return stretch && { from: stretch.from, to: now };
    }
    case 'newStretch':
      return { from: now, to: now };
    case 'part':
    case 'otherPrograms': {
      // What is stored is in whole seconds.
      const from = Math.floor(told.from / SECOND_MS) * SECOND_MS;
      const to = Math.min(Math.ceil(told.to / SECOND_MS) * SECOND_MS, now);
      return from < to && to - from <= LONGEST_PART_MS ? { from, to } : null;
    }
  }
}

/** What is recorded from now on in place of `before`; `null` if nothing there can be put right. */
function applyCorrection(
  told: TimeCorrection,
  range: Interval,
  before: CountedTime,
): CountedTime | null {
  if (told.what !== 'otherPrograms') {
    if (told.what === 'part' && before.spans.length === 0) return null;
    const kind = told.what === 'part' ? told.as : told.what;
    return { spans: [], exclusions: [{ ...range, kind }, ...restOf(before.exclusions, range)] };
  }
  const found = clip(before.exclusions.filter(isInProgram), range);
  if (found.length === 0) return null;
  const others = before.exclusions.flatMap((each) =>
    isInProgram(each) ? subtract([each], [range]).map((run) => ({ ...each, ...run })) : [each],
  );
  const asWork = found.map((run) => ({ site: OTHER_PROGRAMS, ...run }));
  const asRest = found.map((run): Exclusion => ({ ...run, kind: 'rested' }));
  return told.as === 'work'
    ? { spans: [...before.spans, ...asWork], exclusions: others }
    : { spans: before.spans, exclusions: [...others, ...asRest] };
}

/** The range, from where the first of the exclusions begins that the correction cuts: they are replaced whole. */
function widened(
  range: Interval,
  { what }: TimeCorrection,
  exclusions: readonly Exclusion[],
): Interval {
  if (what !== 'otherPrograms') return range;
  const cut = exclusions.filter((each) => isInProgram(each) && overlaps(each, range));
  return { from: Math.min(range.from, ...cut.map(({ from }) => from)), to: range.to };
}

function isInProgram({ kind }: Exclusion): boolean {
  return kind === 'otherProgram';
}

/** What of the exclusions that begin in a range lies behind it. */
function restOf(exclusions: readonly Exclusion[], { to }: Interval): Exclusion[] {
  return exclusions.flatMap((each) => {
    if (each.from >= to) return [each];
    return each.to > to ? [{ ...each, from: to }] : [];
  });
}

/** Takes the last correction back. `id`: if it is that one. */
export function undoCorrection(id?: string): Action {
  return ({ state }) => {
    if (!state.correction || (id !== undefined && id !== state.correction.id)) return {};
    const { id: _, ...before } = state.correction;
    return { state: { ...state, correction: null }, replace: before };
  };
}

/** What of the open span lies before the range is finished; the rest starts again at the range's end. */
function cutOpen(
  open: OpenSpan | null,
  { from, to }: Interval,
): { open: OpenSpan | null; rest: Span[] } {
  if (!open || to <= open.from) return { open, rest: [] };
  const before = Math.min(from, open.lastSeenAt);
  return {
    open: { ...open, from: to, lastSeenAt: Math.max(to, open.lastSeenAt) },
    rest: before > open.from ? [{ site: open.site, from: open.from, to: before }] : [],
  };
}

function stretchAt({ spans, exclusions, state, settings }: Snapshot, now: EpochMs) {
  return currentStretch(
    withOpenSpan(spans, state.openSpan),
    now,
    breakRulesOf(settings),
    withOpenGap(exclusions, state.openGap),
  );
}

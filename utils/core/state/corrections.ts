/** What a person knows better than the record, each as one step that can be undone. */

import type { EpochMs } from '../base/calendar';
import { MINUTE_MS } from '../base/defaults';
import { clip, type Interval } from '../base/intervals';
import type { OpenSpan, Span } from '../counting/attention';
import { type Correction, startsIn } from '../counting/replacement';
import { breakRulesOf, currentStretch, withOpenSpan } from '../counting/stretches';
import type { Action, Snapshot } from './change';

/** `rested`: for the last `minutes` minutes; `notWork`: the current stretch; `newStretch`: a new stretch begins here. */
export type TimeCorrection =
  | { readonly what: 'rested'; readonly minutes: number }
  | { readonly what: 'notWork' }
  | { readonly what: 'newStretch' };

/** A correction of the person, taken into the record. `id`: drawn by whoever asked. Idempotent. */
export function correctTime(id: string, correction: TimeCorrection): Action {
  return (known, { at }) => {
    if (known.state.correction?.id === id) return {};
    const range = correctedRange(correction, known, at);
    if (!range) return {};
    const { state, spans, exclusions } = known;
    const counted = withOpenSpan(spans, state.openSpan);
    const before: Correction = {
      id,
      ...range,
      spans: counted.flatMap(({ site, ...run }) =>
        clip([run], range).map((part) => ({ site, ...part })),
      ),
      exclusions: exclusions.filter((exclusion) => startsIn(exclusion, range)),
    };
    const { open, rest } = cutOpen(state.openSpan, range);
    return {
      state: { ...state, openSpan: open, correction: before },
      replace: { ...range, spans: rest, exclusions: [{ ...range, kind: correction.what }] },
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
  }
}

/** Takes the last correction back. */
export const undoCorrection: Action = ({ state }) => {
  if (!state.correction) return {};
  const { id: _, ...before } = state.correction;
  return { state: { ...state, correction: null }, replace: before };
};

/** What of the open span lies before the range is finished; the rest starts again at the range's end. */
function cutOpen(
  open: OpenSpan | null,
  { from, to }: Interval,
): { open: OpenSpan | null; rest: Span[] } {
  if (!open || to <= open.from) return { open, rest: [] };
  const before = Math.min(from, open.lastSeenAt);
  return {
    open: { ...open, from: to, lastSeenAt: to },
    rest: before > open.from ? [{ site: open.site, from: open.from, to: before }] : [],
  };
}

function stretchAt({ spans, exclusions, state, settings }: Snapshot, now: EpochMs) {
  return currentStretch(
    withOpenSpan(spans, state.openSpan),
    now,
    breakRulesOf(settings),
    exclusions,
  );
}

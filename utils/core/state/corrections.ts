/** What a person knows better than the record, each as one step that can be undone. */

import { MINUTE_MS } from '../base/defaults';
import { type Interval, within } from '../base/intervals';
import type { OpenSpan, Span } from '../counting/attention';
import { belongs, type Correction } from '../counting/replacement';
import { currentStretch, paceOf, withOpen } from '../counting/stretches';
import type { Act, Known } from './change';

/** `rested`: since so many minutes ago; `notWork`: the stretch under way; `fresh`: a new stretch begins here. */
export type Told =
  | { readonly what: 'rested'; readonly minutes: number }
  | { readonly what: 'notWork' }
  | { readonly what: 'fresh' };

/** What the person told, taken into the record. `id`: drawn by whoever asked; told twice, it is done once. */
export function correct(id: string, told: Told): Act {
  return (known, { at }) => {
    if (known.live.correction?.id === id) return {};
    const range = rangeOf(told, known, at);
    if (!range) return {};
    const { live, spans, holes } = known;
    const counted = withOpen(spans, live.open);
    const before: Correction = {
      id,
      ...range,
      spans: counted.flatMap(({ site, ...run }) =>
        within([run], range).map((part) => ({ site, ...part })),
      ),
      holes: holes.filter((hole) => belongs(hole, range)),
    };
    const { open, rest } = cutOpen(live.open, range);
    return {
      live: { ...live, open, correction: before },
      replace: { ...range, spans: rest, holes: [{ ...range, kind: told.what }] },
    };
  };
}

function rangeOf(told: Told, known: Known, at: number): Interval | null {
  switch (told.what) {
    case 'rested':
      return { from: Math.max(0, at - told.minutes * MINUTE_MS), to: at };
    case 'notWork': {
      const stretch = stretchAt(known, at);
      return stretch && { from: stretch.from, to: at };
    }
    case 'fresh':
      return { from: at, to: at };
  }
}

/** Takes the last correction back. */
export const undoCorrection: Act = ({ live }) => {
  if (!live.correction) return {};
  const { id: _, ...before } = live.correction;
  return { live: { ...live, correction: null }, replace: before };
};

/** What of the open span lies before the range is finished; the rest begins anew at the range's end. */
function cutOpen(
  open: OpenSpan | null,
  { from, to }: Interval,
): { open: OpenSpan | null; rest: Span[] } {
  if (!open || to <= open.from) return { open, rest: [] };
  const before = Math.min(from, open.seen);
  return {
    open: { ...open, from: to, seen: to },
    rest: before > open.from ? [{ site: open.site, from: open.from, to: before }] : [],
  };
}

function stretchAt({ spans, holes, live, settings }: Known, at: number) {
  return currentStretch(withOpen(spans, live.open), at, paceOf(settings), holes);
}

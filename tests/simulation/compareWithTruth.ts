import type { Span } from '../../utils/core/counting/attention';
import { attention, type Days, type Run } from './groundTruth';

/** How far a record may be from the truth, ms. */
export interface Slack {
  /** From a change to the sample that notices, while a span is open. */
  readonly open: number;
  /** From a sample to the next, while a span is open. */
  readonly step: number;
  /** From a start to the sample that notices it and is written. By default, whenever one comes. */
  readonly begin?: number;
  /** What rounding may add to a span or take from it, at each end. */
  readonly rounding?: number;
}

export interface Counting {
  readonly counted: readonly Span[];
  /** When samples were taken, ms since the epoch, oldest first. */
  readonly looks: readonly number[];
}

/**
 * What a record of these days holds too much and too little, ms by ms. Nothing may be counted but what
 * was, and all that was, but for what no sample could tell.
 */
export function errors(days: Days, { counted, looks }: Counting, slack: Slack) {
  const truth = attention(days);
  return {
    tooMuch: missing(counted, most(truth, slack)),
    tooLittle: missing(least(truth, looks, slack), counted),
  };
}

export const NO_ERRORS = { tooMuch: [], tooLittle: [] };

/** The most that a record may hold: each run, and what passes until a sample notices that it is over. */
function most(truth: readonly Run[], { open, rounding = 0 }: Slack): Span[] {
  return joinedBySite(
    truth.map(({ site, from, to }) => ({ site, from: from - rounding, to: to + open + rounding })),
  );
}

/**
 * The least that a record must hold: each run from the sample on that notices it (with no span open
 * no sample is taken without an event), up to its end, or to the last sample if nothing told of the end.
 */
function least(
  truth: readonly Run[],
  looks: readonly number[],
  { step, begin, rounding = 0 }: Slack,
): Span[] {
  return truth.flatMap(({ site, from, to, untold }) => {
    const seen = begin === undefined ? (looks.find((at) => at >= from) ?? to) : from + begin;
    const least = { from: seen + rounding, to: (untold ? to - step : to) - rounding };
    return least.from < least.to ? [{ site, ...least }] : [];
  });
}

/** What lies in `some` and not in `others`, by site. Both are oldest first and disjoint. */
function missing(some: readonly Span[], others: readonly Span[]): Span[] {
  const left: Span[] = [];
  for (const span of some) {
    let { from } = span;
    for (const other of others) {
      if (other.site !== span.site || other.to <= from) continue;
      if (other.from >= span.to) break;
      if (other.from > from) left.push({ ...span, from, to: other.from });
      from = other.to;
    }
    if (from < span.to) left.push({ ...span, from });
  }
  return left;
}

function joinedBySite(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const index = joined.findLastIndex(({ site }) => site === span.site);
    const last = joined[index];
    if (last && span.from <= last.to) joined[index] = { ...last, to: Math.max(last.to, span.to) };
    else joined.push(span);
  }
  return joined;
}

/** ms. */
export function totalSeconds(spans: readonly Pick<Span, 'from' | 'to'>[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}

import type { Span } from '../../utils/core/attention';
import type { Run } from './truth';

type Interval = Pick<Span, 'from' | 'to'>;

/** What lies in `some` and not in `others`, by site. Both are oldest first and disjoint. */
export function missing(some: readonly Span[], others: readonly Span[]): Span[] {
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

/** ms. */
export function total(spans: readonly Interval[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** How far a record may be from the truth, ms. */
export interface Slack {
  /** From a change to the look that notices while a span is open. */
  readonly open: number;
  /** From a look to the next while a span is open. */
  readonly step: number;
  /** From the first look at something to the first that is written. */
  readonly begin?: number;
}

/** The most that a record may hold: each run, and what passes until a look notices that it is over. */
export function most(truth: readonly Run[], { open }: Slack): Span[] {
  return joinedBySite(truth.map((run) => ({ ...run, to: run.to + open })));
}

/**
 * The least that a record must hold: each run from the first look in it on (with no span open nothing
 * looks by itself), up to its end, or to the last look if nothing told of the end. `looks`: oldest first.
 */
export function least(
  truth: readonly Run[],
  looks: readonly number[],
  { step, begin = 0 }: Slack,
): Span[] {
  return truth.flatMap(({ site, from, to, untold }) => {
    const seen = (looks.find((at) => at >= from) ?? to) + begin;
    const known = untold ? to - step : to;
    return seen < known ? [{ site, from: seen, to: known }] : [];
  });
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

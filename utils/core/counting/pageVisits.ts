import type { Interval } from '../base/intervals';
import { isContinuous, type OpenSpan, type Sample } from './attention';

/** A visit to a page that has not ended yet. It is known to be true up to `to`. */
export type OpenVisit = PageVisit;

/**
 * Moves the open visit on by one sample. `before`: the span that was open, `open`: the one that is.
 * `chosen`: the person wants pages looked at; once they do not, nothing is kept of the last one.
 */
export function observePage(
  visit: OpenVisit | null,
  before: OpenSpan | null,
  open: OpenSpan | null,
  sample: Sample,
  chosen: boolean,
): { readonly visit: OpenVisit | null; readonly finished: readonly PageVisit[] } {
  if (!chosen) return { visit: null, finished: [] };
  const goesOn = before !== null && isContinuous(before, sample);
  const there = open && sample.page ? { ...sample.page, host: open.site } : null;
  if (visit && there && goesOn && visit.page === there.page) {
    return { visit: { ...visit, to: sample.at }, finished: [] };
  }
  const ended =
    visit && (goesOn && sample.presence === 'active' ? { ...visit, to: sample.at } : visit);
  return {
    visit: there && { ...there, from: sample.at, to: sample.at },
    finished: ended && ended.to > ended.from ? [ended] : [],
  };
}

/** A run of attention on one page. `page`: a salted hash, of no use elsewhere (care.md K5). */
export interface PageVisit extends Interval {
  readonly page: string;
  readonly host: string;
  /** The page is the front door of its site. */
  readonly root: boolean;
}

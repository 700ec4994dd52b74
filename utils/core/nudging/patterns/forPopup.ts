import type { Interval } from '../../base/intervals';
import type { PageVisit } from '../../counting/pageVisits';
import type { Pause } from '../../counting/pauses';
import { ACTIVE_DAY_MS, type DayTotal } from '../../history/dayTotals';
import type { NudgeRecord } from '../nudge';
import type { Facts } from './facts';
import type { PopupFinding } from './finding';
import { findIgnoredNudges } from './ignoredNudges';
import { isReady } from './index';
import { findLateHours } from './lateHours';
import { findNoBreak } from './noBreak';
import { findOneMoreThing } from './oneMoreThing';
import { findRepolishing } from './repolishing';
import { findShortNights } from './shortNights';
import { findShortPauses } from './shortPauses';
import { type FindingsShownAt, isFindingResting } from './shownFindings';

/** How far back the popup reads, days: as far as its patterns of pauses and pages need. */
export const POPUP_DAYS = 14;

/** The data of the popup's patterns. All lists oldest first. */
export interface PopupFacts extends Facts {
  readonly shownAt: FindingsShownAt;
  /** Shown nudges of the last 28 days. */
  readonly history: readonly NudgeRecord[];
  /** The last 14 days and today. */
  readonly totals: readonly DayTotal[];
  readonly work: readonly Interval[];
  readonly pauses: readonly Pause[];
  readonly pages: readonly PageVisit[];
}

/** What the popup may say now, in order of priority: today, then the week, then the tool. One is plenty. */
export function findForPopup(facts: PopupFacts): PopupFinding[] {
  const { today, calendar, at, shownAt, history, totals, pauses, work, pages } = facts;
  const activeDays = totals.filter(({ workMs }) => workMs >= ACTIVE_DAY_MS).map(({ day }) => day);
  const found: (PopupFinding | null)[] = [
    findOneMoreThing(facts),
    findLateHours(facts),
    findNoBreak(today, at),
    findShortNights(totals, today.day),
    findRepolishing(pages, activeDays, calendar),
    findShortPauses(pauses, work, at),
    findIgnoredNudges(history, calendar),
  ];
  return found.filter(
    (finding): finding is PopupFinding =>
      finding !== null &&
      isReady(finding.pattern, facts) &&
      !isFindingResting(finding.pattern, shownAt, at, calendar) &&
      !wasInPage(finding, history),
  );
}

/** A finding that was shown in a page is not shown in the popup as well. */
function wasInPage(finding: PopupFinding, history: readonly NudgeRecord[]): boolean {
  if (!('since' in finding)) return false;
  return history.some(({ pattern, at }) => pattern === finding.pattern && at >= finding.since);
}

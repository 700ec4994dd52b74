import type { Interval } from '../../base/intervals';
import type { PageVisit } from '../../counting/pageVisits';
import type { Pause } from '../../counting/pauses';
import { ACTIVE_DAY_MS, type DayTotal } from '../../history/dayTotals';
import type { NudgeRecord } from '../nudge';
import type { Facts } from './facts';
import type { PopupFinding } from './finding';
import { passedBy } from './ignoredNudges';
import { maySay } from './index';
import { lateHours } from './lateHours';
import { noBreak } from './noBreak';
import { oneMoreThing } from './oneMoreThing';
import { repolishing } from './repolishing';
import { shortNights } from './shortNights';
import { cutShort } from './shortPauses';
import { rests, type Said } from './shownFindings';

/** How far back the popup looks, days: as far as a pause or a page is looked at. */
export const POPUP_DAYS = 14;

/** What the popup looks at. All lists oldest first. */
export interface PopupFacts extends Facts {
  readonly said: Said;
  /** Shown nudges of the last 28 days. */
  readonly history: readonly NudgeRecord[];
  /** The last 14 days and today. */
  readonly totals: readonly DayTotal[];
  readonly work: readonly Interval[];
  readonly pauses: readonly Pause[];
  readonly pages: readonly PageVisit[];
}

/** What the popup may say now, the first first: today, then the week, then the tool. One is plenty. */
export function findForPopup(facts: PopupFacts): PopupFinding[] {
  const { rhythm, calendar, at, said, history, totals, pauses, work, pages } = facts;
  const activeDays = totals.filter(({ workMs }) => workMs >= ACTIVE_DAY_MS).map(({ day }) => day);
  const found: (PopupFinding | null)[] = [
    oneMoreThing(facts),
    lateHours(facts),
    noBreak(rhythm, at),
    shortNights(totals, rhythm.day),
    repolishing(pages, activeDays, calendar),
    cutShort(pauses, work, at),
    passedBy(history, calendar),
  ];
  return found.filter(
    (finding): finding is PopupFinding =>
      finding !== null &&
      maySay(finding.pattern, facts) &&
      !rests(finding.pattern, said, at, calendar) &&
      !wasInPage(finding, history),
  );
}

/** What was said in a page is not said in the popup as well. */
function wasInPage(finding: PopupFinding, history: readonly NudgeRecord[]): boolean {
  if (!('from' in finding)) return false;
  return history.some(({ pattern, at }) => pattern === finding.pattern && at >= finding.from);
}

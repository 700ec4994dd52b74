import { type Calendar, dayOf } from '../base/calendar';
import { DEFAULTS, HOUR_MS } from '../base/defaults';
import { isIgnored, isUnanswered, isYes, type NudgeRecord } from '../nudging/nudge';
import { CHANGES_KEPT_MS } from '../nudging/patterns/movingLine';
import type { Live, SinceYes } from './state';

/** How long a day is remembered as closed, ms. Our choice: the week looks back seven days. */
const CLOSED_KEPT_MS = 14 * 24 * HOUR_MS;

/** What is under way, without what time has ended. `at`: now, ms since the epoch. */
export function keptUp(live: Live, at: number, calendar: Calendar): Live {
  const { quiet, call, closed, lineChanges } = live;
  return {
    ...live,
    quiet: quiet && at >= quiet.until ? null : quiet,
    call: call && isOver(call, at, calendar) ? null : call,
    closed: latest(closed, at, CLOSED_KEPT_MS),
    lineChanges: latest(lineChanges, at, CHANGES_KEPT_MS),
  };
}

/** Nobody is in a call from one day to the next: one that was forgotten ends there. */
function isOver({ from, until }: NonNullable<Live['call']>, at: number, calendar: Calendar) {
  if (at < from) return true;
  return until === null ? dayOf(at, calendar) !== dayOf(from, calendar) : at >= until;
}

function latest<T extends { readonly at: number }>(all: readonly T[], now: number, keptMs: number) {
  return all.filter(({ at }) => now - at < keptMs);
}

/** The counts since the last yes, with some nudges that ended. */
export function counted(before: SinceYes, ended: readonly NudgeRecord[]): SinceYes {
  return ended.reduce(
    ({ ignored, unanswered }, nudge) =>
      isYes(nudge)
        ? { ignored: 0, unanswered: 0 }
        : {
            ignored: ignored + Number(isIgnored(nudge)),
            unanswered: unanswered + Number(isUnanswered(nudge)),
          },
    before,
  );
}

/** Ten in a row without a yes: whether the person wants fewer is asked, once, until the next yes. Source: care.md D6. */
export function askedFewer(
  before: Live['fewer'],
  { unanswered }: SinceYes,
  at: number,
): Live['fewer'] {
  if (unanswered === 0) return null;
  const due = unanswered >= DEFAULTS.askFewerAfterUnanswered;
  return before ?? (due ? { askedAt: at, answered: false } : null);
}

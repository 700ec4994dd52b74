import { type Calendar, dayOf, type EpochMs, instantOnDay } from '../base/calendar';
import { dayClosedAt } from '../counting/closedDays';
import { type OtherProgramsTime, undecidedIn } from '../counting/otherPrograms';
import type { TodaySoFar } from '../counting/today';
import type { NoNudgeReason } from '../nudging/noNudgeReason';
import { quietHoursEndAt } from '../settings/quietHours';
import type { Settings } from '../settings/settings';
import { type Site, siteName } from '../settings/sites';
import { siteTitle } from '../settings/siteTitle';
import type { State } from './state';

/** Everything the popup says about now. Lengths are ms. */
export interface Status {
  readonly at: EpochMs;
  readonly hasSites: boolean;
  /** Sites that were chosen and that the browser does not let us see, as they are shown. */
  readonly withoutAccess: readonly string[];
  readonly tracking: boolean;
  /** How long since the last real break, in the current stretch. `null` after one. */
  readonly sinceBreakMs: number | null;
  readonly windowMinutes: readonly [open: number, close: number];
  readonly noNudgeReason: NoNudgeReason | null;
  readonly snooze: State['snooze'];
  readonly call: State['call'];
  /** When the silent hours end; `null` outside of them. */
  readonly quietUntil: number | null;
  /** Something waits at the icon, and the popup says it. */
  readonly nudgeWaits: boolean;
  /** Ten went by in a row: "Wrong time, wrong words, or fewer of these?" waits for an answer. */
  readonly asksFrequency: boolean;
  /** When the person closed today; `null` while it is open. */
  readonly doneAt: EpochMs | null;
  /** A next step was written when today was closed. */
  readonly hasNextStep: boolean;
  readonly pausing: boolean;
  /** After the person's evening hour: nothing deep is offered. */
  readonly evening: boolean;
  readonly saveEntries: Settings['saveEntries'];
  /** The person wants words without figures. */
  readonly hideNumbers: boolean;
  /** The person wants the stretch's minutes on the toolbar icon, and numbers are not hidden. */
  readonly minutesOnIcon: boolean;
  /** Time in other programs to ask about, for who says "it depends". */
  readonly undecided: OtherProgramsTime | null;
  /** The browser said for half a day that somebody is there, and nothing changed: that is not counted. */
  readonly neverIdle: boolean;
  /** Other programs are counted as work. */
  readonly countsOtherPrograms: boolean;
  /** The last correction can be undone. */
  readonly canUndoCorrection: boolean;
  /** Something could not be written so far; it is kept, and writing it is tried again. */
  readonly hasPendingWrites: boolean;
}

/** `settings`: as the person chose them. `visible`: those of their sites that we may see. */
export function statusAt({
  state,
  today: { stretch, undecided },
  settings,
  visible,
  calendar,
  at,
  hasPendingWrites = false,
}: {
  readonly state: State;
  readonly today: TodaySoFar;
  readonly settings: Settings;
  readonly visible: readonly Site[];
  readonly calendar: Calendar;
  readonly at: EpochMs;
  readonly hasPendingWrites?: boolean;
}): Status {
  return {
    at,
    hasSites: settings.sites.length > 0,
    withoutAccess: settings.sites
      .filter((site) => !visible.includes(site))
      .map((site) => siteTitle(siteName(site))),
    tracking: settings.tracking,
    sinceBreakMs: stretch && at - stretch.from,
    windowMinutes: settings.stretchWindowMinutes,
    noNudgeReason: state.noNudgeReason,
    snooze: state.snooze,
    call: state.call,
    quietUntil: quietHoursEndAt(at, settings.quietHours, calendar),
    nudgeWaits: state.nudge?.atIcon ?? false,
    asksFrequency: state.frequencyQuestion?.answered === false,
    doneAt: dayClosedAt(state, dayOf(at, calendar)),
    hasNextStep: state.pendingNextStep?.day === dayOf(at, calendar),
    pausing: state.pause !== null,
    evening: isEvening(settings, calendar, at),
    saveEntries: settings.saveEntries,
    hideNumbers: settings.hideNumbers,
    minutesOnIcon: settings.minutesOnIcon && !settings.hideNumbers,
    undecided: undecidedIn(stretch, undecided, settings, state.otherProgramsPrompt, at),
    neverIdle: state.openGap?.kind === 'neverIdle',
    countsOtherPrograms: settings.otherPrograms === 'work',
    canUndoCorrection: state.correction !== null,
    hasPendingWrites,
  };
}

/** Whether `at` is after the person's own evening hour. People who work nights have none. */
export function isEvening(
  { eveningStart }: Pick<Settings, 'eveningStart'>,
  calendar: Calendar,
  now: EpochMs,
): boolean {
  if (eveningStart === null) return false;
  return now >= instantOnDay(dayOf(now, calendar), eveningStart, calendar);
}

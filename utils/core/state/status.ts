import { type Calendar, dayOf, instantIn } from '../base/calendar';
import type { Rhythm } from '../counting/today';
import type { Silence } from '../nudging/silence';
import { silentUntil } from '../settings/quietHours';
import type { Settings } from '../settings/settings';
import { type Site, siteName } from '../settings/sites';
import type { Live } from './state';

/** Everything the popup says about now. Times in ms since the epoch, lengths in ms. */
export interface Now {
  readonly at: number;
  readonly hasSites: boolean;
  /** Sites that were chosen and that the browser does not let us see, as they are written. */
  readonly withoutAccess: readonly string[];
  readonly tracking: boolean;
  /** The stretch under way: how long since the last real break. `null` after one. */
  readonly sinceBreakMs: number | null;
  readonly windowMinutes: readonly [open: number, close: number];
  readonly silence: Silence | null;
  readonly quiet: Live['quiet'];
  readonly call: Live['call'];
  /** When the silent hours end; `null` outside of them. */
  readonly silentUntil: number | null;
  /** Something waits at the icon, and the popup says it. */
  readonly atIcon: boolean;
  /** Ten went by in a row: "Wrong time, wrong words, or fewer of these?" waits for an answer. */
  readonly asksFewer: boolean;
  /** When the person closed today; `null` while it is open. */
  readonly doneAt: number | null;
  /** A next step was written when today was closed. */
  readonly hasNextStep: boolean;
  readonly pausing: boolean;
  /** After the person's evening hour: nothing deep is offered. */
  readonly evening: boolean;
  readonly notesSaved: Settings['notesSaved'];
  /** The person wants words without figures. */
  readonly hideNumbers: boolean;
  /** The person wants the stretch's minutes on the toolbar icon, and numbers are not hidden. */
  readonly minutesOnIcon: boolean;
  /** The last correction can be taken back. */
  readonly canUndo: boolean;
  /** Something could not be written so far; it is kept and tried once more. */
  readonly unsaved: boolean;
}

/** `settings`: as the person chose them. `visible`: those of their sites that we may see. */
export function nowAt({
  live,
  rhythm: { stretch },
  settings,
  visible,
  calendar,
  at,
  unsaved = false,
}: {
  readonly live: Live;
  readonly rhythm: Rhythm;
  readonly settings: Settings;
  readonly visible: readonly Site[];
  readonly calendar: Calendar;
  readonly at: number;
  readonly unsaved?: boolean;
}): Now {
  return {
    at,
    hasSites: settings.sites.length > 0,
    withoutAccess: settings.sites.filter((site) => !visible.includes(site)).map(siteName),
    tracking: settings.tracking,
    sinceBreakMs: stretch && at - stretch.from,
    windowMinutes: settings.stretchWindowMinutes,
    silence: live.silence,
    quiet: live.quiet,
    call: live.call,
    silentUntil: silentUntil(at, settings.silentHours, calendar),
    atIcon: live.nudge?.atIcon ?? false,
    asksFewer: live.fewer?.answered === false,
    doneAt: live.done?.day === dayOf(at, calendar) ? live.done.at : null,
    hasNextStep: live.parked?.day === dayOf(at, calendar),
    pausing: live.pause !== null,
    evening: isEvening(settings, calendar, at),
    notesSaved: settings.notesSaved,
    hideNumbers: settings.hideNumbers,
    minutesOnIcon: settings.minutesOnIcon && !settings.hideNumbers,
    canUndo: live.correction !== null,
    unsaved,
  };
}

/** Whether `at` is after the person's own evening hour. People who work nights have none. */
export function isEvening(
  { eveningStart }: Pick<Settings, 'eveningStart'>,
  calendar: Calendar,
  at: number,
): boolean {
  if (eveningStart === null) return false;
  return at >= instantIn(dayOf(at, calendar), eveningStart, calendar);
}

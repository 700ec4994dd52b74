import type { EpochMs } from '../base/calendar';
import { DEFAULTS, MINUTE_MS } from '../base/defaults';
import type { Sample } from '../counting/attention';
import { isPatternOn } from '../settings/patternSettings';
import { quietHoursEndAt, quietHoursFrom } from '../settings/quietHours';
import { nudgesSoFar, reasonForDay } from './decide';
import { spacingMs } from './limits';
import type { NoNudgeReason } from './noNudgeReason';
import { PATIENCE_MS } from './patterns/facts';
import type { Situation } from './situation';

/** What the popup may promise while nothing is due so far. It needs the history, which few samples read. */
export interface Outlook {
  /** Why no nudge about a long stretch comes in this one; `null` if one may. */
  readonly reason: NoNudgeReason | null;
  /** When the silent hours begin that are the reason; else `null`. */
  readonly quietFrom: EpochMs | null;
  /** From when the nudge may come that was asked for by "Later"; `null` if none was. */
  readonly laterFrom: EpochMs | null;
}

type Known = Omit<Situation, 'sample'> & { readonly sample: Pick<Sample, 'at'> };

/** How it stands with the nudge to come. Whoever works on without a break is at the window at the times used here. */
export function outlookAt(known: Known): Outlook {
  const { first } = nudgesSoFar(known);
  const laterFrom =
    first?.end === 'later' && first.endedAt !== null
      ? first.endedAt + DEFAULTS.laterMinutes * MINUTE_MS
      : null;
  const { opensAt, closesAt } = windowOf(known);
  const quietEnd = quietHoursEndAt(opensAt, known.settings.quietHours, known.calendar);
  const isQuiet = quietEnd !== null && quietEnd >= closesAt;
  const reason =
    reasonForDay(known) ??
    (isPatternOn('longStretch', known.settings, known.sample.at) ? null : 'nothingDue') ??
    spacingBeyond(known, closesAt) ??
    (isQuiet ? 'quietHours' : null);
  const quietFrom =
    reason === 'quietHours'
      ? quietHoursFrom(opensAt, known.settings.quietHours, known.calendar)
      : null;
  return { reason, quietFrom, laterFrom };
}

/** When the window of the current stretch opens and when it is given up, for who works on from now. */
function windowOf({ today: { stretch }, settings, sample: { at } }: Known) {
  const [opens, closes] = settings.stretchWindowMinutes;
  const activeMs = stretch?.activeMs ?? 0;
  const earliest = Math.max(opens, DEFAULTS.startGraceMinutes) * MINUTE_MS;
  return {
    opensAt: at + Math.max(0, earliest - activeMs),
    closesAt: at + closes * MINUTE_MS + PATIENCE_MS - activeMs,
  };
}

/** The last nudge, or a pause that was taken unasked, keeps the next away until the window is over. */
function spacingBeyond({ history, state }: Known, closesAt: EpochMs): NoNudgeReason | null {
  const isNear = (at: EpochMs | null | undefined) =>
    at !== null && at !== undefined && at + spacingMs(state.sinceAccepted) >= closesAt;
  if (isNear(history.at(-1)?.at)) return 'spacing';
  return isNear(state.pausedAt) ? 'afterPause' : null;
}

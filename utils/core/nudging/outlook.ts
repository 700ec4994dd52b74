import type { EpochMs } from '../base/calendar';
import { DEFAULTS, MINUTE_MS } from '../base/defaults';
import type { Sample } from '../counting/attention';
import { isPatternOn } from '../settings/patternSettings';
import { pauseTimesOn } from '../settings/plannedPauses';
import { quietHoursEndAt, quietHoursFrom } from '../settings/quietHours';
import { nudgesSoFar, reasonForDay } from './decide';
import { spacingMs } from './limits';
import type { NoNudgeReason } from './noNudgeReason';
import { longStretchWindow } from './patterns/longStretch';
import { hasWorkBefore, PLANNED_WINDOW_MS } from './patterns/plannedPause';
import type { Situation } from './situation';

/** What the popup may promise while nothing is due so far. It needs the history, which few samples read. */
export interface Outlook {
  /** Why no nudge about a long stretch comes in this one; `null` if one may. */
  readonly reason: NoNudgeReason | null;
  /** When the silent hours begin that are the reason; else `null`. */
  readonly quietFrom: EpochMs | null;
  /** From when the nudge may come that was asked for by "Later"; `null` if none was. */
  readonly laterFrom: EpochMs | null;
  /** From when one about a long stretch may come. */
  readonly windowFrom: EpochMs;
  /** From when a note may come at the next planned pause, in this stretch; `null` if none may. */
  readonly plannedFrom: EpochMs | null;
}

type Known = Omit<Situation, 'sample'> & { readonly sample: Pick<Sample, 'at'> };

/** How it stands with the nudge to come. Whoever works on without a break is at the window at the times used here. */
export function outlookAt(known: Known): Outlook {
  const { first } = nudgesSoFar(known);
  const last = first && known.history.at(-1);
  const laterFrom =
    last?.end === 'later' && last.endedAt !== null
      ? last.endedAt + DEFAULTS.laterMinutes * MINUTE_MS
      : null;
  const at = known.sample.at;
  const { opensAt, closesAt } = windowOf(known);
  const { spacing, startsAt } = spacingUntil(known, opensAt);
  const isOver = startsAt + MINUTE_MS > closesAt;
  const quietFrom = isOver ? null : silenceFrom(startsAt + MINUTE_MS, closesAt, known);
  const reason =
    reasonForDay(known) ??
    (first ? 'alreadyShown' : null) ??
    (isPatternOn('longStretch', known.settings, at) ? null : 'nothingDue') ??
    (isOver ? spacing : null) ??
    (quietFrom === null ? null : 'quietHours');
  return {
    reason,
    quietFrom: reason === 'quietHours' ? quietFrom : null,
    laterFrom,
    windowFrom: startsAt,
    plannedFrom: plannedFrom(known),
  };
}

/** From when a note may come at the next planned pause of today, for who works on from now; `null` if none may. */
function plannedFrom(known: Known): EpochMs | null {
  const { today, history, settings, calendar, sample } = known;
  if (!isPatternOn('plannedPause', settings, sample.at)) return null;
  const graceMs = DEFAULTS.startGraceMinutes * MINUTE_MS;
  const worked = Math.min(today.workMs, today.stretch?.activeMs ?? 0);
  const mayAt = sample.at + Math.max(0, graceMs - worked);
  const wasSaid = (since: EpochMs) =>
    history.some(({ pattern, at }) => pattern === 'plannedPause' && at >= since);
  for (const { from } of pauseTimesOn(today.day, settings.plannedPauses, calendar)) {
    const to = from + PLANNED_WINDOW_MS;
    const { startsAt } = spacingUntil(known, Math.max(from, mayAt));
    const isOver = startsAt + MINUTE_MS > to || to > today.bounds.to;
    if (isOver || !hasWorkBefore(today.stretch, from) || wasSaid(from)) continue;
    if (reasonForDay(known, Math.max(from, sample.at)) !== null) continue;
    if (silenceFrom(startsAt + MINUTE_MS, to, known) === null) return startsAt;
  }
  return null;
}

/** When the window of the current stretch opens and when it is given up, for who works on from now. */
function windowOf({ today: { stretch }, settings, sample: { at } }: Known) {
  const { opensMs, closesMs } = longStretchWindow(settings);
  const activeMs = stretch?.activeMs ?? 0;
  return { opensAt: at + Math.max(0, opensMs - activeMs), closesAt: at + closesMs - activeMs };
}

/** From when a nudge may come in this window: the last one, or a pause that was taken unasked, keeps it away for a while. */
function spacingUntil({ history, state, sample }: Known, opensAt: EpochMs) {
  const length = spacingMs(state.sinceAccepted);
  const after = (at: EpochMs | null | undefined) =>
    at !== null && at !== undefined && at <= sample.at ? at + length : 0;
  const [afterNudge, afterPause] = [after(history.at(-1)?.at), after(state.pausedAt)];
  const spacing: NoNudgeReason = afterNudge >= afterPause ? 'spacing' : 'afterPause';
  return { spacing, startsAt: Math.max(opensAt, afterNudge, afterPause) };
}

/** When the silent hours began that last from `from` to `to`, one after the other; `null` if they leave a moment free. */
function silenceFrom(from: EpochMs, to: EpochMs, { settings, calendar }: Known): EpochMs | null {
  const { quietHours } = settings;
  let end = quietHoursEndAt(from, quietHours, calendar);
  while (end !== null && end < to) end = quietHoursEndAt(end, quietHours, calendar);
  return end === null ? null : quietHoursFrom(from, quietHours, calendar);
}

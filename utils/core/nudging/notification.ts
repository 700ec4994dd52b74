import type { EpochMs } from '../base/calendar';
import type { NoNudgeReason } from './noNudgeReason';
import { type NudgeRecord, recordOf } from './nudge';
import type { NudgeState } from './nudgeState';

type Spoken = Pick<NudgeState, 'nudge' | 'noNudgeReason'>;

/** Why a nudge at the icon is in no page, though nothing keeps it from speaking. */
const SPEAKS: readonly (NoNudgeReason | null)[] = [null, 'noScript', 'otherProgram'];

/** A system notification after one sample: the line to show in one, and the line whose notification to remove. */
export interface NotificationChange {
  readonly show: string | null;
  readonly clear: string | null;
}

/**
 * A notification comes with a nudge that speaks, once, and goes with it. What waits at the icon in front of
 * others, or in doubt, waits here as well: a notification is seen by those who look at a shared screen. In another
 * program that counts there is no other way, and whether it fills the screen the system knows.
 */
export function notificationChangeOf(before: Spoken, after: Spoken): NotificationChange {
  const was = visibleLine(before);
  const is = visibleLine(after);
  if (was === is) return { show: null, clear: null };
  const isTold = before.nudge?.notified === true && before.nudge.textId === is;
  return { show: isTold ? null : is, clear: was };
}

/** Whether a notification may tell of what waits at the icon. */
export function speaksAtIcon(reason: NoNudgeReason | null): boolean {
  return SPEAKS.includes(reason);
}

/** What notifications told of, with what one tells of now that no page shows. */
export function toldAfter(
  told: NudgeState['told'],
  before: Spoken,
  after: Spoken,
  at: EpochMs,
): NudgeState['told'] {
  const { nudge } = after;
  const isNew = nudge?.atIcon === true && notificationChangeOf(before, after).show !== null;
  return isNew ? [...told, recordOf({ ...nudge, at }, 'expired', at)] : told;
}

/** The nudges that were shown, with those that a notification alone told of. Oldest first. */
export function withTold(
  history: readonly NudgeRecord[],
  told: NudgeState['told'],
): readonly NudgeRecord[] {
  const unseen = told.filter(
    ({ textId, at }) => !history.some((shown) => shown.textId === textId && shown.at >= at),
  );
  return [...history, ...unseen].sort((a, b) => a.at - b.at);
}

function visibleLine({ nudge, noNudgeReason }: Spoken): string | null {
  if (!nudge) return null;
  const isVisible = nudge.atIcon
    ? nudge.notified && speaksAtIcon(noNudgeReason)
    : nudge.phase === 'shown';
  return isVisible ? nudge.textId : null;
}

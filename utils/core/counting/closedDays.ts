import type { DayKey, EpochMs } from '../base/calendar';

/** Days that the person closed, and what they left for the next one. */
export interface DayState {
  /** The next step that was written when `day` was closed, by the name of its entry, until it was shown once. */
  readonly pendingNextStep: { readonly entry: string; readonly day: DayKey } | null;
  /** Days that the person closed, and when: the latest 14 days of them, oldest first. */
  readonly closedDays: readonly { readonly day: DayKey; readonly at: EpochMs }[];
}

/** When the person closed a day; `null` while it is open, or if that is no longer known. */
export function dayClosedAt(
  { closedDays }: Pick<DayState, 'closedDays'>,
  day: DayKey,
): EpochMs | null {
  return closedDays.find((closed) => closed.day === day)?.at ?? null;
}

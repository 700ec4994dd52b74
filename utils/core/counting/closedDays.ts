import type { DayKey } from '../base/calendar';

/** Days that the person closed, and what they left for the next one. */
export interface DayState {
  /** The person closed this day. */
  readonly done: { readonly day: DayKey; readonly at: number } | null;
  /** The next step that was written when `day` was closed, by the name of its entry, until it was shown once. */
  readonly pendingNextStep: { readonly entry: string; readonly day: DayKey } | null;
  /** Days that the person closed, the latest 14 days of them, oldest first. */
  readonly closedDays: readonly { readonly day: DayKey; readonly at: number }[];
}

import type { Day } from '../base/calendar';

/** Days that the person closed, and what they left for the next one. */
export interface DayState {
  /** The person closed this day. */
  readonly done: { readonly day: Day; readonly at: number } | null;
  /** The next step that was written when `day` was closed, by the name of its entry, until it was shown once. */
  readonly parked: { readonly entry: string; readonly day: Day } | null;
  /** Days that the person closed, the latest 14 days of them, oldest first. */
  readonly closed: readonly { readonly day: Day; readonly at: number }[];
}

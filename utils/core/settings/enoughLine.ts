import type { ClockTime, EpochMs } from '../base/calendar';

/** What a person calls enough for a day's work. Shown back as it was written, never scored. */
export interface EnoughLine {
  readonly words: string;
  /** When the day's work is to end; before the day's start it is after midnight. */
  readonly end: ClockTime | null;
  /** Work on the chosen sites, minutes. */
  readonly amountMinutes: number | null;
}

/** Where a line is, without its words. */
export type LineLimits = Pick<EnoughLine, 'end' | 'amountMinutes'>;

/** The most that is kept of the words. Our choice: a line is a line. */
export const LONGEST_LINE = 200;

/** One change of the enough line. `moved`: later or larger. `past`: it was made past the line. */
export interface LineChange {
  readonly at: EpochMs;
  readonly raised: boolean;
  readonly wasPast: boolean;
}

/** The state of the enough line between two samples. */
export interface LineState {
  /** The enough line at the last sample; `null` if there was none. */
  readonly lineLimits: LineLimits | null;
  /** Since when there is an enough line. */
  readonly lineSetAt: EpochMs | null;
  /** How the line was changed in the last 14 days, oldest first. */
  readonly lineChanges: readonly LineChange[];
}

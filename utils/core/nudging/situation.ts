import type { Calendar } from '../base/calendar';
import type { Sample } from '../counting/attention';
import type { DayState } from '../counting/closedDays';
import type { PauseState } from '../counting/pauses';
import type { TodaySoFar } from '../counting/today';
import type { Settings } from '../settings/settings';
import type { NudgeRecord } from './nudge';
import type { NudgeState } from './nudgeState';

/** The input of `decide`. `history`: shown nudges of the last 28 days, oldest first. */
export interface Situation {
  readonly state: NudgeState & PauseState & Pick<DayState, 'closedDays'>;
  readonly sample: Sample;
  readonly today: TodaySoFar;
  readonly settings: Settings;
  readonly calendar: Calendar;
  readonly history: readonly NudgeRecord[];
}

import type { Calendar } from '../base/calendar';
import type { Sample } from '../counting/attention';
import type { Rhythm } from '../counting/today';
import type { Settings } from '../settings/settings';
import type { Live } from '../state/state';
import type { NudgeRecord } from './nudge';

/** What `decide` looks at. `history`: shown nudges of the last 28 days, oldest first. */
export interface Situation {
  readonly live: Live;
  readonly sample: Sample;
  readonly rhythm: Rhythm;
  readonly settings: Settings;
  readonly calendar: Calendar;
  readonly history: readonly NudgeRecord[];
}

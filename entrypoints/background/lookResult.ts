import type { Calendar } from '../../utils/core/base/calendar';
import type { TodaySoFar } from '../../utils/core/counting/today';
import type { Settings } from '../../utils/core/settings/settings';
import type { Transition } from '../../utils/core/state/change';
import type { Status } from '../../utils/core/state/status';

/** The result of one step: the sample, and what was decided on it. */
export interface LookResult {
  readonly transition: Transition;
  readonly today: TodaySoFar;
  /** As the person chose them. */
  readonly settings: Settings;
  readonly status: Status;
  readonly calendar: Calendar;
}

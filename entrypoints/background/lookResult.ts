import type { Calendar } from '../../utils/core/base/calendar';
import type { Rhythm } from '../../utils/core/counting/today';
import type { Settings } from '../../utils/core/settings/settings';
import type { Step } from '../../utils/core/state/change';
import type { Now } from '../../utils/core/state/status';

/** What one look found and decided. */
export interface Looked {
  readonly step: Step;
  readonly rhythm: Rhythm;
  /** As the person chose them. */
  readonly settings: Settings;
  readonly now: Now;
  readonly calendar: Calendar;
}

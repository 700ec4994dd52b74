import type { DayKey, EpochMs } from '../base/calendar';
import type { SiteListState } from '../settings/siteListChange';
import type { OpenSpan } from './attention';
import type { OpenGap, UnchangedFront } from './gaps';
import type { OtherProgramsPrompt } from './otherPrograms';
import type { OpenVisit } from './pageVisits';
import type { Correction } from './replacement';

/** The state of counting between two samples. */
export interface CountingState {
  /** The last days with a sample, in the order of the samples. Retention counts age from them. */
  readonly recentDays: readonly DayKey[];
  readonly openSpan: OpenSpan | null;
  /** What there is between two spans. */
  readonly openGap: OpenGap | null;
  /** What was asked about time in other programs. */
  readonly otherProgramsPrompt: OtherProgramsPrompt;
  /** What is in front; `null` while nobody is there. */
  readonly front: UnchangedFront | null;
  /** When something was first counted: patterns need a week. */
  readonly firstCountedAt: EpochMs | null;
  /** The page in front, for people who chose to have pages looked at. */
  readonly page: OpenVisit | null;
  /** Since when the person has stopped counting; `null` while Enough counts. */
  readonly stoppedAt: EpochMs | null;
  /** The list of sites at the last sample. */
  readonly siteList: SiteListState | null;
  /** The last correction, as what was there before it: the one step that can be undone. */
  readonly correction: Correction | null;
}

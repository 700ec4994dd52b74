import type { DayState } from '../counting/closedDays';
import type { CountingState } from '../counting/countingState';
import type { PauseState } from '../counting/pauses';
import type { NudgeState } from '../nudging/nudgeState';
import { NO_SIGNS } from '../nudging/usageSignals';
import type { LineState } from '../settings/enoughLine';

/** All that is under way. It is stored with every change, so nothing lives in memory alone. */
export interface Live extends CountingState, PauseState, DayState, LineState, NudgeState {}

export const NOTHING_LIVE: Live = {
  open: null,
  nudge: null,
  pause: null,
  quiet: null,
  call: null,
  done: null,
  parked: null,
  sinceYes: { ignored: 0, unanswered: 0 },
  fewer: null,
  closed: [],
  begun: null,
  line: null,
  lineSince: null,
  lineChanges: [],
  pausedAt: null,
  page: null,
  stoppedAt: null,
  signs: NO_SIGNS,
  list: null,
  trial: null,
  correction: null,
  silence: null,
};

import type { DayState } from '../counting/closedDays';
import type { CountingState } from '../counting/countingState';
import { NOTHING_ASKED } from '../counting/otherPrograms';
import type { PauseState } from '../counting/pauses';
import type { NudgeState } from '../nudging/nudgeState';
import { NO_USAGE_SIGNALS } from '../nudging/usageSignals';
import type { LineState } from '../settings/enoughLine';

/** The current state. It is stored with every change, so nothing lives in memory alone. */
export interface State extends CountingState, PauseState, DayState, LineState, NudgeState {}

export const INITIAL_STATE: State = {
  recentDays: [],
  openSpan: null,
  openGap: null,
  front: null,
  otherProgramsPrompt: NOTHING_ASKED,
  nudge: null,
  told: [],
  pause: null,
  snooze: null,
  call: null,
  pendingNextStep: null,
  sinceAccepted: { ignored: 0, unanswered: 0 },
  frequencyQuestion: null,
  closedDays: [],
  firstCountedAt: null,
  lineLimits: null,
  lineSetAt: null,
  lineChanges: [],
  pausedAt: null,
  page: null,
  stoppedAt: null,
  usageSignals: NO_USAGE_SIGNALS,
  siteList: null,
  trial: null,
  correction: null,
  noNudgeReason: null,
};

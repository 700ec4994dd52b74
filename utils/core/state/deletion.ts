import type { DayKey, EpochMs } from '../base/calendar';
import { type Interval, overlaps } from '../base/intervals';
import { OTHER_PROGRAMS } from '../settings/otherPrograms';
import type { State } from './state';

/** Time that is to be deleted: `[from, to)`, and the person's days that it is. */
export interface DeletedRange extends Interval {
  readonly days: readonly DayKey[];
}

/**
 * The state without anything that reveals the deleted time. What still holds stays: a pause, quiet, a closed
 * today. A span that reaches into it ends unwritten, and the next sample starts another.
 */
export function stateWithoutTime(state: State, gone: DeletedRange): State {
  const { openSpan: open, openGap: gap, page, correction, pausedAt, trial } = state;
  const { usageSignals: signals } = state;
  const today = state.recentDays.at(-1);
  const during = (at: EpochMs) => at >= gone.from && at < gone.to;
  return {
    ...state,
    openSpan: open && overlaps({ from: open.from, to: open.lastSeenAt + 1 }, gone) ? null : open,
    openGap: gap && gap.from < gone.to ? null : gap,
    front: state.front && state.front.since < gone.to ? null : state.front,
    page: page && overlaps({ from: page.from, to: page.to + 1 }, gone) ? null : page,
    correction: correction && overlaps(correction, gone) ? null : correction,
    pausedAt: pausedAt !== null && during(pausedAt) ? null : pausedAt,
    recentDays: state.recentDays.filter((day) => !gone.days.includes(day)),
    closedDays: state.closedDays.filter(({ day }) => day === today || !gone.days.includes(day)),
    told: state.told.filter(({ at }) => !during(at)),
    lineChanges: state.lineChanges.filter(({ at }) => !during(at)),
    usageSignals: {
      ...signals,
      openedInsights: signals.openedInsights.filter((at) => !during(at)),
      changedSettings: signals.changedSettings.filter((at) => !during(at)),
      exportedAll: signals.exportedAll.filter((at) => !during(at)),
    },
    trial: trial && {
      ...trial,
      waiting: trial.waiting && during(trial.waiting.at) ? null : trial.waiting,
      following: trial.following.filter(({ at }) => !during(at)),
    },
  };
}

/** The state without one host. */
export function stateWithoutSite(state: State, host: string): State {
  const { openSpan: open, page, correction, nudge, siteList } = state;
  return {
    ...state,
    openSpan: open?.site === host ? null : open,
    front: state.front?.site === host ? null : state.front,
    page: page?.host === host ? null : page,
    nudge: nudge?.site === host ? null : nudge,
    // That other programs count is a choice, which stays.
    siteList:
      host === OTHER_PROGRAMS
        ? siteList
        : siteList && {
            ...siteList,
            names: siteList.names.filter((name) => name !== host && !name.startsWith(`${host}/`)),
          },
    correction: correction && {
      ...correction,
      spans: correction.spans.filter(({ site }) => site !== host),
    },
  };
}

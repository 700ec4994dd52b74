import type { Day } from '../base/calendar';
import { type Interval, overlaps } from '../base/intervals';
import type { Live } from './state';

/** Time that is to be forgotten: `[from, to)`, ms since the epoch, and the person's days that it is. */
export interface Gone extends Interval {
  readonly days: readonly Day[];
}

/**
 * What is under way, without what tells of that time. What holds on stays: a pause, quiet, a closed
 * today. A span that reaches into it ends unwritten, and the next look begins another.
 */
export function liveWithoutTime(live: Live, gone: Gone): Live {
  const { open, page, correction, pausedAt, trial, signs } = live;
  const during = (at: number) => at >= gone.from && at < gone.to;
  return {
    ...live,
    open: open && overlaps({ from: open.from, to: open.seen + 1 }, gone) ? null : open,
    page: page && overlaps({ from: page.from, to: page.to + 1 }, gone) ? null : page,
    correction: correction && overlaps(correction, gone) ? null : correction,
    pausedAt: pausedAt !== null && during(pausedAt) ? null : pausedAt,
    closed: live.closed.filter(({ day }) => !gone.days.includes(day)),
    lineChanges: live.lineChanges.filter(({ at }) => !during(at)),
    signs: {
      ...signs,
      looked: signs.looked.filter((at) => !during(at)),
      changed: signs.changed.filter((at) => !during(at)),
      exported: signs.exported.filter((at) => !during(at)),
    },
    trial: trial && {
      ...trial,
      waiting: trial.waiting && during(trial.waiting.at) ? null : trial.waiting,
      following: trial.following.filter(({ at }) => !during(at)),
    },
  };
}

/** What is under way, without one host. */
export function liveWithoutSite(live: Live, host: string): Live {
  const { open, page, correction, nudge, list } = live;
  return {
    ...live,
    open: open?.site === host ? null : open,
    page: page?.host === host ? null : page,
    nudge: nudge?.site === host ? null : nudge,
    list: list && {
      ...list,
      names: list.names.filter((name) => name !== host && !name.startsWith(`${host}/`)),
    },
    correction: correction && {
      ...correction,
      spans: correction.spans.filter(({ site }) => site !== host),
    },
  };
}

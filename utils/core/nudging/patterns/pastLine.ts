import { isChangedTooOften, linePassedAt } from '../lineChanges';
import { type Facts, isWindowExpired, type NudgeWindow } from './facts';
import { SLACK_MS } from './movingLine';

/** P7 of `docs/care.md`: past the line that the person set for today. */
export interface PastLine extends NudgeWindow {
  readonly pattern: 'movingLine';
}

/** Needs a line with an end or an amount. Once a day. */
export function findPastLine({ today, state, settings, calendar, at }: Facts): PastLine | null {
  const { enoughLine } = settings;
  if (!enoughLine || isChangedTooOften(state.lineChanges, at)) return null;
  const passed = linePassedAt(enoughLine, today, calendar);
  const trueAt = passed === null ? null : passed + SLACK_MS;
  if (trueAt === null || at < trueAt || today.workMs === 0) return null;
  const { from } = today.bounds;
  return { pattern: 'movingLine', since: from, expired: isWindowExpired(today, trueAt) };
}

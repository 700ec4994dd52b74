import { changesTooOften, passedAt } from '../lineChanges';
import { type Facts, isOver, type SaidOnce } from './facts';
import { SLACK_MS } from './movingLine';

/** P7 of `docs/care.md`: past the line that the person set for today. */
export interface PastLine extends SaidOnce {
  readonly pattern: 'P7';
}

/** Needs a line with an end or an amount. Once a day. */
export function pastLine({ rhythm, live, settings, calendar, at }: Facts): PastLine | null {
  const { enoughLine } = settings;
  if (!enoughLine || changesTooOften(live.lineChanges, at)) return null;
  const passed = passedAt(enoughLine, rhythm, calendar);
  const trueAt = passed === null ? null : passed + SLACK_MS;
  if (trueAt === null || at < trueAt || rhythm.todayMs === 0) return null;
  const { from } = rhythm.bounds;
  return { pattern: 'P7', from, over: isOver(rhythm, trueAt) };
}

import type { EpochMs } from '../../base/calendar';
import type { Interval } from '../../base/intervals';
import { dayClosedAt } from '../../counting/closedDays';
import { type BreakRules, breakRulesOf, MIN_SPELL_MS, stretchesIn } from '../../counting/stretches';
import type { Facts, NudgeWindow } from './facts';

/** P6 of `docs/care.md`: work after the day was closed. */
export interface OneMoreThing extends NudgeWindow {
  readonly pattern: 'oneMoreThing';
  readonly returns: number;
}

/** It is said at this return: once could be anything. */
const SAID_AT = 2;

/** Needs the person's "Done for today". In a page it is said on the second return, once, and on no other. */
export function findOneMoreThing({ today, state, settings }: Facts): OneMoreThing | null {
  const closedAt = dayClosedAt(state, today.day);
  if (closedAt === null) return null;
  const returns = returnsAfter(closedAt, today.work, breakRulesOf(settings));
  if (returns.length < SAID_AT) return null;
  const { from } = today.bounds;
  const isSecond = returns.length === SAID_AT && returns.at(-1)?.from === today.stretch?.from;
  return { pattern: 'oneMoreThing', since: from, returns: returns.length, expired: !isSecond };
}

/** Stretches that began after the day was closed, stray clicks left out. What went on is no return. */
export function returnsAfter(
  closedAt: EpochMs,
  work: readonly Interval[],
  pace: BreakRules,
): readonly Interval[] {
  return stretchesIn(work, pace).filter(
    ({ from, activeMs }) => from > closedAt && activeMs >= MIN_SPELL_MS,
  );
}

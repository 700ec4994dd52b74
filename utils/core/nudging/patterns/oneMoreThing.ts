import type { Interval } from '../../base/intervals';
import { type Pace, paceOf, SPELL_MS, stretches } from '../../counting/stretches';
import type { Facts, SaidOnce } from './facts';

/** P6 of `docs/care.md`: work after the day was closed. */
export interface OneMoreThing extends SaidOnce {
  readonly pattern: 'P6';
  readonly returns: number;
}

/** It is said at this return: once could be anything. */
const SAID_AT = 2;

/** Needs the person's "Done for today". In a page it is said on the second return, once, and on no other. */
export function oneMoreThing({ rhythm, live, settings }: Facts): OneMoreThing | null {
  if (live.done?.day !== rhythm.day) return null;
  const returns = returnsAfter(live.done.at, rhythm.today, paceOf(settings));
  if (returns.length < SAID_AT) return null;
  const { from } = rhythm.bounds;
  const isSecond = returns.length === SAID_AT && returns.at(-1)?.from === rhythm.stretch?.from;
  return { pattern: 'P6', from, returns: returns.length, over: !isSecond };
}

/** Stretches that began after the day was closed, stray clicks left out. What went on is no return. */
export function returnsAfter(
  closedAt: number,
  work: readonly Interval[],
  pace: Pace,
): readonly Interval[] {
  return stretches(work, pace).filter(
    ({ from, activeMs }) => from > closedAt && activeMs >= SPELL_MS,
  );
}

import { type Calendar, type DayKey, dayOf, type EpochMs } from '../base/calendar';
import { HOUR_MS, SECOND_MS } from '../base/defaults';
import { clip, type Interval, totalMs } from '../base/intervals';
import type { Settings } from '../settings/settings';
import type { Exclusion } from './exclusions';
import { breakRulesOf, type Stretch } from './stretches';

/** What was asked about time in other programs, and when. */
export interface OtherProgramsPrompt {
  /** When "Were they part of your work?" was first asked; `null` if it was not so far. */
  readonly askedAt: EpochMs | null;
  /** When the last question about other programs was closed without an answer. */
  readonly closedAt: EpochMs | null;
}

export const NOTHING_ASKED: OtherProgramsPrompt = { askedAt: null, closedAt: null };

/** Time in other programs that the popup asks about: all of it lies in the interval. */
export interface OtherProgramsTime extends Interval {
  readonly ms: number;
}

/** Half a working day, ms. Source: care.md 7.3. */
const HALF_DAY_MS = 4 * HOUR_MS;
/** On so many days it mattered before the question comes. Our choice: one long gap may be anything. */
const DAYS_BEFORE_ASKING = 2;

/**
 * The gap to ask about, once: the latest that is as long as a real break, in another program, with work in the same
 * half day before it and after it, when there was one on two days. `null`: there is nothing to ask, or it was asked on
 * an earlier day or closed.
 */
export function gapToAskAbout(
  {
    work,
    exclusions,
  }: { readonly work: readonly Interval[]; readonly exclusions: readonly Exclusion[] },
  settings: Pick<Settings, 'otherPrograms' | 'realBreakMinutes'>,
  { askedAt, closedAt }: OtherProgramsPrompt,
  calendar: Calendar,
  now: EpochMs,
): OtherProgramsTime | null {
  if (settings.otherPrograms !== null || closedAt !== null) return null;
  if (askedAt !== null && dayOf(askedAt, calendar) !== dayOf(now, calendar)) return null;
  const { breakMs } = breakRulesOf(settings);
  // What is stored is in whole seconds; what is open is not.
  const gaps = exclusions.filter(
    ({ kind, from, to }) =>
      kind === 'otherProgram' &&
      to - from >= breakMs &&
      // A device that was shut meanwhile may tell of it late, or not at all.
      to - from <= HALF_DAY_MS &&
      work.some((run) => run.to <= from + SECOND_MS && run.to > from - HALF_DAY_MS) &&
      work.some((run) => run.from >= to - SECOND_MS && run.from < to + HALF_DAY_MS),
  );
  const days = new Set<DayKey>(gaps.map(({ from }) => dayOf(from, calendar)));
  const last = gaps.toSorted((a, b) => a.from - b.from).at(-1);
  if (!last || days.size < DAYS_BEFORE_ASKING) return null;
  return { from: last.from, to: last.to, ms: last.to - last.from };
}

/**
 * The time in other programs of the current stretch that nobody said anything about so far, for who says "it
 * depends": once it is as long as a real break. `null`: there is too little to ask about.
 */
export function undecidedIn(
  stretch: Stretch | null,
  undecided: readonly Interval[],
  settings: Pick<Settings, 'otherPrograms' | 'realBreakMinutes'>,
  { closedAt }: OtherProgramsPrompt,
  now: EpochMs,
): OtherProgramsTime | null {
  if (!stretch) return null;
  // A clock that was ahead when it was closed hides nothing for good.
  const from = Math.max(stretch.from, closedAt !== null && closedAt <= now ? closedAt : 0);
  const runs = clip(undecided, { from, to: now });
  const [first, last] = [runs[0], runs.at(-1)];
  const ms = totalMs(runs);
  if (!first || !last || ms < breakRulesOf(settings).breakMs) return null;
  return { from: first.from, to: last.to, ms };
}

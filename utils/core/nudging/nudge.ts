import { pick } from '../base/random';
import { LINES, type LineId, type LinePattern, NEUTRAL_LINES } from '../content/nudgeTexts';
import type { NudgeForm } from '../settings/settings';

/** A nudge that is under way: injected and waiting for a lull, or on screen. */
export interface LiveNudge {
  readonly id: string;
  readonly pattern: LinePattern;
  readonly line: LineId;
  /** The tab it is offered in; `null` where none is in front. */
  readonly tab: number | null;
  /** The work site it was offered on; if the person takes that site away, the nudge goes with it. */
  readonly site: string;
  /** The loudest form it may take: the small one once one went by (care.md D5), or what the person chose. */
  readonly form: NudgeForm;
  /** It is not in the page but at the toolbar icon, and the popup says it. */
  readonly atIcon: boolean;
  /** The page in front takes no script (a page in error, the browser's own viewer); it is asked at each look. */
  readonly refused: boolean;
  /** When its lull comes, chance decides whether it is said (care.md 7). */
  readonly byChance: boolean;
  readonly phase: 'waiting' | 'shown';
  /** When this phase began, ms since the epoch. */
  readonly at: number;
}

/** What a person may answer. `closed` is Escape: the nudge goes, no reason is asked. */
export type Answer = 'pause' | 'later' | 'keep' | 'closed';

/**
 * How a shown nudge ended. `left`: it went by itself, which is no answer and no refusal.
 * `unseen`: the page did not let it stand, so it was not said; it goes on waiting.
 * `withdrawn`: Enough took it away (quiet, off, the site was removed, a sleep).
 * `held`: chance held it out, and nobody saw it; it takes the place of one all the same (care.md 7.2).
 */
export type NudgeEnd = Answer | 'left' | 'unseen' | 'withdrawn' | 'held';

/** One shown nudge, as it is kept. No site. Times are ms since the epoch. */
export interface NudgeRecord {
  readonly id: string;
  readonly at: number;
  readonly pattern: LinePattern;
  readonly line: LineId;
  /** `null` while it is on screen. */
  readonly end: NudgeEnd | null;
  readonly endedAt: number | null;
}

/** A yes, now or later. */
export function isYes({ end }: NudgeRecord): boolean {
  return end === 'pause' || end === 'later';
}

/** Left or closed. Makes the next ones rarer and smaller (care.md D5). */
export function isIgnored({ end }: NudgeRecord): boolean {
  return end === 'left' || end === 'closed';
}

/** Ended without a yes. "Keep going" is no yes, and no refusal (care.md D6). */
export function isUnanswered(nudge: NudgeRecord): boolean {
  return isIgnored(nudge) || nudge.end === 'keep';
}

/** Whether a person could see it; what chance held out went by nobody. */
export function wasSaid({ end }: NudgeRecord): boolean {
  return end !== 'held';
}

/** How many in a row came without a yes; one on screen is among them. `history`: oldest first. */
export function inRowWithoutYes(history: readonly NudgeRecord[]): number {
  const since = history.slice(history.findLastIndex(isYes) + 1);
  return since.filter((nudge) => wasSaid(nudge) && nudge.end !== 'withdrawn').length;
}

/**
 * A line of the pattern that was not among the last six shown. A pattern with few lines borrows one that
 * is true at any time, so that no line comes twice in six. `random`: in [0, 1). Source: care.md L1.
 */
export function chooseLine(
  pattern: LinePattern,
  history: readonly NudgeRecord[],
  random: number,
): LineId {
  const recent = new Set(
    history
      .filter(wasSaid)
      .slice(-6)
      .map(({ line }) => line),
  );
  const own = LINES.filter((line) => line.pattern === pattern).map(({ id }) => id);
  const fresh = own.filter((line) => !recent.has(line));
  const pool = fresh.length > 0 ? fresh : NEUTRAL_LINES.filter((line) => !recent.has(line));
  return pick(pool, random);
}

/** The record of a shown nudge, as it stands at `at`; `end` is `null` while it is on screen. */
export function recordOf(nudge: LiveNudge, end: NudgeEnd | null, at: number): NudgeRecord {
  const { id, pattern, line } = nudge;
  return { id, at: nudge.at, pattern, line, end, endedAt: end === null ? null : at };
}

/** Shown nudges since the last "Pause" or "Later". */
export interface SinceYes {
  /** Left or closed. */
  readonly ignored: number;
  /** Those, and "Keep going". */
  readonly unanswered: number;
}

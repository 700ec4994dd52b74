import type { LineId } from './content';
import type { PatternId } from './patterns';

/** A nudge that is under way: injected and waiting for a lull, or on screen. */
export interface LiveNudge {
  readonly id: string;
  readonly pattern: PatternId;
  readonly line: LineId;
  readonly tab: number;
  /** The work site it was offered on; if the person takes that site away, the nudge goes with it. */
  readonly site: string;
  /** The small form once one went by; the card otherwise. Source: care.md D5. */
  readonly form: 'card' | 'dot';
  readonly phase: 'waiting' | 'shown';
  /** When this phase began, ms since the epoch. */
  readonly at: number;
}

/** What a person may answer. `closed` is Escape: the nudge goes, no reason is asked. */
export type Answer = 'pause' | 'later' | 'keep' | 'closed';

/**
 * How a shown nudge ended. `left`: it went by itself, which is no answer and no refusal.
 * `withdrawn`: Enough took it away (quiet, off, the site was removed, a sleep).
 */
export type NudgeEnd = Answer | 'left' | 'withdrawn';

/** One shown nudge, as it is kept. No site. Times are ms since the epoch. */
export interface NudgeRecord {
  readonly id: string;
  readonly at: number;
  readonly pattern: PatternId;
  readonly line: LineId;
  /** `null` while it is on screen. */
  readonly end: NudgeEnd | null;
  readonly endedAt: number | null;
}

/** A yes, now or later. */
function isYes({ end }: NudgeRecord): boolean {
  return end === 'pause' || end === 'later';
}

function sinceYes(history: readonly NudgeRecord[]): readonly NudgeRecord[] {
  return history.slice(history.findLastIndex(isYes) + 1);
}

/** How many were left or closed since the last yes. Makes the next ones rarer and smaller (care.md D5). */
export function ignoredSinceYes(history: readonly NudgeRecord[]): number {
  return sinceYes(history).filter(({ end }) => end === 'left' || end === 'closed').length;
}

/** How many in a row came without a yes. "Keep going" is no yes, and no refusal (care.md D6). */
export function inRowWithoutYes(history: readonly NudgeRecord[]): number {
  return sinceYes(history).filter(({ end }) => end !== 'withdrawn').length;
}

/**
 * A line that was not among the last six shown. `random`: in [0, 1).
 * `lines` must hold more than six. Source: care.md L1.
 */
export function chooseLine(
  lines: readonly LineId[],
  history: readonly NudgeRecord[],
  random: number,
): LineId {
  const recent = new Set(history.slice(-6).map(({ line }) => line));
  const fresh = lines.filter((line) => !recent.has(line));
  const pool = fresh.length > 0 ? fresh : lines;
  const line = pool[Math.floor(random * pool.length)];
  if (line === undefined) throw new RangeError('There is no line to choose from.');
  return line;
}

/** The record of a shown nudge, as it stands at `at`; `end` is `null` while it is on screen. */
export function recordOf(nudge: LiveNudge, end: NudgeEnd | null, at: number): NudgeRecord {
  const { id, pattern, line } = nudge;
  return { id, at: nudge.at, pattern, line, end, endedAt: end === null ? null : at };
}

import type { EpochMs } from '../base/calendar';
import { pick } from '../base/random';
import {
  NEUTRAL_TEXTS,
  NUDGE_TEXTS,
  type NudgePattern,
  type NudgeTextId,
} from '../content/nudgeTexts';
import type { NudgeForm } from '../settings/settings';

/** The current nudge: injected and waiting for a lull, or on screen. */
export interface CurrentNudge {
  readonly id: string;
  readonly pattern: NudgePattern;
  readonly textId: NudgeTextId;
  /** The tab it is offered in; `null` where none is in front. */
  readonly tab: number | null;
  /** The work site it was offered on; if the person takes that site away, the nudge goes with it. */
  readonly site: string;
  /** The loudest form it may take: the small one once one went by (care.md D5), or what the person chose. */
  readonly form: NudgeForm;
  /** It is not in the page but at the toolbar icon, and the popup says it. */
  readonly atIcon: boolean;
  /** The page in front takes no script (a page in error, the browser's own viewer); it is asked with each step. */
  readonly injectionFailed: boolean;
  /** A notification tells of it, or did, while it waits at the icon: one is enough. */
  readonly notified: boolean;
  /** When its lull comes, chance decides whether it is said (care.md 7). */
  readonly randomized: boolean;
  readonly phase: 'waiting' | 'shown';
  /** When this phase began. */
  readonly at: EpochMs;
}

/** The answers that a nudge offers as buttons. `done` closes the day. */
export type NudgeChoice = 'pause' | 'later' | 'continued' | 'done';

/** What a person may answer. `dismissed` is Escape: the nudge goes, no reason is asked. */
export type NudgeAnswer = NudgeChoice | 'dismissed';

/** Where the natural answer may be to close the day. Source: care.md D3. */
const ABOUT_THE_DAY: readonly NudgePattern[] = ['lateHours', 'restDayWork', 'movingLine'];

/** The answers to a nudge about this pattern, in their order, all of one size. */
export function choicesFor(pattern: NudgePattern): readonly NudgeChoice[] {
  const always = ['pause', 'later', 'continued'] as const;
  return ABOUT_THE_DAY.includes(pattern) ? [...always, 'done'] : always;
}

/**
 * How a shown nudge ended. `expired`: it left automatically, which is neither an answer nor a refusal.
 * `notRendered`: the page did not let it stand, so it was not said; it goes on waiting.
 * `withdrawn`: Enough took it away (quiet, off, the site was removed, a sleep).
 * `withheld`: by chance, and nobody saw it; it takes the place of one all the same (care.md 7.2).
 */
export type NudgeEnd = NudgeAnswer | 'expired' | 'notRendered' | 'withdrawn' | 'withheld';

/** One shown nudge, as it is kept. No site. */
export interface NudgeRecord {
  readonly id: string;
  readonly at: EpochMs;
  readonly pattern: NudgePattern;
  readonly textId: NudgeTextId;
  /** `null` while it is on screen. */
  readonly end: NudgeEnd | null;
  readonly endedAt: EpochMs | null;
}

/** A yes, now or later. */
export function isAccepted({ end }: NudgeRecord): boolean {
  return end === 'pause' || end === 'later' || end === 'done';
}

/** Left or closed. Makes the next ones rarer and smaller (care.md D5). */
export function isIgnored({ end }: NudgeRecord): boolean {
  return end === 'expired' || end === 'dismissed';
}

/** Ended without a yes. "Keep going" is no yes, and no refusal (care.md D6). */
export function isUnanswered(nudge: NudgeRecord): boolean {
  return isIgnored(nudge) || nudge.end === 'continued';
}

/** Whether a person could see it; nobody saw a withheld one. */
export function wasVisible({ end }: NudgeRecord): boolean {
  return end !== 'withheld';
}

/** How many in a row came without a yes; one on screen is among them. `history`: oldest first. */
export function countSinceAccepted(history: readonly NudgeRecord[]): number {
  const since = history.slice(history.findLastIndex(isAccepted) + 1);
  return since.filter((nudge) => wasVisible(nudge) && nudge.end !== 'withdrawn').length;
}

/**
 * A line of the pattern that was not among the last six shown. A pattern with few lines borrows one that
 * is true at any time, so that no line comes twice in six. `random`: in [0, 1). Source: care.md L1.
 */
export function chooseNudgeText(
  pattern: NudgePattern,
  history: readonly NudgeRecord[],
  random: number,
): NudgeTextId {
  const recent = new Set(
    history
      .filter(wasVisible)
      .slice(-6)
      .map(({ textId: line }) => line),
  );
  const own = NUDGE_TEXTS.filter((line) => line.pattern === pattern).map(({ id }) => id);
  const fresh = own.filter((line) => !recent.has(line));
  const pool = fresh.length > 0 ? fresh : NEUTRAL_TEXTS.filter((line) => !recent.has(line));
  return pick(pool, random);
}

/** The record of a shown nudge, as it stands at `at`; `end` is `null` while it is on screen. */
export function recordOf(nudge: CurrentNudge, end: NudgeEnd | null, at: EpochMs): NudgeRecord {
  const { id, pattern, textId: line } = nudge;
  return { id, at: nudge.at, pattern, textId: line, end, endedAt: end === null ? null : at };
}

/** Shown nudges since the last "Pause" or "Later". */
export interface SinceAccepted {
  /** Left or closed. */
  readonly ignored: number;
  /** Those, and "Keep going". */
  readonly unanswered: number;
}

import type { EpochMs } from '../base/calendar';
import { DEFAULTS, MINUTE_MS } from '../base/defaults';
import { pick } from '../base/random';
import { isAhead } from '../base/storedInstants';
import { IDEAS, type IdeaId } from '../content/pauseIdeas';

/** How many sets of lengths take turns. Our choice: enough that none is learnt, and none far from what it stands for. */
const VARIETY = 4;

/** What the pause page shows. It outlives a reload of the page, and is forgotten with the browser. */
export interface PausePage {
  /** The pause it belongs to, by when that began; 0 before the first. */
  readonly pause: EpochMs;
  /** Ideas that were shown, each once, the latest last. It goes on from one pause to the next. */
  readonly shown: readonly IdeaId[];
  /** The person wants no idea in this pause. */
  readonly hidden: boolean;
  /** The length that was chosen, and when it is over; `null` without one. */
  readonly length: { readonly minutes: number; readonly endsAt: EpochMs } | null;
}

export const NO_PAUSE_PAGE: PausePage = { pause: 0, shown: [], hidden: false, length: null };

/**
 * Lengths to choose from, minutes, the shortest first: one minute (care.md P10 offers it), a real break
 * as the person set it, and a long break. `varyFrom`: when a pause began, if its
 * lengths are to be a few minutes longer, each pause another few (care.md 1.2); else `null`.
 */
export function pauseLengths(realBreakMinutes: number, varyFrom: EpochMs | null = null): number[] {
  const more = varyFrom === null ? 0 : 1 + (Math.floor(varyFrom / MINUTE_MS) % VARIETY);
  const lengths = new Set([1, realBreakMinutes, DEFAULTS.longBreakMinutes].map((of) => of + more));
  return [...lengths].sort((a, b) => a - b);
}

/** The page for the pause that began at `from`: as it was left, or fresh. `random`: in [0, 1). */
export function pageFor(page: PausePage, from: EpochMs, random: number): PausePage {
  if (page.pause === from) return page;
  return anotherIdea({ ...NO_PAUSE_PAGE, pause: from, shown: page.shown }, random);
}

/** The page with another idea, seen. `random`: in [0, 1). */
export function anotherIdea(page: PausePage, random: number): PausePage {
  const idea = chooseIdea(page.shown, random);
  return { ...page, hidden: false, shown: [...page.shown.filter((id) => id !== idea), idea] };
}

/** The page with a length of `minutes` from `at` on, or with none (`null`). */
export function withLength(page: PausePage, minutes: number | null, at: EpochMs): PausePage {
  const length = minutes === null ? null : { minutes, endsAt: at + minutes * MINUTE_MS };
  return { ...page, length };
}

/** Whether the length that was chosen has passed; a clock that was put back since ends it. */
export function isLengthOver({ length }: PausePage, at: EpochMs): boolean {
  return length !== null && !isAhead(length.endsAt, length.minutes * MINUTE_MS, at);
}

/**
 * An idea of another group than the last one: whoever has nobody to talk to is one step from something
 * else. What was not shown comes first; then what was shown longest ago. `shown`: the latest last.
 * `random`: in [0, 1). Source: care.md 5.4, I4.
 */
export function chooseIdea(shown: readonly IdeaId[], random: number): IdeaId {
  const last = IDEAS.find(({ id }) => id === shown.at(-1));
  const others = IDEAS.filter(({ group }) => group !== last?.group).map(({ id }) => id);
  const fresh = others.filter((id) => !shown.includes(id));
  return pick(fresh.length > 0 ? fresh : longestAgo(others, shown), random);
}

/** The half that rested longest, so that chance has something to choose from. */
function longestAgo(ideas: readonly IdeaId[], shown: readonly IdeaId[]): IdeaId[] {
  const byRest = ideas.toSorted((a, b) => shown.indexOf(a) - shown.indexOf(b));
  return byRest.slice(0, Math.ceil(byRest.length / 2));
}

import type { EpochMs } from '../base/calendar';
import { SECOND_MS } from '../base/defaults';

/** The ways in which the focus moves: the browser goes behind another program, or comes back in front of it. */
type FocusWay = 'left' | 'came';

/** The ways in which the focus was seen to move without a word from the browser. */
export type SilentWays = Readonly<Record<FocusWay, boolean>>;

/** What is known of whether this browser tells by event, on this system, that its focus moved. */
export interface FocusEvents {
  /** Until the contrary is seen, a browser is taken to tell. */
  readonly silent: SilentWays;
  /** Whether it was in front when it was last seen; `null` where nobody looked so far. */
  readonly inFront: boolean | null;
  readonly seenAt: EpochMs;
  /** The last event, whatever it was about; `null` if none came. */
  readonly toldAt: EpochMs | null;
  /** A move that was seen before an event told of it, which may be on its way. */
  readonly doubt: { readonly way: FocusWay; readonly at: EpochMs } | null;
}

/** An event may come so long before or after what it tells is seen, ms. Our choice: a busy browser is late. */
const APART_MS = 2 * SECOND_MS;

export const TELLS_ALWAYS: SilentWays = { left: false, came: false };

export function focusEvents(silent: SilentWays): FocusEvents {
  return { silent, inFront: null, seenAt: 0, toldAt: null, doubt: null };
}

/** An event said that the focus moved. What it was about, the look that follows finds. */
export function focusTold(known: FocusEvents, at: EpochMs): FocusEvents {
  return { ...known, toldAt: at };
}

/**
 * The browser was seen in front, or not. A move that no event told of is held against its way for as long as this
 * run of the browser lasts: one that tells now and then is asked as often as one that never does. An event that is
 * only late, and found nothing new, takes back what its silence was taken for.
 */
export function focusSeen(known: FocusEvents, inFront: boolean, at: EpochMs): FocusEvents {
  const { silent, doubt, toldAt } = known;
  const seen = { ...known, inFront, seenAt: at };
  if (known.inFront === null) return seen;
  if (known.inFront === inFront) {
    const isLate = doubt !== null && toldAt !== null && isSoonAfter(doubt.at, toldAt);
    return isLate ? { ...seen, silent: { ...silent, [doubt.way]: false }, doubt: null } : seen;
  }
  const way = inFront ? 'came' : 'left';
  // An event that was looked after, and found nothing then, was about something else.
  const isTold = toldAt !== null && (toldAt > known.seenAt || isSoonAfter(toldAt, at));
  if (isTold || silent[way]) return { ...seen, doubt: null };
  return { ...seen, silent: { ...silent, [way]: true }, doubt: { way, at } };
}

/** Whether the next move would come without a word. */
export function isSilentNext({ silent, inFront }: FocusEvents): boolean {
  return inFront !== null && silent[inFront ? 'left' : 'came'];
}

function isSoonAfter(before: EpochMs, after: EpochMs): boolean {
  return after >= before && after - before <= APART_MS;
}

import { type Calendar, dayOf } from './day';
import { DAY_MS, MINUTE_MS } from './defaults';

/** What a person may do so often that Enough itself may have become the thing to be perfect at. */
export const SIGNS = ['looked', 'changed'] as const;
export type Sign = (typeof SIGNS)[number];

/** Kept on this device, for seven days, and shown to nobody. Times are ms since the epoch, oldest first. */
export interface Signs {
  /** What the days show was opened. */
  readonly looked: readonly number[];
  /** Something was changed in options. */
  readonly changed: readonly number[];
  /** When it was last offered to put the numbers away; `null` if it never was. */
  readonly offeredAt: number | null;
}

export const NO_SIGNS: Signs = { looked: [], changed: [], offeredAt: null };

/** Source of the numbers: care.md 1.2. */
const WITHIN_MS = 7 * DAY_MS;
const LOOKS_IN_A_DAY = 5;
const LOOKED_DAYS = 2;
const CHANGED_DAYS = 4;
/** How long the numbers are put away. */
export const AWAY_MS = 14 * DAY_MS;
/** Nearer together it is one occasion. Our choice. */
const OCCASION_MS = 5 * MINUTE_MS;
/** What was offered is not offered once more for so long. Our choice: as long as a pattern rests. */
const OFFER_RESTS_MS = 60 * DAY_MS;

/** One more occasion. The same one told twice is one. */
export function withSign(signs: Signs, sign: Sign, at: number): Signs {
  const lately = signs[sign].filter((time) => at - time < WITHIN_MS);
  const last = lately.at(-1);
  const again = last !== undefined && at - last < OCCASION_MS;
  return { ...signs, [sign]: again ? lately : [...lately, at] };
}

/** Whether it is time to offer to put the numbers away for a while. */
export function offersAway({ looked, offeredAt }: Signs, at: number, calendar: Calendar): boolean {
  if (offeredAt !== null && at - offeredAt < OFFER_RESTS_MS) return false;
  const often = [...perDay(looked, at, calendar).values()].filter((n) => n >= LOOKS_IN_A_DAY);
  return often.length >= LOOKED_DAYS;
}

/** Whether to say that the settings can stay as they are. */
export function mayStay({ changed }: Signs, at: number, calendar: Calendar): boolean {
  return perDay(changed, at, calendar).size >= CHANGED_DAYS;
}

function perDay(times: readonly number[], at: number, calendar: Calendar): Map<string, number> {
  const days = new Map<string, number>();
  for (const time of times.filter((each) => at - each < WITHIN_MS)) {
    const day = dayOf(time, calendar);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return days;
}

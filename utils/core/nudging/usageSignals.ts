import { addDays, type Calendar, dayOf } from '../base/calendar';
import { DAY_MS, MINUTE_MS } from '../base/defaults';

/** What a person may do so often that Enough itself may have become the thing to be perfect at. */
export const SIGNS = ['looked', 'changed', 'exported'] as const;
export type Sign = (typeof SIGNS)[number];

/** What is offered in words, beside a choice that is there anyway. */
export const OFFERS = ['noTimer', 'wordsOnly'] as const;
export type Offer = (typeof OFFERS)[number];

/** When it was last offered, ms since the epoch, and whether the person said that it is not helpful. */
export interface Offered {
  readonly at: number;
  readonly notHelpful: boolean;
}

/** Kept on this device, for seven days, and shown to nobody. Times are ms since the epoch, oldest first. */
export interface Signs {
  /** What the days show was opened. */
  readonly looked: readonly number[];
  /** Something was changed in options. */
  readonly changed: readonly number[];
  /** Everything was exported as a plain file. */
  readonly exported: readonly number[];
  /** When it was last offered to put the numbers away; `null` if it never was. */
  readonly offeredAt: number | null;
  /** The other offers that were made. */
  readonly offers: Readonly<Partial<Record<Offer, Offered>>>;
}

export const NO_SIGNS: Signs = {
  looked: [],
  changed: [],
  exported: [],
  offeredAt: null,
  offers: {},
};

/** Source of the numbers: care.md 1.2. */
const WITHIN_MS = 7 * DAY_MS;
const LOOKS_IN_A_DAY = 5;
const LOOKED_DAYS = 2;
const CHANGED_DAYS = 4;
const EXPORTED_DAYS = 2;
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

/**
 * Whether to offer an export in words: everything was exported on two of the last seven days, today
 * among them. Who does it on one weekday never comes to two.
 */
export function offersWords(signs: Signs, at: number, calendar: Calendar): boolean {
  const first = addDays(dayOf(at, calendar), -6);
  const days = [...perDay(signs.exported, at, calendar).keys()].filter((day) => day >= first);
  return days.length >= EXPORTED_DAYS && mayOffer(signs, 'wordsOnly', at);
}

/** Once it was offered it rests; "not helpful" ends it. */
export function mayOffer({ offers }: Signs, offer: Offer, at: number): boolean {
  const made = offers[offer];
  return !made || (!made.notHelpful && at - made.at >= OFFER_RESTS_MS);
}

/** It was offered, or answered. */
export function withOffer(signs: Signs, offer: Offer, helpful: boolean, at: number): Signs {
  const notHelpful = !helpful || signs.offers[offer]?.notHelpful === true;
  return { ...signs, offers: { ...signs.offers, [offer]: { at, notHelpful } } };
}

function perDay(times: readonly number[], at: number, calendar: Calendar): Map<string, number> {
  const days = new Map<string, number>();
  for (const time of times.filter((each) => at - each < WITHIN_MS)) {
    const day = dayOf(time, calendar);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return days;
}

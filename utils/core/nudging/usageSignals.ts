import { addDays, type Calendar, type DayKey, dayOf, type EpochMs } from '../base/calendar';
import { DAY_MS, MINUTE_MS } from '../base/defaults';
import { isWithin } from '../base/storedInstants';
import type { Settings } from '../settings/settings';

/** What a person may do so often that Enough itself may have become the thing to be perfect at. */
const USAGE_SIGNALS = ['openedInsights', 'changedSettings', 'exportedAll'] as const;
export type UsageSignal = (typeof USAGE_SIGNALS)[number];

/** Offers in words, beside a choice that is there anyway. */
export const SUGGESTIONS = ['noTimer', 'wordsOnly'] as const;
export type SuggestionId = (typeof SUGGESTIONS)[number];

/** When it was last offered, and whether the person said that it is not helpful. */
interface SuggestionState {
  readonly at: EpochMs;
  readonly notHelpful: boolean;
}

/** Kept on this device, for seven days, and shown to nobody. Oldest first. */
export interface UsageSignals {
  /** The insights were opened. */
  readonly openedInsights: readonly number[];
  /** Something was changed in options. */
  readonly changedSettings: readonly number[];
  /** Everything was exported as a plain file. */
  readonly exportedAll: readonly number[];
  /** When it was last offered to put the numbers away; `null` if it never was. */
  readonly hideNumbersOfferedAt: EpochMs | null;
  /** The other offers that were made. */
  readonly suggestions: Readonly<Partial<Record<SuggestionId, SuggestionState>>>;
}

export const NO_USAGE_SIGNALS: UsageSignals = {
  openedInsights: [],
  changedSettings: [],
  exportedAll: [],
  hideNumbersOfferedAt: null,
  suggestions: {},
};

/** Source of the numbers: care.md 1.2. */
const WINDOW_MS = 7 * DAY_MS;
const OPENED_IN_A_DAY = 5;
const OPENED_DAYS = 2;
const CHANGED_DAYS = 4;
const EXPORTED_DAYS = 2;
/** How long the numbers are put away. */
export const HIDE_NUMBERS_MS = 14 * DAY_MS;
/**
 * The numbers were put away for a while, and the while is over; or its end is too far off by the latest of the last
 * days, since a clock that was ahead set it.
 */
export function isShowNumbersDue(
  { showNumbersAt }: Pick<Settings, 'showNumbersAt'>,
  recentDays: readonly DayKey[],
  now: EpochMs,
): boolean {
  if (showNumbersAt === null) return false;
  // A day of the person ends within two days of UTC from its date on.
  const latest = Math.max(now, ...recentDays.map((day) => Date.parse(day) + 2 * DAY_MS));
  return now >= showNumbersAt || showNumbersAt - latest > HIDE_NUMBERS_MS;
}

/** Events closer together than this count as one, ms. Our choice. */
const OCCASION_MS = 5 * MINUTE_MS;
/** How long an offer is not repeated. Our choice: as long as a pattern rests. */
const SUGGESTION_RESTS_MS = 60 * DAY_MS;

/** One more occasion. Idempotent. */
export function addUsage(signals: UsageSignals, signal: UsageSignal, now: EpochMs): UsageSignals {
  const lately = withinWindow(signals[signal], now);
  const last = lately.at(-1);
  const again = last !== undefined && now - last < OCCASION_MS;
  return { ...signals, [signal]: again ? lately : [...lately, now] };
}

/** Whether it is time to offer to put the numbers away for a while. */
export function offersHideNumbers(
  { openedInsights: looked, hideNumbersOfferedAt }: UsageSignals,
  now: EpochMs,
  calendar: Calendar,
): boolean {
  if (isWithin(hideNumbersOfferedAt, SUGGESTION_RESTS_MS, now)) return false;
  const often = [...perDay(looked, now, calendar).values()].filter((n) => n >= OPENED_IN_A_DAY);
  return often.length >= OPENED_DAYS;
}

/** Whether to say that the settings can stay as they are. */
export function offersLeavingSettings(
  { changedSettings: changed }: UsageSignals,
  now: EpochMs,
  calendar: Calendar,
): boolean {
  return perDay(changed, now, calendar).size >= CHANGED_DAYS;
}

/**
 * Whether to offer an export in words: everything was exported on two of the last seven days, today
 * among them. Who does it on one weekday never comes to two.
 */
export function offersExportInWords(
  signals: UsageSignals,
  now: EpochMs,
  calendar: Calendar,
): boolean {
  const first = addDays(dayOf(now, calendar), -6);
  const days = [...perDay(signals.exportedAll, now, calendar).keys()].filter((day) => day >= first);
  return days.length >= EXPORTED_DAYS && maySuggest(signals, 'wordsOnly', now);
}

/** Once it was offered it rests; "not helpful" ends it. */
export function maySuggest(
  { suggestions }: UsageSignals,
  offer: SuggestionId,
  now: EpochMs,
): boolean {
  const made = suggestions[offer];
  return !made || (!made.notHelpful && !isWithin(made.at, SUGGESTION_RESTS_MS, now));
}

/** It was offered, or answered. */
export function addSuggestion(
  signals: UsageSignals,
  offer: SuggestionId,
  helpful: boolean,
  at: EpochMs,
): UsageSignals {
  const notHelpful = !helpful || signals.suggestions[offer]?.notHelpful === true;
  return { ...signals, suggestions: { ...signals.suggestions, [offer]: { at, notHelpful } } };
}

function perDay(times: readonly number[], now: EpochMs, calendar: Calendar): Map<string, number> {
  const days = new Map<string, number>();
  for (const time of withinWindow(times, now)) {
    const day = dayOf(time, calendar);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return days;
}

/**
 * By the clock alone, unlike what is kept by its age: a wrong one loses the counts of a week, whose one use is an
 * offer, which then comes later. What a clock that was ahead put into the days to come goes as well, since no
 * later occasion would count beside it.
 */
function withinWindow(times: readonly number[], now: EpochMs): readonly number[] {
  return times.filter((time) => isWithin(time, WINDOW_MS, now));
}

import { MINUTE_MS } from './defaults';

/** A length of time as it may be shown: to 5 minutes under an hour, to 15 under a day. Source: care.md N2. */
export interface RoundedDuration {
  readonly hours: number;
  readonly minutes: number;
}

/** In minutes. A length under this is said as "a few minutes", which takes no "about". */
const FEW = 5;

export function isFewMinutes(ms: number): boolean {
  return ms < FEW * MINUTE_MS;
}

/** `ms` rounded for showing. A few minutes are all zero. */
export function roundDuration(ms: number): RoundedDuration {
  const minutes = Math.max(0, ms) / MINUTE_MS;
  if (isFewMinutes(ms)) return { hours: 0, minutes: 0 };
  const fine = Math.round(minutes / 5) * 5;
  if (fine < 60) return { hours: 0, minutes: fine };
  const coarse = Math.round(minutes / 15) * 15;
  return { hours: Math.floor(coarse / 60), minutes: coarse % 60 };
}

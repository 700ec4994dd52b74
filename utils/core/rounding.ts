import { MINUTE_MS } from './defaults';

/** A length of time as it may be shown: to 5 minutes under an hour, to 15 under a day. Source: care.md N2. */
export interface RoundLength {
  readonly hours: number;
  readonly minutes: number;
}

/** `ms` rounded for showing. Under 5 minutes it is all zero: say "a few minutes". */
export function roundLength(ms: number): RoundLength {
  const minutes = Math.max(0, ms) / MINUTE_MS;
  if (minutes < 5) return { hours: 0, minutes: 0 };
  const fine = Math.round(minutes / 5) * 5;
  if (fine < 60) return { hours: 0, minutes: fine };
  const coarse = Math.round(minutes / 15) * 15;
  return { hours: Math.floor(coarse / 60), minutes: coarse % 60 };
}

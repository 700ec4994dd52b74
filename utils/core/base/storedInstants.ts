/**
 * What was stored by a clock that was wrong. A "since" that lies ahead is worth nothing, and an "until" is no
 * further off than what it stands for lasts. Asked when it is read, so that one look with a clock that is behind
 * loses nothing.
 */
import type { EpochMs } from './calendar';
import { HOUR_MS } from './defaults';

/** A clock that was put right by up to an hour ends no "until" early. Our choice: summer time, set by hand. */
const CLOCK_SLACK_MS = HOUR_MS;

/** Whether `since` lies less than `lengthMs` back. */
export function isWithin(since: EpochMs | null, lengthMs: number, now: EpochMs): boolean {
  return since !== null && since <= now && now - since < lengthMs;
}

/** Whether `until` lies ahead, by no more than `lengthMs`, which is what was asked for when it was stored. */
export function isAhead(until: EpochMs | null, lengthMs: number, now: EpochMs): boolean {
  return until !== null && now < until && until - now <= lengthMs + CLOCK_SLACK_MS;
}

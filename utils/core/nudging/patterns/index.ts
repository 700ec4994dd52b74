import { HOUR_MS } from '../../base/defaults';
import { isWithin } from '../../base/storedInstants';
import type { PatternId } from '../../settings/patternIds';
import { isPatternOn } from '../../settings/patternSettings';
import type { Facts } from './facts';
import type { Finding } from './finding';
import { findLateHours } from './lateHours';
import { findLongStretch } from './longStretch';
import { findNoBreak } from './noBreak';
import { findOneMoreThing } from './oneMoreThing';
import { findPastLine } from './pastLine';
import { findPlannedPause } from './plannedPause';
import { findRestDayWork } from './restDayWork';

/** These rest on what the person set; the others wait until a week is recorded. Source: care.md 4.3. */
const FROM_THE_START: readonly PatternId[] = [
  'longStretch',
  'lateHours',
  'movingLine',
  'plannedPause',
];
const SETTLING_MS = 7 * 24 * HOUR_MS;

/** Every pattern that may speak in a page and that the record shows, in their order. Source: care.md 4.3. */
export function findPatterns(facts: Facts): Finding[] {
  const long = findLongStretch(facts);
  // A full day without a break is a long stretch too; it takes its place, and adds no nudge.
  const full = long && findNoBreak(facts.today, facts.at);
  const found: (Finding | null)[] = [
    findPlannedPause(facts),
    findLateHours(facts),
    findRestDayWork(facts),
    findPastLine(facts),
    findOneMoreThing(facts),
    full && { ...full, expired: long.expired },
    long,
  ];
  return found.filter(
    (finding): finding is Finding => finding !== null && isReady(finding.pattern, facts),
  );
}

/** Whether a pattern is on and there was time enough to know. */
export function isReady(
  pattern: PatternId,
  { state, settings, at }: Pick<Facts, 'state' | 'settings' | 'at'>,
): boolean {
  const settled = state.firstCountedAt !== null && !isWithin(state.firstCountedAt, SETTLING_MS, at);
  return isPatternOn(pattern, settings, at) && (settled || FROM_THE_START.includes(pattern));
}

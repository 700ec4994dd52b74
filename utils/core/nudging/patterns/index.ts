import { HOUR_MS } from '../../base/defaults';
import type { PatternId } from '../../settings/patternIds';
import { isOn } from '../../settings/patternSettings';
import type { Facts } from './facts';
import type { Finding } from './finding';
import { lateHours } from './lateHours';
import { longStretch } from './longStretch';
import { noBreak } from './noBreak';
import { oneMoreThing } from './oneMoreThing';
import { pastLine } from './pastLine';
import { restDayWork } from './restDayWork';

/** These rest on what the person set; the others wait until there is a week to look at. Source: care.md 4.3. */
const FROM_THE_START: readonly PatternId[] = ['P1', 'P3', 'P7'];
const SETTLING_MS = 7 * 24 * HOUR_MS;

/** Every pattern that may speak in a page and that the record shows, in their order. Source: care.md 4.3. */
export function findPatterns(facts: Facts): Finding[] {
  const long = longStretch(facts);
  // A full day without a break is a long stretch too; it takes its place, and adds no nudge.
  const full = long && noBreak(facts.rhythm, facts.at);
  const found: (Finding | null)[] = [
    lateHours(facts),
    restDayWork(facts),
    pastLine(facts),
    oneMoreThing(facts),
    full && { ...full, over: long.over },
    long,
  ];
  return found.filter(
    (finding): finding is Finding => finding !== null && maySay(finding.pattern, facts),
  );
}

/** Whether a pattern is on and there was time enough to know. */
export function maySay(
  pattern: PatternId,
  { live, settings, at }: Pick<Facts, 'live' | 'settings' | 'at'>,
): boolean {
  const settled = live.begun !== null && at - live.begun >= SETTLING_MS;
  return isOn(pattern, settings, at) && (settled || FROM_THE_START.includes(pattern));
}

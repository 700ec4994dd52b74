import type { EpochMs } from '../base/calendar';
import { DEFAULTS, HOUR_MS } from '../base/defaults';
import { isAhead } from '../base/storedInstants';
import type { PatternId } from './patternIds';

/** The person's choices about one pattern. */
export interface PatternSetting {
  readonly on: boolean;
  /** Marked as not helpful: it says nothing until then. `null` if it does not rest. */
  readonly restsUntil: EpochMs | null;
  /** How often it was marked as not helpful since it was last turned on. */
  readonly notHelpful: number;
}

/** The person's choices about patterns. A pattern that is missing has its defaults. */
export type PatternSettings = Readonly<Partial<Record<PatternId, PatternSetting>>>;

interface Choices {
  readonly patterns: PatternSettings;
}

/** How long a pattern rests that was marked as not helpful, ms. Source: care.md 4.3, rule 3. */
const REST_MS = 60 * 24 * HOUR_MS;
/** Marked so often, it is off until it is turned on. Source: care.md 4.3, rule 3. */
const OFF_AFTER = 2;

/** As it is until the person says something else. Re-polishing waits to be chosen (care.md A7). */
export function patternSettingOf(pattern: PatternId, { patterns }: Choices): PatternSetting {
  const on = pattern === 'repolishing' ? DEFAULTS.repolish : true;
  return patterns[pattern] ?? { on, restsUntil: null, notHelpful: 0 };
}

/** Whether a pattern may say anything at `now`. */
export function isPatternOn(pattern: PatternId, settings: Choices, now: EpochMs): boolean {
  const { on, restsUntil } = patternSettingOf(pattern, settings);
  return on && !isResting(restsUntil, now);
}

/** Whether a pattern that was marked as not helpful rests at `now`. */
export function isResting(restsUntil: EpochMs | null, now: EpochMs): restsUntil is EpochMs {
  return isAhead(restsUntil, REST_MS, now);
}

/** "Not helpful": the pattern rests; the second time it is off. While it rests, another answer changes nothing. */
export function markNotHelpful(
  pattern: PatternId,
  settings: Choices,
  now: EpochMs,
): PatternSettings {
  if (!isPatternOn(pattern, settings, now)) return settings.patterns;
  const notHelpful = patternSettingOf(pattern, settings).notHelpful + 1;
  const on = notHelpful < OFF_AFTER;
  return {
    ...settings.patterns,
    [pattern]: { on, restsUntil: on ? now + REST_MS : null, notHelpful },
  };
}

/** The person's own switch. What was marked before no longer counts. */
export function switchPattern(
  pattern: PatternId,
  on: boolean,
  { patterns }: Choices,
): PatternSettings {
  return { ...patterns, [pattern]: { on, restsUntil: null, notHelpful: 0 } };
}

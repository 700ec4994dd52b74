import type { Stretch } from '../rhythm';
import type { Settings } from '../settings';
import { isOn } from './choice';
import type { Finding } from './finding';
import { longStretch } from './longStretch';

export type { Finding } from './finding';

/** What is known now about the rhythm of work. */
export interface Rhythm {
  readonly stretch: Stretch | null;
  /** Work since the day began, ms. */
  readonly todayMs: number;
}

/** Every pattern that the record shows at `at` (ms since the epoch), in the order in which they may speak. */
export function findPatterns(rhythm: Rhythm, settings: Settings, at: number): Finding[] {
  const found = [longStretch(rhythm.stretch, settings)];
  return found.filter(
    (finding) => finding !== null && isOn(finding.pattern, settings, at),
  ) as Finding[];
}

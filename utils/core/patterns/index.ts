import type { Stretch } from '../rhythm';
import type { Settings } from '../settings';
import { type LongStretch, longStretch } from './longStretch';

/** A shape in the record, with the facts that show it. Its `pattern` tells which. */
export type Finding = LongStretch;
export type PatternId = Finding['pattern'];

/** What is known now about the rhythm of work. */
export interface Rhythm {
  readonly stretch: Stretch | null;
  /** Work since the day began, ms. */
  readonly todayMs: number;
}

/** Every pattern that the record shows now, in the order in which they may speak. */
export function findPatterns(rhythm: Rhythm, settings: Settings): Finding[] {
  const found = [longStretch(rhythm.stretch, settings)];
  return found.filter((finding) => finding !== null);
}

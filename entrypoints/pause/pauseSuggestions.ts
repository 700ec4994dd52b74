import type { EpochMs } from '../../utils/core/base/calendar';
import { DAY_MS } from '../../utils/core/base/defaults';
import { EXACT_PAUSES_WINDOW_MS, hasExactPauses } from '../../utils/core/nudging/exactPauses';
import { maySuggest } from '../../utils/core/nudging/usageSignals';
import type { Settings } from '../../utils/core/settings/settings';
import type { State } from '../../utils/core/state/state';
import { localCalendar } from '../../utils/platform/clock';
import { readNudges, readRecord } from '../../utils/store/record/readRecord';

/** What a pause offers to those who pause to the minute (care.md 1.2). */
export interface PauseSuggestions {
  /** The lengths to choose from vary. */
  readonly variesLengths: boolean;
  /** A pause without a length is suggested. */
  readonly suggestsNoTimer: boolean;
}

export const NO_PAUSE_SUGGESTIONS: PauseSuggestions = {
  variesLengths: false,
  suggestsNoTimer: false,
};

/** Reads what a pause suggests. It is read once in a pause. */
export async function readPauseSuggestions(
  { usageSignals }: State,
  settings: Settings,
  now: EpochMs,
): Promise<PauseSuggestions> {
  if (usageSignals.suggestions.noTimer?.notHelpful) return NO_PAUSE_SUGGESTIONS;
  const from = now - EXACT_PAUSES_WINDOW_MS;
  const [nudges, { pauses }] = await Promise.all([
    readNudges(from, now + DAY_MS),
    readRecord(from, now + DAY_MS),
  ]);
  const variesLengths = hasExactPauses(nudges, pauses, now, localCalendar(settings));
  const suggestsNoTimer = variesLengths && maySuggest(usageSignals, 'noTimer', now);
  return { variesLengths, suggestsNoTimer };
}

import { DAY_MS } from '../../utils/core/base/defaults';
import { EXACT_PAUSES_WINDOW_MS, hasExactPauses } from '../../utils/core/nudging/exactPauses';
import { maySuggest } from '../../utils/core/nudging/usageSignals';
import type { Settings } from '../../utils/core/settings/settings';
import type { State } from '../../utils/core/state/state';
import { zone } from '../../utils/platform/clock';
import { readNudges, readRecord } from '../../utils/store/record/readRecord';

/** Whether the lengths of a pause vary, and whether to offer a pause without any (care.md 1.2). */
export interface Pace {
  readonly varies: boolean;
  readonly offersNoTimer: boolean;
}

export const OWN_PACE: Pace = { varies: false, offersNoTimer: false };

/** Read once in a pause. `at`: now, ms since the epoch. */
export async function readPace(
  { usageSignals: signs }: State,
  { dayStart }: Settings,
  at: number,
): Promise<Pace> {
  if (signs.suggestions.noTimer?.notHelpful) return OWN_PACE;
  const from = at - EXACT_PAUSES_WINDOW_MS;
  const [nudges, { pauses }] = await Promise.all([
    readNudges(from, at + DAY_MS),
    readRecord(from, at + DAY_MS),
  ]);
  const varies = hasExactPauses(nudges, pauses, at, { zone: zone(), dayStart });
  return { varies, offersNoTimer: varies && maySuggest(signs, 'noTimer', at) };
}

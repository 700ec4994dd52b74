import { DAY_MS } from '../../utils/core/base/defaults';
import { PACED_WITHIN_MS, pausesToTheMinute } from '../../utils/core/nudging/exactPauses';
import { mayOffer } from '../../utils/core/nudging/usageSignals';
import type { Settings } from '../../utils/core/settings/settings';
import type { Live } from '../../utils/core/state/state';
import { zone } from '../../utils/platform/clock';
import { readNudges, readRecord } from '../../utils/store/record/readRecord';

/** Whether the lengths of a pause vary, and whether to offer a pause without any (care.md 1.2). */
export interface Pace {
  readonly varies: boolean;
  readonly offersNoTimer: boolean;
}

export const OWN_PACE: Pace = { varies: false, offersNoTimer: false };

/** Read once in a pause. `at`: now, ms since the epoch. */
export async function readPace({ signs }: Live, { dayStart }: Settings, at: number): Promise<Pace> {
  if (signs.offers.noTimer?.notHelpful) return OWN_PACE;
  const from = at - PACED_WITHIN_MS;
  const [nudges, { pauses }] = await Promise.all([
    readNudges(from, at + DAY_MS),
    readRecord(from, at + DAY_MS),
  ]);
  const varies = pausesToTheMinute(nudges, pauses, at, { zone: zone(), dayStart });
  return { varies, offersNoTimer: varies && mayOffer(signs, 'noTimer', at) };
}

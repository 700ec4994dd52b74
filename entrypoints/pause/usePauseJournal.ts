import type { EpochMs } from '../../utils/core/base/calendar';
import { HOUR_MS } from '../../utils/core/base/defaults';
import { breakRulesOf, stretchesIn, withOpenSpan } from '../../utils/core/counting/stretches';
import { type Draft, draftIn } from '../../utils/core/reflection/drafts';
import { stretchToAsk } from '../../utils/core/reflection/stretchToAsk';
import type { Settings } from '../../utils/core/settings/settings';
import { localCalendar, now } from '../../utils/platform/clock';
import { readDrafts } from '../../utils/store/journal/drafts';
import { readLockState, watchLock } from '../../utils/store/journal/journalLock';
import { readRecord, readState } from '../../utils/store/record/readRecord';
import { readLastCheckIn } from '../../utils/store/session/lastCheckIn';
import { readSettings, watchSettings } from '../../utils/store/settings/settings';
import { useStored } from '../shared/useStored';

/** How far back spans are read, ms: no stretch lasts longer. */
const LOOK_BACK_MS = 48 * HOUR_MS;

/** What the person can write in a pause. */
interface StoredPauseJournal {
  readonly draft: Draft | null;
  readonly saveEntries: Settings['saveEntries'];
  readonly locked: boolean;
  /** When the stretch to check in about started; `null` if nothing is asked. */
  readonly stretch: EpochMs | null;
}

async function readPauseJournal(): Promise<StoredPauseJournal> {
  const at = await now();
  const [state, settings, drafts, lock, seen, { spans, exclusions }] = await Promise.all([
    readState(),
    readSettings(),
    readDrafts(at),
    readLockState(at),
    readLastCheckIn(),
    readRecord(at - LOOK_BACK_MS, at + HOUR_MS),
  ]);
  const { saveEntries } = settings;
  const locked = lock.is === 'locked';
  const all = stretchesIn(withOpenSpan(spans, state.openSpan), breakRulesOf(settings), exclusions);
  const calendar = localCalendar(settings);
  const asks = !locked && saveEntries !== 'no';
  const stretch = asks ? stretchToAsk({ state, stretches: all, calendar, at, seen }) : null;
  return { draft: draftIn(drafts, 'pause'), saveEntries, locked, stretch };
}

/** The drafts and the check-in of the current pause; `null` until they were read. */
export function usePauseJournal(): StoredPauseJournal | null {
  return useStored(readPauseJournal, [watchSettings, watchLock]).value;
}

import {
  hasRemainingItems,
  readSyncState,
  watchRemote,
  watchSyncState,
} from '../../utils/store/sync/sync';
import { useStored } from '../shared/useStored';

async function readStatus() {
  const [state, hasRemaining] = await Promise.all([readSyncState(), hasRemainingItems()]);
  return { state, hasRemaining };
}

/** The state of sync, read again whenever it changes. `hasRemaining`: it holds items of this device, though sync is off. */
export function useSyncStatus() {
  const { value, refresh } = useStored(readStatus, [watchRemote, watchSyncState]);
  return { state: value?.state ?? null, hasRemaining: value?.hasRemaining ?? false, refresh };
}

export type SyncStatusView = ReturnType<typeof useSyncStatus>;

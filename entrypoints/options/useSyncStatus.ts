import {
  hasLeftovers,
  readCarrying,
  watchCarried,
  watchCarrying,
} from '../../utils/store/sync/sync';
import { useStored } from '../shared/useStored';

async function readStatus() {
  const [state, leftovers] = await Promise.all([readCarrying(), hasLeftovers()]);
  return { state, leftovers };
}

/** The state of sync, read again whenever it changes. `leftovers`: items in it that are this device's, though it is off. */
export function useSyncStatus() {
  const { value, refresh } = useStored(readStatus, [watchCarried, watchCarrying]);
  return { state: value?.state ?? null, leftovers: value?.leftovers ?? false, refresh };
}

export type SyncStatusView = ReturnType<typeof useSyncStatus>;

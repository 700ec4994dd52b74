import {
  hasLeftovers,
  readCarrying,
  watchCarried,
  watchCarrying,
} from '../../utils/store/sync/sync';
import { useStored } from '../shared/useStored';

async function readStatus() {
  const [carrying, leftovers] = await Promise.all([readCarrying(), hasLeftovers()]);
  return { carrying, leftovers };
}

/** How sync stands, read again whenever it changes. */
export function useCarrying() {
  const { value, refresh } = useStored(readStatus, [watchCarried, watchCarrying]);
  return { carrying: value?.carrying ?? null, leftovers: value?.leftovers ?? false, look: refresh };
}

export type CarryingSeen = ReturnType<typeof useCarrying>;

import * as v from 'valibot';
import type { Site } from '../../core/settings/sites';
import { readParts } from '../../schemas/lenient';
import { siteSchema } from '../../schemas/settings';
import { sessionItem } from '../extensionStorage';

/** In session storage: a request that was open when the browser closed is dropped. */
export const PENDING_SITES = sessionItem('pendingSites');
const pendingSchema = v.object({ sites: v.array(siteSchema), fromPopup: v.boolean() });

export interface PendingSites {
  readonly sites: readonly Site[];
  /** The popup asked for them, and closes under the browser's question. */
  readonly fromPopup: boolean;
}

/** Sites that the person wants on the list, once the browser lets us see them. */
export async function readPendingSites(): Promise<PendingSites> {
  return readParts(pendingSchema, await PENDING_SITES.read(), { sites: [], fromPopup: false });
}

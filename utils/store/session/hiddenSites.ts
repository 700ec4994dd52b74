import * as v from 'valibot';
import { readParts } from '../../schemas/lenient';
import { sessionItem } from '../extensionStorage';

/** In the session: a policy may be another one at the next start, and the next look tells. */
export const HIDDEN_SITES = sessionItem('hiddenSites');
const hiddenSchema = v.array(v.string());

/** Names of sites that the popup was opened at, and that a policy hid from extensions. */
export async function readHiddenSites(): Promise<string[]> {
  return readParts(hiddenSchema, await HIDDEN_SITES.read(), []);
}

import * as v from 'valibot';
import type { Site } from '../../core/settings/sites';
import { siteSchema } from '../../schemas/settings';
import { itemIn } from '../extensionStorage';

/** In the session: what a browser was asked for before it was closed is wanted no more. */
export const WANTED = itemIn('session', 'wantedSites');
const wantedSchema = v.array(siteSchema);

/** Sites that the person wants on the list, once the browser lets us see them. */
export async function readWanted(): Promise<Site[]> {
  const parsed = v.safeParse(wantedSchema, await WANTED.read());
  return parsed.success ? parsed.output : [];
}

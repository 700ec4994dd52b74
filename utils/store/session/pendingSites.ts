import * as v from 'valibot';
import type { Site } from '../../core/settings/sites';
import { itemIn } from '../extensionStorage';
import { siteSchema } from '../settings/settings';

/** In the session: what a browser was asked for before it was closed is wanted no more. */
const WANTED = itemIn('session', 'wantedSites');
const wantedSchema = v.array(siteSchema);

/** Sites that the person wants on the list, once the browser lets us see them. */
export async function readWanted(): Promise<Site[]> {
  const parsed = v.safeParse(wantedSchema, await WANTED.read());
  return parsed.success ? parsed.output : [];
}

export async function rememberWanted(sites: readonly Site[]): Promise<void> {
  await WANTED.write(sites);
}

import * as v from 'valibot';
import { type SilentWays, TELLS_ALWAYS } from '../../core/counting/focusEvents';
import { readParts } from '../../schemas/lenient';
import { sessionItem } from '../extensionStorage';

/** In the session: another version of the browser may tell. */
export const SILENT_FOCUS = sessionItem('silentFocus');

const silentWaysSchema = v.strictObject({ left: v.boolean(), came: v.boolean() });

/** The ways in which the focus was seen to move without a word in this run of the browser. */
export async function readSilentWays(): Promise<SilentWays> {
  return readParts(silentWaysSchema, await SILENT_FOCUS.read(), TELLS_ALWAYS);
}

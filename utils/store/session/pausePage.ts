import * as v from 'valibot';
import { IDEAS } from '../../core/content/pauseIdeas';
import { NO_PAUSE_PAGE, type PausePage } from '../../core/reflection/pausePage';
import { timeSchema } from '../../schemas/common';
import { parseOr } from '../../schemas/lenient';
import { sessionItem } from '../extensionStorage';

/** In the session: it dies with the browser, and no page of another site can read it. */
const PAUSE_PAGE = sessionItem('pausePage');

const pausePageSchema: v.GenericSchema<PausePage> = v.strictObject({
  pause: timeSchema,
  shown: v.array(v.picklist(IDEAS.map(({ id }) => id))),
  hidden: v.boolean(),
  length: v.nullable(
    v.strictObject({ minutes: v.pipe(v.number(), v.integer(), v.minValue(1)), endsAt: timeSchema }),
  ),
});

/** What the pause page showed; nothing, if that cannot be read. */
export async function readPausePage(): Promise<PausePage> {
  return parseOr(pausePageSchema, await PAUSE_PAGE.read(), NO_PAUSE_PAGE);
}

/** The pause page alone writes this. It is no part of the record. */
export function rememberPausePage(page: PausePage): Promise<void> {
  return PAUSE_PAGE.write(page);
}

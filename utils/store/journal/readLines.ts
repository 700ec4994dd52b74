import { type Calendar, dayBounds, dayOf, type EpochMs } from '../../core/base/calendar';
import { readEntriesBetween } from './readJournal';

/** Where the words of a line go: into the entry of this id, into one of their own, or nowhere. */
export type LinePlace = { readonly into: string } | 'new' | 'there' | 'locked';

/**
 * Where a line that was kept at `at` belongs in the journal. A day has one entry for it, whose words change while
 * the line does: to set it a second time is no event. One that was starred, or has other words by now, is the
 * person's to keep, and so is the entry of another day. `before`: the words of the line that it replaces.
 */
export async function placeOfLine(
  words: string,
  before: string | null,
  at: EpochMs,
  now: EpochMs,
  calendar: Calendar,
): Promise<LinePlace> {
  const { from, to } = dayBounds(dayOf(at, calendar), calendar);
  const entries = await readEntriesBetween(from, to, now);
  if (entries === 'locked') return 'locked';
  const lines = entries.filter(({ kind }) => kind === 'line');
  // The message came twice, or the end of the line alone has changed.
  if (lines.some(({ text }) => text === words)) return 'there';
  const replaced = lines.find(({ text, starred }) => text === before && !starred);
  return replaced ? { into: replaced.id } : 'new';
}

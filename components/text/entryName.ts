import type { JournalEntry } from '../../utils/core/reflection/journal';
import { formatList } from '../../utils/format';
import { motiveText } from './motiveText';

/** Letters: enough to tell one entry from the next by ear. Our choice. */
const LONGEST_NAME = 40;

/** What an entry is called among others: how its words begin. */
export function entryName({ kind, text, motive, feeling }: JournalEntry): string {
  if (kind !== 'checkIn') return beginningOf(text);
  const words = [motive && motiveText(motive, text), feeling].filter((word) => word !== undefined);
  return beginningOf(formatList(words));
}

/** Whole words as far as they fit, and of a word that is longer, its beginning. */
function beginningOf(text: string): string {
  const words = text.trim().split(/\s+/).join(' ');
  const letters = [...words];
  if (letters.length <= LONGEST_NAME) return words;
  const cut = letters.slice(0, LONGEST_NAME).join('');
  return `${cut.replace(/\s+\S*$/, '')}…`;
}

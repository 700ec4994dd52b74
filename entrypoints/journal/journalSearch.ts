import { useMemo, useRef } from 'preact/hooks';
import { motiveText } from '../../components/text/motiveText';
import {
  createIndex,
  refineSearch,
  type Search,
  type Searchable,
} from '../../utils/core/base/search';
import type { JournalEntry } from '../../utils/core/reflection/journal';
import { ownLocale, t } from '../../utils/i18n';

/** Makes entries ready to be searched: all that the page shows of each, in one text. */
export const indexEntries = createIndex(
  ({ question, asked, text, motive, feeling }: JournalEntry) =>
    [
      text,
      asked ?? (question ? t(`question.${question}.text`) : ''),
      motive ? motiveText(motive, '') : '',
      feeling ?? '',
    ].join('\n'),
  ownLocale,
);

/** The entries that hold all words of `query`, in their order; the same list if there is no query. */
export function useMatchingEntries(
  entries: readonly JournalEntry[],
  query: string,
): readonly JournalEntry[] {
  const searches = query.trim() !== '';
  const index = useMemo(
    (): Searchable<JournalEntry>[] => (searches ? indexEntries(entries) : []),
    [entries, searches],
  );
  const last = useRef<{ index: typeof index; search: Search<JournalEntry> } | null>(null);
  return useMemo(() => {
    if (!searches) return entries;
    const before = last.current?.index === index ? last.current.search : null;
    const search = refineSearch(index, query, ownLocale(), before);
    last.current = { index, search };
    return search.found.map(({ of }) => of);
  }, [index, query]);
}

import { normalizerFor } from './searchText';

/** Normalised text, made once, so that a pressed key costs one comparison only. */
export interface Searchable<T> {
  readonly of: T;
  /** As `normalizerFor` makes it. */
  readonly text: string;
}

/**
 * Indexes objects for the search. The normalised text of each is cached for as long as the object lives.
 * `locale`: of the reader, a BCP 47 tag, asked for once the first text is indexed.
 */
export function createIndex<T extends object>(textOf: (thing: T) => string, locale: () => string) {
  const known = new WeakMap<T, Searchable<T>>();
  const one = (of: T): Searchable<T> => {
    const found = known.get(of) ?? { of, text: normalizerFor(locale())(textOf(of)) };
    known.set(of, found);
    return found;
  };
  return (things: readonly T[]): Searchable<T>[] => things.map(one);
}

/** Words of a normalised query. A thing is found that holds them all, in any order. */
export function termsOf(query: string): string[] {
  return query.split(/\s+/u).filter((term) => term !== '');
}

/** The objects that hold all terms, in their given order. Without a term, all of them. */
export function findMatches<T>(
  index: readonly Searchable<T>[],
  terms: readonly string[],
): Searchable<T>[] {
  return index.filter(({ text }) => terms.every((term) => text.includes(term)));
}

/** The last search, and its matches. */
export interface Search<T> {
  /** Normalised. */
  readonly query: string;
  readonly found: readonly Searchable<T>[];
}

/**
 * Searches for what was typed. Where it goes on from the last search, letter by letter, only what was found
 * then is looked at: more letters find no more.
 */
export function refineSearch<T>(
  index: readonly Searchable<T>[],
  typed: string,
  locale: string,
  last: Search<T> | null,
): Search<T> {
  const query = normalizerFor(locale)(typed);
  const goesOn = last !== null && query.startsWith(last.query);
  return { query, found: findMatches(goesOn ? last.found : index, termsOf(query)) };
}

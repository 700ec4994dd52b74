/** Normalised text, made once, so that a pressed key costs one comparison only. */
export interface Searchable<T> {
  readonly of: T;
  /** As `plain` makes it. */
  readonly text: string;
}

/** Marks that a letter carries: accents, points of Hebrew and Arabic, and the like. */
const MARKS = /\p{M}+/gu;

/** Upper and lower case, accents and width make no difference: "Cafe" finds "café". */
export function normalizeText(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase();
}

/** Indexes objects for the search. The normalised text of each is cached for as long as the object lives. */
export function createIndex<T extends object>(textOf: (thing: T) => string) {
  const known = new WeakMap<T, Searchable<T>>();
  const one = (of: T): Searchable<T> => {
    const found = known.get(of) ?? { of, text: normalizeText(textOf(of)) };
    known.set(of, found);
    return found;
  };
  return (things: readonly T[]): Searchable<T>[] => things.map(one);
}

/** Words of a query, made plain. A thing is found that holds them all, in any order. */
export function termsOf(query: string): string[] {
  return normalizeText(query)
    .split(/\s+/u)
    .filter((term) => term !== '');
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
  readonly query: string;
  readonly found: readonly Searchable<T>[];
}

/**
 * Searches for `query`. Where it goes on from the last one, letter by letter, only what was found then
 * is looked at: more letters find no more.
 */
export function refineSearch<T>(
  index: readonly Searchable<T>[],
  query: string,
  last: Search<T> | null,
): Search<T> {
  const goesOn = last !== null && query.startsWith(last.query);
  return { query, found: findMatches(goesOn ? last.found : index, termsOf(query)) };
}

import type { JournalEntry, Motive } from './journal';

/** They are shown from this many answers on. Source: care.md 6.2. */
export const CHECK_INS_SHOWN_FROM = 12;

/** What was said in check-ins: the words in the order given, and how often each of the last was. */
export interface CheckIns {
  /** Oldest first. `own`: the person's word. */
  readonly words: readonly { readonly motive: Motive; readonly own: string }[];
  /** The most frequent first; equal ones in the order given. */
  readonly counts: readonly {
    readonly motive: Motive;
    readonly own: string;
    readonly count: number;
  }[];
}

/**
 * The last twelve answers, or `null` while there are fewer. They are counted, and nothing more: no
 * link to time, no mean, no score. `entries`: newest first. Source: care.md 6.2, N5, X1.
 */
export function checkInsOf(entries: readonly JournalEntry[]): CheckIns | null {
  const words = entries
    .flatMap(({ kind, motive, text }) =>
      kind === 'checkIn' && motive ? [{ motive, own: motive === 'own' ? text : '' }] : [],
    )
    .slice(0, CHECK_INS_SHOWN_FROM)
    .reverse();
  if (words.length < CHECK_INS_SHOWN_FROM) return null;
  const counts = new Map<string, CheckIns['counts'][number]>();
  for (const word of words) {
    const name = `${word.motive} ${word.own}`;
    counts.set(name, { ...word, count: (counts.get(name)?.count ?? 0) + 1 });
  }
  return { words, counts: [...counts.values()].sort((a, b) => b.count - a.count) };
}

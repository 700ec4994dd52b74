import { type Calendar, type DayKey, dayOf, type EpochMs } from '../base/calendar';
import type { QuestionId } from '../content/questions';

export const ENTRY_KINDS = ['reflection', 'nextStep', 'checkIn', 'line'] as const;

/** A saved entry. */
export interface JournalEntry {
  readonly id: string;
  /** When it was kept. */
  readonly at: EpochMs;
  /**
   * A check-in is a word for what carried a stretch, and one for how it felt. A line is what the person called
   * enough, as they wrote it.
   */
  readonly kind: (typeof ENTRY_KINDS)[number];
  /** The question of ours that it answers, if it answers one. */
  readonly question: QuestionId | null;
  /** The question as it was read, where its words are the person's own. */
  readonly asked?: string | undefined;
  readonly text: string;
  /** These words may come back when the person asks for them. Absent: they may not. */
  readonly starred?: true | undefined;
  /** What carried the stretch, in a check-in. `own`: the person's word, which is `text`. Absent: not said. */
  readonly motive?: Motive | undefined;
  /** One word of the person's for how it felt, in a check-in. */
  readonly feeling?: string | undefined;
  /** The stretch that a check-in is about, by when it began. */
  readonly stretch?: EpochMs | undefined;
}

export const MOTIVES = ['interest', 'duty', 'worry', 'own'] as const;
export type Motive = (typeof MOTIVES)[number];

/** The longest text that one entry holds, in UTF-16 units: far more than anyone writes in a popup. */
export const LONGEST_ENTRY = 20_000;
/** The longest word of a check-in, in UTF-16 units. Our choice: long words of long languages fit. */
export const LONGEST_WORD = 60;

export interface JournalDay {
  readonly day: DayKey;
  readonly entries: readonly JournalEntry[];
}

/** The journal by the person's own days, in the order in which `entries` come. */
export function byDay(entries: readonly JournalEntry[], calendar: Calendar): JournalDay[] {
  const days = new Map<DayKey, JournalEntry[]>();
  for (const entry of entries) {
    const day = dayOf(entry.at, calendar);
    const those = days.get(day);
    if (those) those.push(entry);
    else days.set(day, [entry]);
  }
  return [...days].map(([day, those]) => ({ day, entries: those }));
}

/** An entry with other words, or with or without its star. All else stays. */
export function editEntry(
  entry: JournalEntry,
  { text, starred }: { readonly text?: string | undefined; readonly starred?: boolean | undefined },
): JournalEntry {
  const { starred: had, ...rest } = entry;
  const keeps = starred ?? had === true;
  return { ...rest, ...(text === undefined ? {} : { text }), ...(keeps ? { starred: true } : {}) };
}

/** Starred words, for a day on which the person asks for them: of the others nothing comes back. */
export function starredOf(entries: readonly JournalEntry[]): JournalEntry[] {
  return entries.filter(({ starred, text }) => starred === true && text.trim() !== '');
}

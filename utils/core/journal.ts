import type { QuestionId } from './content';
import { type Calendar, type Day, dayOf } from './day';

/** What a person wrote and chose to keep. */
export interface JournalEntry {
  readonly id: string;
  /** When it was kept, ms since the epoch. */
  readonly at: number;
  readonly kind: 'reflection' | 'nextStep';
  /** The question it answers, if it answers one. */
  readonly question: QuestionId | null;
  readonly text: string;
}

/** The longest text that one entry holds, in UTF-16 units: far more than anyone writes in a popup. */
export const LONGEST_ENTRY = 20_000;

export interface JournalDay {
  readonly day: Day;
  readonly entries: readonly JournalEntry[];
}

/** The journal by the person's own days, in the order in which `entries` come. */
export function byDay(entries: readonly JournalEntry[], calendar: Calendar): JournalDay[] {
  const days = new Map<Day, JournalEntry[]>();
  for (const entry of entries) {
    const day = dayOf(entry.at, calendar);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].map(([day, those]) => ({ day, entries: those }));
}

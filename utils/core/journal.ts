import type { QuestionId } from './content';

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

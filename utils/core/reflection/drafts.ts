import type { EpochMs } from '../base/calendar';
import type { AskedId } from '../settings/questionSettings';

export const WRITING_PLACES = ['popup', 'pause', 'journal', 'edit', 'nextStep', 'line'] as const;
/** Where something is being written. `edit`: in an entry that is kept. */
export type WritingPlace = (typeof WRITING_PLACES)[number];

/** A text that is being written and is not saved so far. */
export interface Draft {
  /** Drawn by the page, and the name of the entry once it is kept. */
  readonly id: string;
  readonly place: WritingPlace;
  /** Counts what was typed: a message that comes late changes nothing. */
  readonly revision: number;
  readonly question: AskedId | null;
  /** The entry whose words are being changed, in the place `edit`. */
  readonly entry?: string | undefined;
  /** `null`: it was discarded. */
  readonly text: string | null;
  /** When it was last changed. */
  readonly at: EpochMs;
}

/** Whether `next` comes after what is known of the same draft. */
export function isNewer(next: Draft, known: Draft | undefined): boolean {
  return known === undefined || next.revision > known.revision;
}

/** The latest draft of a place, if there is one. */
export function draftIn(drafts: readonly Draft[], place: WritingPlace): Draft | null {
  const there = drafts.filter((draft) => draft.place === place && draft.text?.trim());
  return there.toSorted((a, b) => b.at - a.at)[0] ?? null;
}

/** The latest changed words of each entry that is being edited. */
export function editsIn(drafts: readonly Draft[]): Draft[] {
  const latest = new Map<string, Draft>();
  for (const draft of drafts.toSorted((a, b) => a.at - b.at)) {
    if (draft.place === 'edit' && draft.entry && draft.text !== null)
      latest.set(draft.entry, draft);
  }
  return [...latest.values()];
}

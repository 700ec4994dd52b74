import type { LongStretch } from './longStretch';

/** What may be said unasked, in a page. `from`: it is said once since then, ms since the epoch. */
export type Finding = LongStretch | NoBreak | Late | RestDay | OneMoreThing | PastLine;

/** A full day without a break of 20 minutes. Lengths in ms. */
export interface NoBreak {
  readonly pattern: 'P2';
  readonly from: number;
  readonly spanMs: number;
  readonly workMs: number;
}
/** Work after the person's own evening hour. */
export interface Late {
  readonly pattern: 'P3';
  readonly from: number;
  readonly lateMs: number;
}
/** Work on a day that the person keeps for rest. */
export interface RestDay {
  readonly pattern: 'P5';
  readonly from: number;
  readonly workMs: number;
}
/** Work after the day was closed. */
export interface OneMoreThing {
  readonly pattern: 'P6';
  readonly from: number;
  readonly returns: number;
}
/** Work past the line that the person set for today. */
export interface PastLine {
  readonly pattern: 'P7';
  readonly from: number;
  readonly pastMs: number;
}

/** What the popup may say when it is opened. Facts as counts; the page puts them into words. */
export type PopupFinding =
  | NoBreak
  | Late
  | OneMoreThing
  | ShortNights
  | { readonly pattern: 'P8'; readonly days: number }
  | { readonly pattern: 'P9'; readonly quietToday: boolean }
  | { readonly pattern: 'P10'; readonly short: number; readonly of: number };

/** What the week may say. */
export type WeekFinding =
  | ShortNights
  | { readonly pattern: 'P5'; readonly days: number }
  | { readonly pattern: 'P6'; readonly evenings: number }
  | {
      readonly pattern: 'P7';
      readonly pastDays: number;
      readonly of: number;
      readonly moved: number;
    }
  | { readonly pattern: 'P11' }
  | { readonly pattern: 'P12'; readonly days: number; readonly visits: number };

export interface ShortNights {
  readonly pattern: 'P4';
  readonly nights: number;
}

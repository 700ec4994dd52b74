import type { SaidOnce } from './facts';
import type { PassedBy } from './ignoredNudges';
import type { LateHours } from './lateHours';
import type { LongerWeeks } from './longerWeeks';
import type { LongStretch } from './longStretch';
import type { MovingLine } from './movingLine';
import type { NoBreak } from './noBreak';
import type { OneMoreThing } from './oneMoreThing';
import type { PastLine } from './pastLine';
import type { Repolishing } from './repolishing';
import type { RestDayWork } from './restDayWork';
import type { ScatteredChecks } from './scatteredChecks';
import type { ShortNights } from './shortNights';
import type { CutShort } from './shortPauses';

/** A shape in the record that may be said unasked, with the facts that show it. */
export type Finding =
  | LongStretch
  | (NoBreak & SaidOnce)
  | LateHours
  | RestDayWork
  | OneMoreThing
  | PastLine;

/** What the popup may say when it is opened. */
export type PopupFinding =
  | NoBreak
  | LateHours
  | OneMoreThing
  | ShortNights
  | Repolishing
  | PassedBy
  | CutShort;

/** What the week may say. */
export type WeekFinding =
  | ShortNights
  | { readonly pattern: 'P5' }
  | { readonly pattern: 'P6'; readonly evenings: number }
  | MovingLine
  | LongerWeeks
  | ScatteredChecks;

import type { NudgeWindow } from './facts';
import type { IgnoredNudges } from './ignoredNudges';
import type { LateHours } from './lateHours';
import type { LongerWeeks } from './longerWeeks';
import type { LongStretch } from './longStretch';
import type { MovingLine } from './movingLine';
import type { NoBreak } from './noBreak';
import type { OneMoreThing } from './oneMoreThing';
import type { PastLine } from './pastLine';
import type { PlannedPauseDue } from './plannedPause';
import type { Repolishing } from './repolishing';
import type { RestDayWork } from './restDayWork';
import type { ScatteredChecks } from './scatteredChecks';
import type { ShortNights } from './shortNights';
import type { ShortPauses } from './shortPauses';

/** A shape in the record that may be said unasked, with the facts that show it. */
export type Finding =
  | LongStretch
  | (NoBreak & NudgeWindow)
  | LateHours
  | RestDayWork
  | OneMoreThing
  | PastLine
  | PlannedPauseDue;

/** What the popup may say when it is opened. */
export type PopupFinding =
  | NoBreak
  | LateHours
  | OneMoreThing
  | ShortNights
  | Repolishing
  | IgnoredNudges
  | ShortPauses;

/** What the week may say. */
export type WeekFinding =
  | ShortNights
  | { readonly pattern: 'restDayWork' }
  | { readonly pattern: 'oneMoreThing'; readonly evenings: number }
  | MovingLine
  | LongerWeeks
  | ScatteredChecks;

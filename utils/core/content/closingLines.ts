import { pick } from '../base/random';

export type ClosingLineId =
  `cl${'01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10'}`;
export interface ClosingLine {
  readonly id: ClosingLineId;
  /** Fits when a next step was written. */
  readonly needsNextStep?: boolean;
  /** Does not fit people who work nights. */
  readonly notForNights?: boolean;
}
/** Lines to close the day with. Source: care.md 5.6. */
export const CLOSING_LINES: readonly ClosingLine[] = [
  { id: 'cl01' },
  { id: 'cl02' },
  { id: 'cl03' },
  { id: 'cl04', needsNextStep: true },
  { id: 'cl05', notForNights: true },
  { id: 'cl06' },
  { id: 'cl07' },
  { id: 'cl08' },
  { id: 'cl09' },
  { id: 'cl10' },
];

/** A line to close the day with. `random`: in [0, 1). */
export function chooseClosingLine(
  { hasNextStep, worksNights }: { readonly hasNextStep: boolean; readonly worksNights: boolean },
  random: number,
): ClosingLineId {
  const suited = CLOSING_LINES.filter(
    ({ needsNextStep, notForNights }) =>
      (!needsNextStep || hasNextStep) && !(notForNights && worksNights),
  );
  return pick(suited, random).id;
}

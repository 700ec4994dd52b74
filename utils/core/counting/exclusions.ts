import type { Interval } from '../base/intervals';

/**
 * Why a part of a day is not counted although a span was, or might have been, there. Their order is
 * how they are stored: add at the end only.
 */
export const EXCLUSION_KINDS = [
  'suspended', // the computer slept, was frozen, or its clock was put forward
  'browserClosed', // the browser was closed or killed
  'clockSetBack', // the clock was put back; no length of its own
  'trackingOff', // the person had stopped counting
  'rested', // the person said that they rested
  'notWork', // the person said that it was not work
  'newStretch', // the person began a new stretch here; no length of its own
  'otherSite', // somebody was there, at a page of this browser that is no work site
  'otherProgram', // somebody was there, in another program, which is not counted
  'neverIdle', // the browser said for half a day that somebody was there, and nothing changed
] as const;
export type ExclusionKind = (typeof EXCLUSION_KINDS)[number];

/** Time that was left out, `[from, to)`. */
export interface Exclusion extends Interval {
  readonly kind: ExclusionKind;
}

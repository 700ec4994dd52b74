import type { EpochMs } from '../base/calendar';
import { DEFAULTS, SECOND_MS } from '../base/defaults';
import type { Exclusion } from './exclusions';

/**
 * One look at the browser. Events are hints whose payload is ignored; only samples are believed.
 * `at`: by the browser's own clock.
 */
export interface Sample {
  readonly at: EpochMs;
  /**
   * The work site in front in the focused window, or `null`. `''` stands for one in a private window,
   * `OTHER_PROGRAMS` for all other programs, once they are counted.
   */
  readonly site: string | null;
  /** The tab in front, work site or not; `null` when no window of the browser has the focus. */
  readonly tab: number | null;
  /** From `idle.queryState`, after 60 s without input. */
  readonly presence: 'active' | 'idle' | 'locked';
  /** The tab in front plays sound, and is not muted. */
  readonly audible: boolean;
  /** The window fills the screen: by itself (F11, a space of macOS), or for a part of the page. */
  readonly fullScreen: boolean;
  /** A work site is in front in the browser, and another program is in front of the browser. */
  readonly behindOtherApp: boolean;
  /** A name that changes with each start of the browser, so that a dead browser is never counted. */
  readonly session: string;
  /** The page in front, for people who chose to have pages looked at; absent for everybody else. */
  readonly page?: PageName | undefined;
}

/** A page without its address: a salted hash of origin and path. Source: care.md K5. */
export interface PageName {
  readonly page: string;
  /** The page is the front door of its site. */
  readonly root: boolean;
}

/** One unbroken run of attention on one work site, `[from, to)`. */
export interface Span {
  readonly site: string;
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** A span that has not ended yet. It is known to be true up to `seen`. */
export interface OpenSpan {
  readonly site: string;
  readonly from: EpochMs;
  readonly lastSeenAt: EpochMs;
  /** When sound last held the span, with or without anyone's hand on the keys; 0 if never. */
  readonly lastAudibleAt: EpochMs;
  readonly session: string;
}

export interface Observed {
  readonly open: OpenSpan | null;
  readonly finished: readonly Span[];
  /** The time between the last sample and this one, if it cannot be counted. */
  readonly exclusions: readonly Exclusion[];
}

/** The longest step between two samples that still counts; more is sleep, death or a changed clock. */
export const MAX_SAMPLE_GAP_MS = 60 * SECOND_MS;

const IDLE_MS = DEFAULTS.idleDetectSeconds * SECOND_MS;

/** Whether a sample shows attention on a work site: someone is there, or the tab is talking. */
export function hasAttention(sample: Sample): boolean {
  if (sample.site === null || sample.presence === 'locked') return false;
  return sample.presence === 'active' || sample.audible;
}

/** Whether the time since the last sample is known: no sleep, no dead browser, no changed clock in between. */
export function isContinuous(
  open: Pick<OpenSpan, 'lastSeenAt' | 'session'>,
  { at, session }: Sample,
): boolean {
  const step = at - open.lastSeenAt;
  return open.session === session && step >= 0 && step <= MAX_SAMPLE_GAP_MS;
}

/** Moves the open span on by one sample. Pure; a sample seen twice changes nothing. */
export function observe(open: OpenSpan | null, sample: Sample): Observed {
  const begun = hasAttention(sample) ? begin(sample) : null;
  if (!open) return { open: begun, finished: [], exclusions: [] };
  if (!isContinuous(open, sample)) {
    return {
      open: begun,
      finished: finish(open, open.lastSeenAt),
      exclusions: [exclusionAfter(open, sample)],
    };
  }

  if (begun?.site === open.site) {
    const heard = sample.audible ? sample.at : open.lastAudibleAt;
    return {
      open: { ...open, lastSeenAt: sample.at, lastAudibleAt: heard },
      finished: [],
      exclusions: [],
    };
  }
  return { open: begun, finished: finish(open, endOf(open, sample)), exclusions: [] };
}

/** The time that passed unseen, and why. A sleep and a clock put forward cannot be told apart. */
function exclusionAfter({ lastSeenAt: seen, session }: OpenSpan, sample: Sample): Exclusion {
  if (sample.at < seen) return { from: sample.at, to: sample.at, kind: 'clockSetBack' };
  return {
    from: seen,
    to: sample.at,
    kind: session === sample.session ? 'suspended' : 'browserClosed',
  };
}

/** When nobody was there any more: the span ended with the last input, or the last sound. */
function endOf(open: OpenSpan, { at, presence }: Sample): number {
  if (presence !== 'idle') return at;
  return Math.min(at, Math.max(open.from, open.lastAudibleAt, at - IDLE_MS));
}

function begin({ site, at, audible, session }: Sample): OpenSpan {
  return { site: site ?? '', from: at, lastSeenAt: at, lastAudibleAt: audible ? at : 0, session };
}

function finish({ site, from }: OpenSpan, to: EpochMs): Span[] {
  return to > from ? [{ site, from, to }] : [];
}

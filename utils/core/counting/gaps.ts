import type { EpochMs } from '../base/calendar';
import { DEFAULTS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../base/defaults';
import { firstAfter, type Interval, mergeIntervals, subtract } from '../base/intervals';
import { OTHER_PROGRAMS } from '../settings/otherPrograms';
import type { Settings } from '../settings/settings';
import { MAX_SAMPLE_GAP_MS, type Sample } from './attention';
import type { Exclusion } from './exclusions';

/**
 * What the time between two spans was, as the browser told. `away`: no input for a minute, or a locked screen.
 * `otherSite`, `otherProgram`: somebody is there, at another page of this browser, or not in this browser.
 * `neverIdle`: the browser says so, and it cannot be.
 */
export const GAP_KINDS = ['away', 'otherSite', 'otherProgram', 'neverIdle'] as const;
export type GapKind = (typeof GAP_KINDS)[number];

/** A gap that has not ended yet. A kind and instants: no address and no program is known. */
export interface OpenGap {
  readonly kind: GapKind;
  readonly from: EpochMs;
  /** The last sample that was kept of it: each one where the gap is watched, else one in five minutes at most. */
  readonly lastSeenAt: EpochMs;
  readonly session: string;
}

export interface ObservedGap {
  readonly gap: OpenGap | null;
  readonly exclusions: readonly Exclusion[];
}

/** What the browser says is in front, for as long as nothing of it changed. */
export interface UnchangedFront {
  readonly tab: number | null;
  /** The work site in it, or `null`. */
  readonly site: string | null;
  readonly session: string;
  readonly since: EpochMs;
}

/** Nobody is active for so long at one tab, ms: such a machine never says that nobody is there. Our choice. */
const NEVER_IDLE_MS = 12 * HOUR_MS;
/** How often a gap that nobody watches is written down while it lasts, ms. Our choice: events come in bursts. */
const NOTED_EVERY_MS = 5 * MINUTE_MS;
const IDLE_MS = DEFAULTS.idleDetectSeconds * SECOND_MS;

/**
 * A sample as it counts: in another program somebody is at work, for who calls that a part of it, and nobody is
 * anywhere while counting is off, or while what the browser says cannot be. `front`: as it is at this sample.
 */
export function countedSample(
  sample: Sample,
  { tracking, otherPrograms, sites }: Pick<Settings, 'tracking' | 'otherPrograms' | 'sites'>,
  front: UnchangedFront | null,
): Sample {
  if (!tracking || isNeverIdle(front, sample.at)) return { ...sample, site: null, audible: false };
  // Beside the sites, and not in the place of them: without one, Enough counts nothing.
  const counts = otherPrograms === 'work' && sites.length > 0;
  const isCounted = counts && gapKindOf(sample) === 'otherProgram';
  return isCounted ? { ...sample, site: OTHER_PROGRAMS } : sample;
}

/** What a sample shows that is no attention on a work site. */
export function gapKindOf({ presence, tab }: Pick<Sample, 'presence' | 'tab'>): GapKind {
  if (presence !== 'active') return 'away';
  return tab === null ? 'otherProgram' : 'otherSite';
}

/**
 * Moves the open gap on by one sample. `kind`: what it is now, `null` where a span is open or nothing is counted.
 * `watched`: samples are taken while it lasts, so that one that is late means that nothing was seen. Pure; a sample
 * seen twice changes nothing.
 */
export function observeGap(
  gap: OpenGap | null,
  kind: GapKind | null,
  watched: boolean,
  { at, session, presence }: Sample,
): ObservedGap {
  const begun: OpenGap | null = kind && { kind, from: at, lastSeenAt: at, session };
  if (!gap) return { gap: begun, exclusions: [] };
  const { lastSeenAt: seen } = gap;
  if (at < seen || isLost(gap, at)) {
    // A clock that is put back, or half a day without a word: of what was there, no more is known than this.
    const known = finishGap(gap, Math.min(seen, at));
    return { gap: begun, exclusions: known };
  }
  if (gap.session !== session || (watched && at - seen > MAX_SAMPLE_GAP_MS)) {
    const why = gap.session === session ? 'suspended' : 'browserClosed';
    const unseen: Exclusion[] = at > seen ? [{ from: seen, to: at, kind: why }] : [];
    return { gap: begun, exclusions: [...finishGap(gap, seen), ...unseen] };
  }
  if (kind === gap.kind) {
    const moved = watched || at - seen >= NOTED_EVERY_MS;
    return { gap: moved ? { ...gap, lastSeenAt: at } : gap, exclusions: [] };
  }
  // Nobody was there any more from the last input on, a minute before it was told.
  const end = presence === 'idle' ? Math.max(gap.from, at - IDLE_MS) : at;
  return { gap: begun, exclusions: finishGap(gap, end) };
}

/** Whether nothing was heard for so long that the device slept, or its clock was put forward. */
export function isLost({ lastSeenAt }: Pick<OpenGap, 'lastSeenAt'>, now: EpochMs): boolean {
  return now - lastSeenAt > NEVER_IDLE_MS;
}

/** What a gap was, once it is over. Nobody at the computer is what a day is where nothing else is known. */
function finishGap({ kind, from }: OpenGap, to: EpochMs): Exclusion[] {
  return kind === 'away' || to - from < SECOND_MS ? [] : [{ from, to, kind }];
}

/**
 * The exclusions, and the open gap as far as it is known to be true. It begins where the last span ends, as stored.
 * `now`: for who asks what is there at this moment. It lasts until then where it was written down as it is due.
 */
export function withOpenGap(
  exclusions: readonly Exclusion[],
  gap: OpenGap | null,
  now?: EpochMs,
): Exclusion[] {
  if (!gap) return [...exclusions];
  const from = Math.round(gap.from / SECOND_MS) * SECOND_MS;
  const seen = gap.lastSeenAt;
  const lasts = now !== undefined && now > seen && now - seen < NOTED_EVERY_MS;
  return [...exclusions, ...finishGap({ ...gap, from }, lasts ? now : seen)];
}

/** What is in front, with since when nothing of it changed. `seen`: nothing happened unseen since the last sample. */
export function observeFront(
  front: UnchangedFront | null,
  seen: boolean,
  { at, tab, site, session, presence }: Sample,
): UnchangedFront | null {
  if (presence !== 'active') return null;
  const isSame =
    front?.tab === tab && front.site === site && front.session === session && front.since <= at;
  return seen && isSame ? front : { tab, site, session, since: at };
}

/** The gap, which is none that can be believed from `since` on. */
export function disbelieved(gap: OpenGap, since: EpochMs): ObservedGap {
  const from = Math.max(gap.from, since);
  return { gap: { ...gap, kind: 'neverIdle', from }, exclusions: finishGap(gap, from) };
}

/** Whether the machine says for so long that somebody is there, with nothing changed, that it cannot be so. */
export function isNeverIdle(front: UnchangedFront | null, now: EpochMs): boolean {
  return front !== null && now - front.since >= NEVER_IDLE_MS;
}

/**
 * Time in other programs that is no real break and is not counted, for who says "it depends". What the person called
 * rest is none of it. Oldest first, disjoint.
 */
export function undecidedTime(
  exclusions: readonly Exclusion[],
  { otherPrograms }: Pick<Settings, 'otherPrograms'>,
): Interval[] {
  if (otherPrograms !== 'ask') return [];
  const of = (...kinds: readonly Exclusion['kind'][]) =>
    exclusions.filter(({ kind }) => kinds.includes(kind));
  return subtract(mergeIntervals(of('otherProgram'), 0), of('rested', 'notWork'));
}

/** The longest part of a gap that is none of `undecided`, ms; those oldest first, disjoint. */
export function longestRestMs(gap: Interval, undecided: readonly Interval[]): number {
  const near: Interval[] = [];
  for (let index = firstAfter(undecided, gap.from); ; index += 1) {
    const next = undecided[index];
    if (!next || next.from >= gap.to) break;
    near.push(next);
  }
  return Math.max(0, ...subtract([gap], near).map(({ from, to }) => to - from));
}

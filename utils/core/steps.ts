/**
 * The transitions. Each takes what is known and one look at the truth, and returns what to write and
 * what to ask of the browser. Nothing here reads a clock, a store or a browser.
 */
import { observe, type Sample, type Span, unbroken } from './attention';
import { replaced } from './corrections';
import { type Calendar, dayBounds, dayOf } from './day';
import { SECOND_MS } from './defaults';
import type { Hole } from './holes';
import type { Change, Effect, Live, Pause, Replacement, Step } from './live';
import type { NudgeRecord } from './nudging';
import { type Chance, counted, keepShown, offer } from './offering';
import { type Finding, findPatterns, type Rhythm } from './patterns';
import { askedForSilence } from './policy';
import { currentStretch, paceOf, totalMs, within, withOpen, worked } from './rhythm';
import type { Settings } from './settings';

/** What is known before a look. `spans` and `holes`: those of the last two days, any order. */
export interface Known {
  readonly live: Live;
  readonly spans: readonly Span[];
  readonly holes: readonly Hole[];
  readonly settings: Settings;
  readonly calendar: Calendar;
}

/** What a person did, as a change of what is known. The look that follows draws the conclusions. */
export type Act = (
  known: Known,
  sample: Sample,
) => Partial<Change> & { readonly effects?: readonly Effect[] };

/** What is known once the person's act is taken in, and what the act itself adds. */
export interface Acted extends Known {
  readonly nudges: readonly NudgeRecord[];
  readonly pauses: readonly Pause[];
  readonly replace: Replacement | undefined;
  readonly effects: readonly Effect[];
}

/** What a look shows, before anything is decided. */
export interface Seen {
  readonly live: Live;
  readonly finished: readonly Span[];
  readonly opened: readonly Hole[];
  readonly rhythm: Rhythm;
  readonly findings: readonly Finding[];
}

/** Work for this long ends a pause; a shorter visit does not. Source: care.md P10. */
const RESUMED_MS = 60 * SECOND_MS;
export function act(doing: Act, known: Known, sample: Sample): Acted {
  const { live = known.live, ...added } = doing(known, sample);
  const { nudges = [], pauses = [], effects = [], replace } = added;
  const { spans, holes } = replace ? replaced(known, replace) : known;
  return { ...known, live, spans, holes, nudges, pauses, replace, effects };
}

/** While counting is off, no site is in front as far as the record knows. */
export function see(known: Known, sample: Sample): Seen {
  const { tracking } = known.settings;
  const { open, finished, holes } = observe(
    known.live.open,
    tracking ? sample : { ...sample, site: null },
  );
  const { stoppedAt } = known.live;
  const stop = stoppedAt ?? sample.at;
  const held: Hole[] =
    tracking && sample.at > stop ? [{ from: stop, to: sample.at, kind: 'stopped' }] : [];
  const live = { ...known.live, open, stoppedAt: tracking ? null : stop };
  const opened = [...holes, ...held];
  const seen = {
    ...known,
    spans: [...known.spans, ...finished],
    holes: [...known.holes, ...opened],
  };
  const rhythm = rhythmAt(seen, live, sample.at);
  return {
    live,
    finished,
    opened,
    rhythm,
    findings: findPatterns(rhythm, known.settings, sample.at),
  };
}

export function rhythmAt(
  { spans, holes, settings, calendar }: Omit<Known, 'live'>,
  { open }: Pick<Live, 'open'>,
  at: number,
): Rhythm {
  const all = withOpen(spans, open);
  const pace = paceOf(settings);
  const today = dayBounds(dayOf(at, calendar), calendar);
  return {
    stretch: currentStretch(all, at, pace, holes),
    todayMs: totalMs(within(worked(all, pace.graceMs, holes), today)),
  };
}

/** Whether `respond` needs to know which nudges were shown. Reading them costs, so most looks do not. */
export function needsHistory({ live, findings }: Seen): boolean {
  return live.nudge !== null || findings.length > 0;
}

/** Draws the conclusions from a look: the nudge, the pause, what to watch. `past`: oldest first. */
export function respond(
  seen: Seen,
  sample: Sample,
  { settings, calendar, ...acted }: Acted,
  past: readonly NudgeRecord[],
  chance: Chance,
): Step {
  const pauses = [...acted.pauses];
  const live = { ...seen.live };
  if (live.pause && resumed(live, sample)) {
    const { from } = live.pause;
    const to = live.open?.from ?? sample.at;
    // Work that never stopped, or a clock that was set back: there was no pause that could be kept.
    if (to > from) pauses.push({ from, to });
    live.pause = null;
  }
  if (live.quiet && sample.at >= live.quiet.until) live.quiet = null;
  if (live.call && callIsOver(live.call, sample.at, calendar)) live.call = null;
  live.sinceYes = counted(live.sinceYes, acted.nudges);

  const history = updated(past, acted.nudges);
  const situation = { live, sample, rhythm: seen.rhythm, history, settings, calendar };
  // What came before a sleep, a lock, or another start of the browser speaks to nobody any more.
  const before = acted.live.open;
  const gone = sample.presence === 'locked' || (before !== null && !unbroken(before, sample));
  // What it was about may be over as well: the person said that they rested.
  const over = seen.findings.length === 0;
  const unwanted = gone || over || askedForSilence(situation) !== null;
  const nudged =
    live.nudge?.phase === 'shown'
      ? keepShown(live.nudge, unwanted, sample.at, settings)
      : offer(live.nudge, gone, seen.findings, situation, chance);
  const sinceYes = counted(live.sinceYes, nudged.records);
  return {
    change: {
      live: { ...live, sinceYes, nudge: nudged.nudge, silence: nudged.silence },
      replace: acted.replace,
      spans: seen.finished,
      holes: seen.opened,
      nudges: [...acted.nudges, ...nudged.records],
      pauses,
    },
    effects: [...acted.effects, { do: 'watch', on: live.open !== null }, ...nudged.effects],
  };
}

/** Whether a step has anything to write. Most looks off the work sites have nothing. */
export function isNews(before: Live, { live, replace, ...lists }: Change): boolean {
  const added = Object.values(lists).some((list) => list.length > 0);
  return added || replace !== undefined || JSON.stringify(live) !== JSON.stringify(before);
}

/** The history with some of its nudges as they are now, without those that nobody saw. */
function updated(past: readonly NudgeRecord[], now: readonly NudgeRecord[]): NudgeRecord[] {
  const ids = new Set(now.map(({ id }) => id));
  return [...past.filter(({ id }) => !ids.has(id)), ...now]
    .filter(({ end }) => end !== 'unseen')
    .sort((a, b) => a.at - b.at);
}

/** Nobody is in a call from one day to the next: one that was forgotten ends there. */
function callIsOver({ from, until }: NonNullable<Live['call']>, at: number, calendar: Calendar) {
  return (
    at < from || (until === null ? dayOf(at, calendar) !== dayOf(from, calendar) : at >= until)
  );
}

function resumed({ pause, open }: Live, { at }: Sample): boolean {
  if (!pause || !open) return false;
  // A clock that was set back puts the pause's begin in the future: then only the work is known.
  const since = pause.from > at ? open.from : Math.max(open.from, pause.from);
  return at - since >= RESUMED_MS;
}

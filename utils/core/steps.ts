/**
 * The transitions. Each takes what is known and one look at the truth, and returns what to write and
 * what to ask of the browser. Nothing here reads a clock, a store or a browser.
 */
import { observe, type Sample, type Span, unbroken } from './attention';
import { LINES, type LineId } from './content';
import { replaced } from './corrections';
import { type Calendar, dayBounds, dayOf } from './day';
import { NUDGE_SECONDS, SECOND_MS } from './defaults';
import type { Hole } from './holes';
import type { Change, Effect, Live, Pause, Replacement, Step } from './live';
import { chooseLine, ignoredSinceYes, type LiveNudge, type NudgeRecord, recordOf } from './nudging';
import { type Finding, findPatterns, type Rhythm } from './patterns';
import { askedForSilence, decide } from './policy';
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

/** A number in [0, 1) and a name that was never used before, drawn by whoever calls. */
export interface Chance {
  readonly random: number;
  readonly id: string;
}

/** Work for this long ends a pause; a shorter visit does not. Source: care.md P10. */
const RESUMED_MS = 60 * SECOND_MS;
/** A shown nudge that was not heard of for this long is gone: its page was closed. */
const SHOWN_AT_MOST_MS = (NUDGE_SECONDS.atMost + 10) * SECOND_MS;

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
  return { live, finished, opened, rhythm, findings: findPatterns(rhythm, known.settings) };
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
  return {
    change: {
      live: { ...live, nudge: nudged.nudge, silence: nudged.silence },
      replace: acted.replace,
      spans: seen.finished,
      holes: seen.opened,
      nudges: [...acted.nudges, ...nudged.records],
      pauses,
    },
    effects: [
      ...acted.effects,
      { do: 'watch', site: live.open ? 'inFront' : mayReturn(settings, sample) ? 'behind' : null },
      ...nudged.effects,
    ],
  };
}

/** Whether a step has anything to write. Most looks off the work sites have nothing. */
export function isNews(before: Live, { live, replace, ...lists }: Change): boolean {
  const added = Object.values(lists).some((list) => list.length > 0);
  return added || replace !== undefined || JSON.stringify(live) !== JSON.stringify(before);
}

/** The history with some of its nudges as they are now. */
function updated(past: readonly NudgeRecord[], now: readonly NudgeRecord[]): NudgeRecord[] {
  const ids = new Set(now.map(({ id }) => id));
  return [...past.filter(({ id }) => !ids.has(id)), ...now].sort((a, b) => a.at - b.at);
}

/** Whether the person may be back at a work site any moment, without a word from the browser. */
function mayReturn({ tracking }: Settings, { behind, presence }: Sample): boolean {
  return tracking && behind && presence === 'active';
}

interface Nudged {
  readonly nudge: LiveNudge | null;
  readonly silence: Live['silence'];
  readonly records: readonly NudgeRecord[];
  readonly effects: readonly Effect[];
}

function resumed({ pause, open }: Live, { at }: Sample): boolean {
  if (!pause || !open) return false;
  // A clock that was set back puts the pause's begin in the future: then only the work is known.
  const since = pause.from > at ? open.from : Math.max(open.from, pause.from);
  return at - since >= RESUMED_MS;
}

/** A nudge on screen stays until it is answered, leaves, or is no longer wanted there. */
function keepShown(nudge: LiveNudge, unwanted: boolean, at: number, settings: Settings): Nudged {
  const age = at - nudge.at;
  const siteGone = nudge.site !== '' && !settings.sites.some(({ host }) => host === nudge.site);
  const old = age > SHOWN_AT_MOST_MS || age < 0;
  if (!unwanted && !siteGone && !old) {
    return { nudge, silence: null, records: [], effects: [] };
  }
  return {
    nudge: null,
    silence: 'spoken',
    records: [recordOf(nudge, unwanted || siteGone ? 'withdrawn' : 'left', at)],
    effects: [{ do: 'withdraw', tab: nudge.tab, id: nudge.id }],
  };
}

/** Looks for a page to speak in, follows the person to another, or stands down. `gone`: see `respond`. */
function offer(
  waiting: LiveNudge | null,
  gone: boolean,
  findings: readonly Finding[],
  situation: Parameters<typeof decide>[1],
  { random, id }: Chance,
): Nudged {
  const decided = decide(findings, situation);
  const verdict = gone && 'speak' in decided ? ({ silence: 'away' } as const) : decided;
  const { tab, site, at } = situation.sample;
  const before: Effect[] =
    waiting && !('speak' in verdict && waiting.tab === tab)
      ? [{ do: 'withdraw', tab: waiting.tab, id: waiting.id }]
      : [];
  if (!('speak' in verdict) || tab === null || site === null) {
    const silence = 'silence' in verdict ? verdict.silence : 'away';
    return { nudge: null, silence, records: [], effects: before };
  }
  const { pattern } = verdict.speak;
  const line = waiting?.line ?? chooseLine(linesOf(pattern), situation.history, random);
  const form = ignoredSinceYes(situation.history) > 0 ? 'dot' : 'card';
  const nudge: LiveNudge =
    waiting?.tab === tab ? waiting : { id, pattern, line, form, tab, site, phase: 'waiting', at };
  return { nudge, silence: null, records: [], effects: [...before, { do: 'offer', tab }] };
}

function linesOf(pattern: Finding['pattern']): LineId[] {
  return LINES.filter((line) => line.pattern === pattern).map(({ id }) => id);
}

/**
 * The page found a lull and asks whether it may speak. `step` is the look taken at that moment.
 * Returns the step with the nudge on screen, or `null` if it may not.
 */
export function show(step: Step, tab: number, at: number): Step | null {
  const { nudge } = step.change.live;
  if (nudge?.phase !== 'waiting' || nudge.tab !== tab) return null;
  const shown: LiveNudge = { ...nudge, phase: 'shown', at };
  return {
    change: {
      ...step.change,
      live: { ...step.change.live, nudge: shown },
      nudges: [...(step.change.nudges ?? []), recordOf(shown, null, at)],
    },
    effects: step.effects.filter((effect) => effect.do !== 'offer'),
  };
}

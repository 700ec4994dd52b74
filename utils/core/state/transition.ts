/**
 * The transitions. Each takes what is known and one look at the truth, and returns what to write and
 * what to ask of the browser. Nothing here reads a clock, a store or a browser.
 */

import { SECOND_MS } from '../base/defaults';
import { observe, type Sample, type Span, unbroken } from '../counting/attention';
import type { Hole } from '../counting/exclusions';
import { observePage, type PageVisit } from '../counting/pageVisits';
import { type Pause, pauseEnd } from '../counting/pauses';
import { type Replacement, replaced } from '../counting/replacement';
import { type Rhythm, rhythmAt } from '../counting/today';
import { askedForSilence, isWanted } from '../nudging/decide';
import { lineSeen } from '../nudging/lineChanges';
import type { NudgeRecord } from '../nudging/nudge';
import { type Chance, keepShown, offer } from '../nudging/offer';
import { findPatterns } from '../nudging/patterns';
import type { Finding } from '../nudging/patterns/finding';
import { settled } from '../nudging/trial/resolveOutcomes';
import { askedFewer, counted } from '../nudging/unanswered';
import { choiceOf } from '../settings/patternSettings';
import type { Settings } from '../settings/settings';
import { listAt } from '../settings/siteListChange';
import type { Act, Change, Effect, Known, Step } from './change';
import { keptUp } from './expire';
import type { Live } from './state';

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
  readonly pages: readonly PageVisit[];
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
  const { visit, finished: pages } = observePage(
    known.live.page,
    known.live.open,
    open,
    sample,
    choiceOf('P8', known.settings).on,
  );
  const looked = {
    ...known.live,
    open,
    page: visit,
    begun: known.live.begun ?? (open && sample.at),
    list: listAt(known.live.list, known.settings.sites, known.live.begun !== null, sample.at),
    stoppedAt: tracking ? null : stop,
  };
  const opened = [...holes, ...held];
  const seen = {
    ...known,
    spans: [...known.spans, ...finished],
    holes: [...known.holes, ...opened],
  };
  const rhythm = rhythmAt(seen, looked, sample.at);
  const { settings, calendar } = known;
  const line = lineSeen(settings.enoughLine, { rhythm, live: looked, calendar, at: sample.at });
  const live = { ...looked, ...line };
  const findings = findPatterns({ rhythm, live, settings, calendar, at: sample.at });
  return { live, finished, opened, pages, rhythm, findings };
}

/** Whether `respond` needs to know which nudges were shown. Reading them costs, so most looks do not. */
export function needsHistory({ live, findings }: Seen): boolean {
  return live.nudge !== null || findings.some(({ over }) => !over);
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
  const { trial, moments } = settled(
    {
      ...{ live: seen.live, settings, calendar },
      spans: [...acted.spans, ...seen.finished],
      holes: [...acted.holes, ...seen.opened],
    },
    sample.at,
  );
  const live = { ...keptUp(seen.live, sample.at, calendar), trial };
  const { pause } = live;
  const ends = pause ? pauseEnd(pause, sample.at, calendar) : sample.at;
  if (pause && (ends < sample.at || resumed(live, sample))) {
    const { from, plannedMs } = pause;
    const to = Math.min(live.open?.from ?? ends, ends);
    // Work that never stopped, or a clock that was set back: there was no pause that could be kept.
    if (to > from) pauses.push({ from, to, plannedMs });
    live.pause = null;
  }
  live.pausedAt = pauses.at(-1)?.to ?? live.pausedAt;
  live.sinceYes = counted(live.sinceYes, acted.nudges);

  const history = updated(past, acted.nudges);
  const situation = { live, sample, rhythm: seen.rhythm, history, settings, calendar };
  // What came before a sleep, a lock, or another start of the browser speaks to nobody any more.
  const before = acted.live.open;
  const gone = sample.presence === 'locked' || (before !== null && !unbroken(before, sample));
  const unwanted = gone || (live.nudge !== null && !isWanted(live.nudge, seen.findings, situation));
  const nudged =
    live.nudge?.phase === 'shown'
      ? keepShown(live.nudge, unwanted, askedForSilence(situation), situation)
      : offer(live.nudge, gone, seen.findings, situation, chance);
  const sinceYes = counted(live.sinceYes, nudged.records);
  const fewer = askedFewer(live.fewer, sinceYes, sample.at);
  return {
    change: {
      live: { ...live, sinceYes, fewer, nudge: nudged.nudge, silence: nudged.silence },
      replace: acted.replace,
      spans: seen.finished,
      holes: seen.opened,
      nudges: [...acted.nudges, ...nudged.records],
      pauses,
      pages: seen.pages,
      moments,
    },
    effects: [
      ...acted.effects,
      { do: 'watch', site: live.open ? 'inFront' : mayReturn(settings, sample) ? 'behind' : null },
      ...(trial?.turnsOff ? [{ do: 'notesOff' } as const] : []),
      ...(isDue(settings, sample) ? [{ do: 'numbersBack' } as const] : []),
      ...nudged.effects,
    ],
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

/** Whether the person may be back at a work site any moment, without a word from the browser. */
function mayReturn({ tracking }: Settings, { behind, presence }: Sample): boolean {
  return tracking && behind && presence === 'active';
}

/** The numbers were put away for a while, and the while is over. */
function isDue({ numbersBackAt }: Settings, { at }: Sample): boolean {
  return numbersBackAt !== null && at >= numbersBackAt;
}

function resumed({ pause, open }: Live, { at }: Sample): boolean {
  if (!pause || !open) return false;
  // A clock that was set back puts the pause's begin in the future: then only the work is known.
  const since = pause.from > at ? open.from : Math.max(open.from, pause.from);
  return at - since >= RESUMED_MS;
}

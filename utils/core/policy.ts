import { attended, type Sample } from './attention';
import { type Calendar, dayOf } from './day';
import { DEFAULTS, MINUTE_MS } from './defaults';
import type { Live } from './live';
import { ignoredSinceYes, inRowWithoutYes, type NudgeRecord } from './nudging';
import type { Finding, Rhythm } from './patterns';
import type { Settings } from './settings';

/** Why Enough is silent. The locale file has a sentence for each that a person may see. */
export type Silence =
  | 'stopped' // counting is off
  | 'off' // nudges are off
  | 'quiet' // the person asked for quiet
  | 'done' // the person closed the day
  | 'pause' // a pause is under way
  | 'nothing' // no pattern has anything to say
  | 'early' // the first minutes of a day
  | 'spoken' // this stretch had its nudge
  | 'later' // the person said later
  | 'over' // no lull came in time
  | 'spacing' // another nudge was a short while ago
  | 'cap' // the day's or the month's nudges are used up
  | 'ignored' // several in a row went by: quiet until tomorrow
  | 'away' // nobody is at a work site
  | 'sound' // the tab in front is talking
  | 'fullScreen';

export type Verdict = { readonly speak: Finding } | { readonly silence: Silence };

/** What `decide` looks at. `history`: shown nudges of the last 28 days, oldest first. */
export interface Situation {
  readonly live: Live;
  readonly sample: Sample;
  readonly rhythm: Rhythm;
  readonly settings: Settings;
  readonly calendar: Calendar;
  readonly history: readonly NudgeRecord[];
}

/** The weekly cap is an average over this many days. Source: care.md D1. */
export const HISTORY_DAYS = 28;
const MOST_IN_HISTORY = 12 * (HISTORY_DAYS / 7);
/** How long a nudge that was asked for later keeps looking for a lull. Our choice: as long as a window. */
const LATER_PATIENCE_MINUTES = 30;

/** A nudge, or silence and its reason. Pure. The rules are care.md M1–M4 and D1–D7. */
export function decide(findings: readonly Finding[], situation: Situation): Verdict {
  const asked = askedForSilence(situation);
  if (asked) return { silence: asked };
  const finding = findings[0];
  if (!finding) return { silence: 'nothing' };
  const reason = dosage(finding, situation) ?? moment(situation);
  return reason ? { silence: reason } : { speak: finding };
}

/** Silence that the person chose. It also takes away a nudge that is already on screen. */
export function askedForSilence({
  live,
  sample: { at },
  settings,
  calendar,
}: Pick<Situation, 'live' | 'sample' | 'settings' | 'calendar'>): Silence | null {
  if (!settings.tracking) return 'stopped';
  if (live.quiet && at < live.quiet.until) return 'quiet';
  if (live.done?.day === dayOf(at, calendar)) return 'done';
  if (settings.nudgesPerDay === 0) return 'off';
  return live.pause ? 'pause' : null;
}

/** Has there been enough of this already? */
function dosage(
  finding: Finding,
  { sample: { at }, rhythm, settings, calendar, history }: Situation,
): Silence | null {
  const [first, ...more] = history.filter((nudge) => nudge.at >= finding.from);
  if (first) return afterFirst(first, more.length > 0, at);
  if (finding.over) return 'over';
  if (rhythm.todayMs < DEFAULTS.startGraceMinutes * MINUTE_MS) return 'early';

  const today = dayOf(at, calendar);
  const todays = history.filter((nudge) => dayOf(nudge.at, calendar) === today);
  if (todays.length >= Math.min(settings.nudgesPerDay, DEFAULTS.hardCapOverlaysPerDay)) {
    return 'cap';
  }
  if (history.length >= MOST_IN_HISTORY) return 'cap';
  if (inRowWithoutYes(todays) >= DEFAULTS.silentAfterUnansweredInRow) return 'ignored';
  const last = history.at(-1);
  return last && at - last.at < spacingMs(history) ? 'spacing' : null;
}

/** One nudge a stretch; "Later" brings one more, once. Source: care.md D2. */
function afterFirst(first: NudgeRecord, repeated: boolean, at: number): Silence | null {
  if (first.end !== 'later' || first.endedAt === null || repeated) return 'spoken';
  const minutes = (at - first.endedAt) / MINUTE_MS;
  if (minutes < DEFAULTS.laterMinutes) return 'later';
  return minutes > DEFAULTS.laterMinutes + LATER_PATIENCE_MINUTES ? 'over' : null;
}

/** Least time between two nudges, ms. It grows with each that was ignored. */
export function spacingMs(history: readonly NudgeRecord[]): number {
  const { factor, max } = DEFAULTS.ignoreBackoff;
  const growth = Math.min(max, factor ** ignoredSinceYes(history));
  return DEFAULTS.minSpacingMinutes * MINUTE_MS * growth;
}

/** Is this a moment to look for a lull? */
function moment({ sample }: Situation): Silence | null {
  if (!attended(sample) || sample.presence !== 'active') return 'away';
  if (sample.audible) return 'sound';
  return sample.fullScreen ? 'fullScreen' : null;
}

import { attended, type Sample } from './attention';
import { type Calendar, dayOf } from './day';
import { DEFAULTS, MINUTE_MS } from './defaults';
import type { Live, SinceYes } from './live';
import { inRowWithoutYes, type NudgeRecord } from './nudging';
import type { Finding, Rhythm } from './patterns';
import { NUDGE_FORMS, type NudgeForm, type Settings } from './settings';
import { silentUntil } from './silentHours';

/** Why Enough is silent. The locale file has a sentence for each that a person may see. */
export const SILENCES = [
  'stopped', // counting is off
  'off', // nudges are off
  'quiet', // the person asked for quiet
  'call', // the person announced a call
  'silentHours', // the person's own hours of silence
  'done', // the person closed the day
  'pause', // a pause is under way
  'asking', // ten in a row went by: the popup asks first
  'nothing', // no pattern has anything to say
  'early', // the first minutes of a day
  'back', // the first minutes after a real break
  'spoken', // this was said, in this stretch or today
  'later', // the person said later
  'over', // no lull came in time
  'spacing', // another nudge was a short while ago
  'cap', // the day's or the month's nudges are used up
  'ignored', // several in a row went by: quiet until tomorrow
  'away', // nobody is at a work site
  'sound', // the tab in front is talking
  'fullScreen',
  'noScript', // the page in front takes no script
] as const;
export type Silence = (typeof SILENCES)[number];

/** `doubt`: why it waits at the icon, and comes to no page now. */
export type Verdict =
  | { readonly speak: Finding; readonly form: NudgeForm; readonly doubt: Silence | null }
  | { readonly silence: Silence };

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
  const reason = dosage(finding, situation) ?? (isThere(situation.sample) ? null : 'away');
  if (reason) return { silence: reason };
  return { speak: finding, form: formOf(situation), doubt: doubtOf(situation.sample) };
}

/** The quieter of what the person chose and what the last answers make of it. Source: care.md D5, D7. */
function formOf({ live, settings }: Situation): NudgeForm {
  const small: NudgeForm = live.sinceYes.ignored > 0 ? 'dot' : 'card';
  return NUDGE_FORMS[
    Math.max(NUDGE_FORMS.indexOf(small), NUDGE_FORMS.indexOf(settings.nudgeForm))
  ] as NudgeForm;
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
  if (live.call) return 'call';
  if (silentUntil(at, settings.silentHours, calendar) !== null) return 'silentHours';
  if (live.done?.day === dayOf(at, calendar)) return 'done';
  if (settings.nudgesPerDay === 0) return 'off';
  return live.pause ? 'pause' : null;
}

/** Has there been enough of this already? */
function dosage(
  finding: Finding,
  { live, sample: { at }, rhythm, settings, calendar, history }: Situation,
): Silence | null {
  const [first, ...more] = history.filter((nudge) => nudge.at >= finding.from);
  if (first) return afterFirst(first, more.length > 0, at);
  if (finding.pattern === 'P1' && finding.over) return 'over';
  if (rhythm.todayMs < DEFAULTS.startGraceMinutes * MINUTE_MS) return 'early';

  const today = dayOf(at, calendar);
  const todays = history.filter((nudge) => dayOf(nudge.at, calendar) === today);
  if (todays.length >= Math.min(settings.nudgesPerDay, DEFAULTS.hardCapOverlaysPerDay)) {
    return 'cap';
  }
  if (history.length >= MOST_IN_HISTORY) return 'cap';
  if (inRowWithoutYes(todays) >= DEFAULTS.silentAfterUnansweredInRow) return 'ignored';
  const last = history.at(-1);
  return last && at - last.at < spacingMs(live.sinceYes) ? 'spacing' : null;
}

/** One nudge a stretch; "Later" brings one more, once. Source: care.md D2. */
function afterFirst(first: NudgeRecord, repeated: boolean, at: number): Silence | null {
  if (first.end !== 'later' || first.endedAt === null || repeated) return 'spoken';
  const minutes = (at - first.endedAt) / MINUTE_MS;
  if (minutes < DEFAULTS.laterMinutes) return 'later';
  return minutes > DEFAULTS.laterMinutes + LATER_PATIENCE_MINUTES ? 'over' : null;
}

/** Least time between two nudges, ms. It grows with each that was ignored. */
export function spacingMs({ ignored }: SinceYes): number {
  const { factor, max } = DEFAULTS.ignoreBackoff;
  const growth = Math.min(max, factor ** ignored);
  return DEFAULTS.minSpacingMinutes * MINUTE_MS * growth;
}

function isThere({ presence }: Sample): boolean {
  return presence === 'active';
}

/** In doubt, and in front of others, it waits at the icon. Source: care.md M3. */
function doubtOf(sample: Sample): Silence | null {
  if (!attended(sample)) return 'away';
  if (sample.audible) return 'sound';
  return sample.fullScreen ? 'fullScreen' : null;
}

import { DEFAULTS, MINUTE_MS } from '../base/defaults';
import { attended, type Sample } from '../counting/attention';
import { silentUntil } from '../settings/quietHours';
import { NUDGE_FORMS, type NudgeForm } from '../settings/settings';
import { LATER_PATIENCE_MINUTES, mostToday, tooEarly, tooMany } from './limits';
import type { NudgeRecord } from './nudge';
import type { Finding } from './patterns/finding';
import type { Silence } from './silence';
import type { Situation } from './situation';

/** `doubt`: why it waits at the icon, and comes to no page now. */
export type Verdict =
  | { readonly speak: Finding; readonly form: NudgeForm; readonly doubt: Silence | null }
  | { readonly silence: Silence };

/**
 * A nudge, or silence and its reason. Pure. `findings`: in the order in which they may speak; the
 * first that is allowed does, and the rest are dropped. The rules are care.md M1–M6, D1–D8 and 4.3.
 */
export function decide(findings: readonly Finding[], situation: Situation): Verdict {
  const asked = askedForSilence(situation);
  const [speakers, silence] = allowed(findings, asked, situation);
  if (silence) return { silence };
  const reasons = speakers.map((finding) => reasonFor(finding, situation));
  const speak = speakers[reasons.indexOf(null)];
  if (!speak) return { silence: asked ?? reasons[0] ?? 'nothing' };
  if (situation.sample.presence !== 'active') return { silence: 'away' };
  return { speak, form: formOf(situation), doubt: doubtOf(situation.sample) };
}

/** After "Done for today" there is one line that may come (P6), and it comes at no other time. */
function allowed(
  findings: readonly Finding[],
  asked: Silence | null,
  situation: Situation,
): [speakers: readonly Finding[], silence: Silence | null] {
  if (asked !== 'done') return [findings, asked];
  const { live } = situation;
  const other = askedForSilence({ ...situation, live: { ...live, done: null } });
  const returned = findings.filter(({ pattern }) => pattern === 'P6');
  return [returned, other ?? (returned.length > 0 ? null : 'done')];
}

/** Whether a nudge that waits or is shown may stay: what it is about is true, and nobody asked for silence. */
export function isWanted(
  { pattern }: { readonly pattern: Finding['pattern'] },
  findings: readonly Finding[],
  situation: Situation,
): boolean {
  const [speakers, silence] = allowed(findings, askedForSilence(situation), situation);
  return silence === null && speakers.some((finding) => finding.pattern === pattern);
}

/** Silence that the person chose. It also takes away a nudge that is already on screen. */
export function askedForSilence({
  live,
  sample: { at },
  rhythm,
  settings,
  calendar,
}: Omit<Situation, 'history'>): Silence | null {
  if (!settings.tracking) return 'stopped';
  if (live.quiet && at < live.quiet.until) return 'quiet';
  if (live.call) return 'call';
  if (silentUntil(at, settings.silentHours, calendar) !== null) return 'silentHours';
  if (live.done?.day === rhythm.day) return 'done';
  if (settings.nudgesPerDay === 0) return 'off';
  return live.pause ? 'pause' : null;
}

/** Why this finding may not speak now, or `null` if it may. */
function reasonFor(finding: Finding, situation: Situation): Silence | null {
  const { sample, rhythm, history } = situation;
  const todays = history.filter(({ at }) => at >= rhythm.bounds.from);
  const most = mostToday(todays, situation);
  // One for each stretch; "Later" brings one more, once (care.md D2).
  const stretchFrom = rhythm.stretch?.from ?? sample.at;
  const [first, ...more] = history.filter(({ at }) => at >= stretchFrom);
  if (first) return afterFirst(first, more.length > 0, sample.at) ?? most;
  const spoken = history.some(
    ({ pattern, at }) => pattern === finding.pattern && at >= finding.from,
  );
  if (spoken) return 'spoken';
  if (finding.over) return 'over';
  return tooEarly(finding, situation) ?? most ?? tooMany(todays, situation);
}

/** "Later" is asked for: it keeps to the day's limits, and not to the time between two nudges. */
function afterFirst(first: NudgeRecord, repeated: boolean, at: number): Silence | null {
  if (first.end === 'held') return 'held';
  if (first.end !== 'later' || first.endedAt === null || repeated) return 'spoken';
  const minutes = (at - first.endedAt) / MINUTE_MS;
  if (minutes < DEFAULTS.laterMinutes) return 'later';
  return minutes > DEFAULTS.laterMinutes + LATER_PATIENCE_MINUTES ? 'over' : null;
}

/** Silence that the person chose aside: is this a moment to look for a lull? In doubt it waits at the icon (care.md M3). */
function doubtOf(sample: Sample): Silence | null {
  if (!attended(sample)) return 'away';
  if (sample.audible) return 'sound';
  return sample.fullScreen ? 'fullScreen' : null;
}

/** The quieter of what the person chose and what the last answers make of it. Source: care.md D5, D7. */
function formOf({ live, settings }: Situation): NudgeForm {
  const small: NudgeForm = live.sinceYes.ignored > 0 ? 'dot' : 'card';
  const quieter = Math.max(NUDGE_FORMS.indexOf(small), NUDGE_FORMS.indexOf(settings.nudgeForm));
  return NUDGE_FORMS[quieter] ?? 'icon';
}

import { DEFAULTS, MINUTE_MS } from '../base/defaults';
import { hasAttention, type Sample } from '../counting/attention';
import { quietHoursEndAt } from '../settings/quietHours';
import { NUDGE_FORMS, type NudgeForm } from '../settings/settings';
import { frequencyCap, graceTime, hardCap, LATER_WINDOW_MINUTES } from './limits';
import type { NudgeRecord } from './nudge';
import type { Finding } from './patterns/finding';
import type { NoNudgeReason } from './silence';
import type { Situation } from './situation';

/** `deferReason`: why it waits at the icon, and comes to no page now. */
export type NudgeDecision =
  | { readonly show: Finding; readonly form: NudgeForm; readonly deferReason: NoNudgeReason | null }
  | { readonly noNudgeReason: NoNudgeReason };

/**
 * A nudge, or silence and its reason. Pure. `findings`: in the order in which they may speak; the
 * first that is allowed does, and the rest are dropped. The rules are care.md M1–M6, D1–D8 and 4.3.
 */
export function decide(findings: readonly Finding[], situation: Situation): NudgeDecision {
  const chosen = chosenSilence(situation);
  const [allowedFindings, silence] = allowedNow(findings, chosen, situation);
  if (silence) return { noNudgeReason: silence };
  const reasons = allowedFindings.map((finding) => reasonFor(finding, situation));
  const show = allowedFindings[reasons.indexOf(null)];
  if (!show) return { noNudgeReason: chosen ?? reasons[0] ?? 'nothingDue' };
  if (situation.sample.presence !== 'active') return { noNudgeReason: 'notAtWork' };
  return { show, form: chooseForm(situation), deferReason: deferReasonOf(situation.sample) };
}

/** After "Done for today" there is one line that may come (P6), and it comes at no other time. */
function allowedNow(
  findings: readonly Finding[],
  asked: NoNudgeReason | null,
  situation: Situation,
): [speakers: readonly Finding[], silence: NoNudgeReason | null] {
  if (asked !== 'dayClosed') return [findings, asked];
  const { state } = situation;
  const other = chosenSilence({ ...situation, state: { ...state, done: null } });
  const returned = findings.filter(({ pattern }) => pattern === 'oneMoreThing');
  return [returned, other ?? (returned.length > 0 ? null : 'dayClosed')];
}

/** Whether a nudge that waits or is shown may stay: what it is about is true, and nobody asked for silence. */
export function isWanted(
  { pattern }: { readonly pattern: Finding['pattern'] },
  findings: readonly Finding[],
  situation: Situation,
): boolean {
  const [speakers, silence] = allowedNow(findings, chosenSilence(situation), situation);
  return silence === null && speakers.some((finding) => finding.pattern === pattern);
}

/** Silence that the person chose. It also takes away a nudge that is already on screen. */
export function chosenSilence({
  state,
  sample: { at },
  today: rhythm,
  settings,
  calendar,
}: Omit<Situation, 'history'>): NoNudgeReason | null {
  if (!settings.tracking) return 'trackingOff';
  if (state.snooze && at < state.snooze.until) return 'snooze';
  if (state.call) return 'call';
  if (quietHoursEndAt(at, settings.quietHours, calendar) !== null) return 'quietHours';
  if (state.done?.day === rhythm.day) return 'dayClosed';
  if (settings.nudgesPerDay === 0) return 'nudgesOff';
  return state.pause ? 'pause' : null;
}

/** Why this finding may not speak now, or `null` if it may. */
function reasonFor(finding: Finding, situation: Situation): NoNudgeReason | null {
  const { sample, today: rhythm, history } = situation;
  const todays = history.filter(({ at }) => at >= rhythm.bounds.from);
  const most = hardCap(todays, situation);
  // One for each stretch; "Later" brings one more, once (care.md D2).
  const stretchFrom = rhythm.stretch?.from ?? sample.at;
  const [first, ...more] = history.filter(({ at }) => at >= stretchFrom);
  if (first) return afterFirst(first, more.length > 0, sample.at) ?? most;
  const spoken = history.some(
    ({ pattern, at }) => pattern === finding.pattern && at >= finding.since,
  );
  if (spoken) return 'alreadyShown';
  if (finding.expired) return 'noLull';
  return graceTime(finding, situation) ?? most ?? frequencyCap(todays, situation);
}

/** "Later" is asked for: it keeps to the day's limits, and not to the time between two nudges. */
function afterFirst(first: NudgeRecord, repeated: boolean, at: number): NoNudgeReason | null {
  if (first.end === 'withheld') return 'withheld';
  if (first.end !== 'later' || first.endedAt === null || repeated) return 'alreadyShown';
  const minutes = (at - first.endedAt) / MINUTE_MS;
  if (minutes < DEFAULTS.laterMinutes) return 'later';
  return minutes > DEFAULTS.laterMinutes + LATER_WINDOW_MINUTES ? 'noLull' : null;
}

/** Silence that the person chose aside: is this a moment to look for a lull? In doubt it waits at the icon (care.md M3). */
function deferReasonOf(sample: Sample): NoNudgeReason | null {
  if (!hasAttention(sample)) return 'notAtWork';
  if (sample.audible) return 'sound';
  return sample.fullScreen ? 'fullScreen' : null;
}

/** The quieter of what the person chose and what the last answers make of it. Source: care.md D5, D7. */
function chooseForm({ state, settings }: Situation): NudgeForm {
  const small: NudgeForm = state.sinceAccepted.ignored > 0 ? 'dot' : 'card';
  const quieter = Math.max(NUDGE_FORMS.indexOf(small), NUDGE_FORMS.indexOf(settings.nudgeForm));
  return NUDGE_FORMS[quieter] ?? 'icon';
}

import type { EpochMs } from '../base/calendar';
import { DEFAULTS, MINUTE_MS } from '../base/defaults';
import { isWithin } from '../base/storedInstants';
import { hasAttention, type Sample } from '../counting/attention';
import { dayClosedAt } from '../counting/closedDays';
import { quietHoursEndAt } from '../settings/quietHours';
import { NUDGE_FORMS, type NudgeForm } from '../settings/settings';
import {
  isAfterRealBreak,
  isDailyCapReached,
  isFrequencyQuestionOpen,
  isHardCapReached,
  isScreenTimeUsed,
  isStartOfDay,
  spacingMs,
  wereSeveralUnanswered,
} from './limits';
import type { NoNudgeReason } from './noNudgeReason';
import { withTold } from './notification';
import type { NudgeRecord } from './nudge';
import { LATER_WINDOW_MINUTES } from './patterns/facts';
import type { Finding } from './patterns/finding';
import type { Situation } from './situation';

/** `deferReason`: why the nudge waits at the icon, and comes to no page now. */
export type NudgeDecision =
  | { readonly show: Finding; readonly form: NudgeForm; readonly deferReason: NoNudgeReason | null }
  | { readonly noNudgeReason: NoNudgeReason };

/** Rules in order: the reason of the first that applies counts. */
type Rules<T> = readonly (readonly [applies: (facts: T) => boolean, reason: NoNudgeReason])[];

/** What the person chose. It also takes away a nudge that is already on screen. */
const CHOSEN_RULES: Rules<Omit<Situation, 'history'>> = [
  [({ settings }) => !settings.tracking, 'trackingOff'],
  [({ state, sample }) => state.snooze !== null && sample.at < state.snooze.until, 'snooze'],
  [({ state }) => state.call !== null, 'call'],
  [
    ({ sample, settings, calendar }) =>
      quietHoursEndAt(sample.at, settings.quietHours, calendar) !== null,
    'quietHours',
  ],
  [({ state, today }) => dayClosedAt(state, today.day) !== null, 'dayClosed'],
  [({ settings }) => settings.nudgesPerDay === 0, 'nudgesOff'],
  [({ state }) => state.pause !== null, 'pause'],
];
const RULES_OF_A_CLOSED_DAY = CHOSEN_RULES.filter(([, reason]) => reason !== 'dayClosed');

/** What the limits of a day and of a stretch go by. */
type Limited = Pick<Situation, 'state' | 'settings' | 'today' | 'history'> & {
  readonly sample: Pick<Sample, 'at'>;
};

/** The nudges that stand in the way of another. */
interface NudgesSoFar extends Limited {
  /** Nudges shown since the day began. */
  readonly todays: readonly NudgeRecord[];
  /** The first nudge of this stretch, or since the time of a planned pause, and whether "Later" has brought another. */
  readonly first: NudgeRecord | undefined;
  readonly isRepeated: boolean;
}

/** A finding, and what may keep it from speaking. */
interface Candidate extends Situation, NudgesSoFar {
  readonly sample: Sample;
  readonly finding: Finding;
}

/** The limits of a day: what they say holds for the rest of it, whatever a pattern finds. */
const DAY_RULES: Rules<NudgesSoFar> = [
  // The limits that nothing exceeds.
  [
    ({ state, sample }) => isFrequencyQuestionOpen(state.frequencyQuestion, sample.at),
    'frequencyQuestion',
  ],
  [({ todays, history }) => isHardCapReached(todays, history), 'cap'],
  [({ todays, sample }) => isScreenTimeUsed(todays, sample.at), 'cap'],
  // The person's own limits. What was asked for later keeps to none of them.
  [
    unlessAskedFor(({ todays, state, settings }) =>
      isDailyCapReached(todays, state.frequencyQuestion, settings),
    ),
    'cap',
  ],
  [unlessAskedFor(({ todays }) => wereSeveralUnanswered(todays)), 'ignored'],
];

/** Whether this may speak now. The rules are care.md M1–M6, D1–D8 and 4.3. */
const FINDING_RULES: Rules<Candidate> = [
  // One for each stretch. "Later" brings one more, once (care.md D2).
  [({ first }) => first?.end === 'withheld', 'withheld'],
  [
    ({ first, isRepeated }) => first !== undefined && (isRepeated || !isLater(first)),
    'alreadyShown',
  ],
  [({ first, sample }) => minutesSince(first, sample) < DEFAULTS.laterMinutes, 'later'],
  [
    ({ first, sample }) =>
      first !== undefined &&
      minutesSince(first, sample) > DEFAULTS.laterMinutes + LATER_WINDOW_MINUTES,
    'noLull',
  ],
  [unlessAskedFor(wasShown), 'alreadyShown'],
  [unlessAskedFor(({ finding }) => finding.expired), 'noLull'],
  [unlessAskedFor(({ today }) => isStartOfDay(today)), 'early'],
  [
    unlessAskedFor(({ finding, today, sample }) => isAfterRealBreak(finding, today, sample.at)),
    'afterBreak',
  ],
  ...DAY_RULES,
  [unlessAskedFor(isSoonAfter(({ history }) => history.at(-1)?.at ?? null)), 'spacing'],
  // A pause that was taken unasked counts like a nudge.
  [unlessAskedFor(isSoonAfter(({ state }) => state.pausedAt)), 'afterPause'],
];

/**
 * A nudge, or the reason for none. Pure. `findings`: in the order in which they may speak; the first
 * that is allowed does, and the rest are dropped.
 */
export function decide(findings: readonly Finding[], situation: Situation): NudgeDecision {
  const { allowed, chosen, reason } = allowedFindings(findings, situation);
  if (reason) return { noNudgeReason: reason };
  const current = allowed.filter((finding) => isCurrent(finding, situation));
  const reasons = current.map((finding) =>
    firstReason(FINDING_RULES, candidate(finding, situation)),
  );
  const show = current[reasons.indexOf(null)];
  if (!show) return { noNudgeReason: chosen ?? reasons[0] ?? 'nothingDue' };
  if (situation.sample.presence !== 'active') return { noNudgeReason: 'notAtWork' };
  return { show, form: chooseForm(situation), deferReason: deferReasonOf(situation.sample) };
}

/** Whether a notification may tell of it at the icon: what others told of today counts as if it had been shown. */
export function mayBeTold(finding: Finding, situation: Situation): boolean {
  const history = withTold(situation.history, situation.state.told);
  const isAllowed =
    firstReason(FINDING_RULES, candidate(finding, { ...situation, history })) === null;
  return situation.settings.notifications && isAllowed;
}

/** Whether a nudge that waits or is shown may stay: what it is about is true, and nobody asked for silence. */
export function isWanted(
  { pattern }: { readonly pattern: Finding['pattern'] },
  findings: readonly Finding[],
  situation: Situation,
): boolean {
  const { allowed, reason } = allowedFindings(findings, situation);
  return reason === null && allowed.some((finding) => finding.pattern === pattern);
}

/**
 * Why no nudge comes for the rest of the day; `null` if one may. It is known from a stretch's first minute.
 * `from`: "Later" on a nudge before then asks for none.
 */
export function reasonForDay(limited: Limited, from?: EpochMs): NoNudgeReason | null {
  return firstReason(DAY_RULES, nudgesSoFar(limited, from));
}

/** Why the person wants no nudge now; `null` if they do not mind. */
export function chosenReason(situation: Omit<Situation, 'history'>): NoNudgeReason | null {
  return firstReason(CHOSEN_RULES, situation);
}

/**
 * On a closed day only `oneMoreThing` may speak, and it speaks at no other time. `chosen`: why the person wants
 * no nudge; `reason`: why none of them may speak.
 */
function allowedFindings(findings: readonly Finding[], situation: Situation) {
  const chosen = chosenReason(situation);
  if (chosen !== 'dayClosed') return { allowed: findings, chosen, reason: chosen };
  const allowed = findings.filter(({ pattern }) => pattern === 'oneMoreThing');
  const other = firstReason(RULES_OF_A_CLOSED_DAY, situation);
  return { allowed, chosen, reason: other ?? (allowed.length > 0 ? null : chosen) };
}

/** A planned pause whose time is over is said where its own "Later" asked for it, and nowhere else. */
function isCurrent({ pattern, since, expired }: Finding, { history }: Situation): boolean {
  if (pattern !== 'plannedPause' || !expired) return true;
  return history.some((each) => each.pattern === pattern && each.at >= since && isLater(each));
}

function firstReason<T>(rules: Rules<T>, facts: T): NoNudgeReason | null {
  return rules.find(([applies]) => applies(facts))?.[1] ?? null;
}

function candidate(finding: Finding, situation: Situation): Candidate {
  // The person asked for a planned pause by the clock: what was said in the stretch before does not answer for it.
  const from = finding.pattern === 'plannedPause' ? finding.since : stretchFrom(situation);
  return { ...situation, ...nudgesSoFar(situation, from), sample: situation.sample, finding };
}

function stretchFrom({ today, sample }: Limited): EpochMs {
  return today.stretch?.from ?? sample.at;
}

/** The nudges of this day, and those of this stretch, or since `from`. */
export function nudgesSoFar(situation: Limited, from = stretchFrom(situation)): NudgesSoFar {
  const { today, history } = situation;
  const [first, ...more] = history.filter(({ at }) => at >= from);
  const todays = history.filter(({ at }) => at >= today.bounds.from);
  return { ...situation, todays, first, isRepeated: more.length > 0 };
}

/** A rule that does not hold for a nudge that was asked for by "Later". */
function unlessAskedFor<T extends Pick<Candidate, 'first'>>(
  applies: (facts: T) => boolean,
): (facts: T) => boolean {
  return (facts) => facts.first === undefined && applies(facts);
}

function wasShown({ history, finding }: Candidate): boolean {
  return history.some(({ pattern, at }) => pattern === finding.pattern && at >= finding.since);
}

function isSoonAfter(when: (facts: Candidate) => number | null): (facts: Candidate) => boolean {
  return (facts) => isWithin(when(facts), spacingMs(facts.state.sinceAccepted), facts.sample.at);
}

function isLater({ end, endedAt }: NudgeRecord): boolean {
  return end === 'later' && endedAt !== null;
}

/** Minutes since a nudge ended; infinitely many where there was none. */
function minutesSince(nudge: NudgeRecord | undefined, { at }: Sample): number {
  const endedAt = nudge?.endedAt ?? null;
  return endedAt === null ? Number.POSITIVE_INFINITY : (at - endedAt) / MINUTE_MS;
}

/**
 * Apart from what the person chose: why the nudge does not come to this page now. In doubt it waits at the icon
 * (care.md M3). A window that fills the screen is no doubt: the page knows whether it shows something full screen.
 */
function deferReasonOf(sample: Sample): NoNudgeReason | null {
  if (!hasAttention(sample)) return 'notAtWork';
  if (sample.tab === null) return 'otherProgram';
  return sample.audible ? 'sound' : null;
}

/** The quieter of what the person chose and what the last answers make of it. Source: care.md D5, D7. */
function chooseForm({ state, settings }: Situation): NudgeForm {
  const small: NudgeForm = state.sinceAccepted.ignored > 0 ? 'dot' : 'card';
  const quieter = Math.max(NUDGE_FORMS.indexOf(small), NUDGE_FORMS.indexOf(settings.nudgeForm));
  return NUDGE_FORMS[quieter] ?? 'icon';
}

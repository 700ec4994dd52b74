import type { EpochMs } from '../../utils/core/base/calendar';
import { type Calendar, dayOf, daysUpTo } from '../../utils/core/base/calendar';
import { DAY_MS, HOUR_MS } from '../../utils/core/base/defaults';
import type { Interval } from '../../utils/core/base/intervals';
import { gapToAskAbout } from '../../utils/core/counting/otherPrograms';
import {
  breakRulesOf,
  stretchesIn,
  withOpenSpan,
  workIntervals,
} from '../../utils/core/counting/stretches';
import { HISTORY_DAYS } from '../../utils/core/nudging/limits';
import { outlookAt } from '../../utils/core/nudging/outlook';
import { findForPopup, POPUP_DAYS } from '../../utils/core/nudging/patterns/forPopup';
import { isVarietyDue } from '../../utils/core/nudging/patterns/shownFindings';
import { findPointToAskAbout } from '../../utils/core/nudging/trial/decisionPoint';
import { planSession } from '../../utils/core/reflection/chooseQuestions';
import { draftIn } from '../../utils/core/reflection/drafts';
import { stretchToAsk } from '../../utils/core/reflection/stretchToAsk';
import { siteInFront } from '../../utils/core/settings/siteInFront';
import { siteAt, siteName } from '../../utils/core/settings/sites';
import type { State } from '../../utils/core/state/state';
import { localZone } from '../../utils/platform/clock';
import { isHiddenByPolicy } from '../../utils/platform/permissions';
import { readDrafts } from '../../utils/store/journal/drafts';
import { readLockState } from '../../utils/store/journal/journalLock';
import { readEntry } from '../../utils/store/journal/readJournal';
import {
  type RecordSlice,
  readFindingsShown,
  readNudges,
  readPages,
  readQuestionsShown,
  readRecord,
} from '../../utils/store/record/readRecord';
import { readTotals } from '../../utils/store/record/readTotals';
import { readLastCheckIn } from '../../utils/store/session/lastCheckIn';
import { readPendingSites } from '../../utils/store/session/pendingSites';
import { readQuestionClosedAt } from '../../utils/store/session/questionRest';
import { rememberHidden } from '../../utils/store/session/writeSession';
import type { Note, PopupView } from '../../utils/views';
import type { LookResult } from './lookResult';
import { nudgeTextOf, ownWordsOf } from './nudgeText';

/** Everything the popup shows, by this look. `address`: of the page in front. */
export async function popupView(
  looked: LookResult,
  address: string | undefined,
): Promise<PopupView> {
  const { status: now, calendar, transition, settings } = looked;
  const [asked, drafts, lock, closedAt, pending, shownAt, history, isHidden, past] =
    await Promise.all([
      readQuestionsShown(),
      readDrafts(now.at),
      readLockState(now.at),
      readQuestionClosedAt(),
      readPendingSites(),
      readFindingsShown(),
      readNudges(now.at - HISTORY_DAYS * DAY_MS, now.at + HOUR_MS),
      isHiddenInFront(address, looked),
      pastOf(looked),
    ]);
  const { state } = transition.change;
  const draft = draftIn(drafts, 'popup');
  const { recorded, ...facts } = past;
  const questionRests = doesQuestionRest(closedAt, looked);
  return {
    status: now,
    outlook: outlookAt({
      state,
      sample: now,
      today: looked.today,
      settings,
      calendar,
      history: history.filter(({ end }) => end !== 'notRendered'),
    }),
    questionRests,
    questionSession: planSession(
      now,
      { asked, choices: settings.questions, at: now.at, rests: questionRests },
      draft,
      calendar,
      [Math.random(), Math.random(), Math.random()],
    ),
    draft,
    nextStep: draftIn(drafts, 'nextStep'),
    line: draftIn(drafts, 'line'),
    locked: lock.is === 'locked',
    checkIn: lock.is === 'locked' ? null : await checkInOf(looked, recorded),
    otherProgramsQuestion: gapToAskAbout(
      { work: facts.work, exclusions: recorded.exclusions },
      settings,
      state.otherProgramsPrompt,
      calendar,
      now.at,
    ),
    welcome:
      settings.trial && state.trial ? findPointToAskAbout(state.trial, state.nudge?.id) : null,
    calendar,
    isZoneKnown: localZone() !== null,
    worksNights: settings.eveningStart === null,
    isHidden,
    ...siteInFront(address, settings.sites, now.withoutAccess),
    pendingSites: pending.sites,
    enoughLine: settings.enoughLine,
    note: noteOf(looked),
    pendingNextStep: await nextStepOf(state, now.at, calendar),
    findings: findForPopup({
      today: looked.today,
      state,
      settings,
      calendar,
      at: now.at,
      shownAt,
      history,
      ...facts,
    }).filter(({ pattern }) => !wasSaidToday(shownAt[pattern], looked)),
    isVarietyDue: isVarietyDue(shownAt, history.length),
  };
}

/** Whether a policy hides the work site in front, which the opening of the popup shows us. Options tell of it from then on. */
async function isHiddenInFront(
  address: string | undefined,
  { settings }: LookResult,
): Promise<boolean> {
  const site = siteAt(address, settings.sites);
  if (!site || address === undefined) return false;
  const isHidden = await isHiddenByPolicy(address);
  if (isHidden !== null) await rememberHidden(siteName(site), isHidden);
  return isHidden === true;
}

/** Whether the last question that was closed is of this day, and no stretch began since. */
function doesQuestionRest(
  closedAt: EpochMs | null,
  { status: { at }, today: { stretch }, calendar }: LookResult,
): boolean {
  if (closedAt === null || closedAt > at) return false;
  return dayOf(closedAt, calendar) === dayOf(at, calendar) && (stretch?.from ?? 0) <= closedAt;
}

/** The stretch to ask a word about. Who keeps nothing is not asked. */
async function checkInOf(
  { status: { at }, transition, settings, calendar }: LookResult,
  { spans, exclusions }: RecordSlice,
) {
  if (settings.saveEntries === 'no') return null;
  const { state } = transition.change;
  const recent = ({ to }: Interval) => to > at - 2 * DAY_MS;
  const all = stretchesIn(
    withOpenSpan(spans.filter(recent), state.openSpan),
    breakRulesOf(settings),
    exclusions.filter(recent),
  );
  return stretchToAsk({ state, stretches: all, calendar, at, seen: await readLastCheckIn() });
}

/** A finding is shown once a day, so that it never keeps a question away for a whole day. */
function wasSaidToday(at: EpochMs | undefined, { status: now, calendar }: LookResult): boolean {
  return at !== undefined && dayOf(at, calendar) === dayOf(now.at, calendar);
}

/** Data from further back than a sample needs. It is read only when the popup is opened. */
async function pastOf({ status: { at }, calendar, settings, transition }: LookResult) {
  const days = daysUpTo(dayOf(at, calendar), POPUP_DAYS + 1);
  const from = at - POPUP_DAYS * DAY_MS;
  const [recorded, totals, pages] = await Promise.all([
    readRecord(from, at + HOUR_MS),
    readTotals(days, settings, calendar),
    readPages(from, at + HOUR_MS),
  ]);
  const { spans, exclusions, pauses } = recorded;
  const { graceMs } = breakRulesOf(settings);
  return {
    recorded,
    work: workIntervals(withOpenSpan(spans, transition.change.state.openSpan), graceMs, exclusions),
    totals,
    pauses,
    pages,
  };
}

function noteOf(looked: LookResult): Note | null {
  const { nudge } = looked.transition.change.state;
  if (nudge?.phase !== 'shown' || !nudge.atIcon) return null;
  const { id, pattern } = nudge;
  return { id, pattern, text: nudgeTextOf(nudge, looked), ownWords: ownWordsOf(nudge, looked) };
}

async function nextStepOf(
  { pendingNextStep: pending }: State,
  at: EpochMs,
  calendar: Calendar,
): Promise<PopupView['pendingNextStep']> {
  // One of a day to come was written by a clock that was ahead.
  if (!pending || pending.day === dayOf(at, calendar)) return null;
  const entry = await readEntry(pending.entry, at);
  return entry && { entry: pending.entry, text: entry.text };
}

import { type Calendar, dayOf, daysUpTo } from '../../utils/core/base/calendar';
import { DAY_MS, HOUR_MS } from '../../utils/core/base/defaults';
import type { Interval } from '../../utils/core/base/intervals';
import { paceOf, stretches, withOpen, worked } from '../../utils/core/counting/stretches';
import { HISTORY_DAYS } from '../../utils/core/nudging/limits';
import { findForPopup, POPUP_DAYS } from '../../utils/core/nudging/patterns/forPopup';
import { saysVariety } from '../../utils/core/nudging/patterns/shownFindings';
import { toAskAbout } from '../../utils/core/nudging/trial/decisionPoint';
import { sittingOf } from '../../utils/core/reflection/chooseQuestions';
import { draftIn } from '../../utils/core/reflection/drafts';
import { stretchToAsk } from '../../utils/core/reflection/stretchToAsk';
import { nothing } from '../../utils/core/state/actions';
import { showAtIcon } from '../../utils/core/state/show';
import type { Live } from '../../utils/core/state/state';
import { readDrafts } from '../../utils/store/journal/drafts';
import { readLockState } from '../../utils/store/journal/journalLock';
import { readEntry } from '../../utils/store/journal/readJournal';
import {
  type Recorded,
  readAsked,
  readNudges,
  readPages,
  readRecord,
  readSaid,
} from '../../utils/store/record/readRecord';
import { readTotals } from '../../utils/store/record/readTotals';
import { readCheckedIn } from '../../utils/store/session/lastCheckIn';
import type { Note, PopupView } from '../../utils/views';
import type { Looked } from './lookResult';
import { lineOf } from './nudgeText';
import type { Keeper } from './recorder';

/** Everything the popup shows. A nudge that waits at the icon is said with it. */
export async function popupView(keeper: Keeper): Promise<PopupView> {
  const looked = await keeper.does(nothing, showAtIcon);
  const { now, calendar, step, settings } = looked;
  const [asked, drafts, lock, said, history, { recorded, ...past }] = await Promise.all([
    readAsked(),
    readDrafts(now.at),
    readLockState(now.at),
    readSaid(),
    readNudges(now.at - HISTORY_DAYS * DAY_MS, now.at + HOUR_MS),
    pastOf(looked),
  ]);
  const { live } = step.change;
  const draft = draftIn(drafts, 'popup');
  return {
    now,
    sitting: sittingOf(now, { asked, choices: settings.questions, at: now.at }, draft, calendar, [
      Math.random(),
      Math.random(),
      Math.random(),
    ]),
    draft,
    nextStep: draftIn(drafts, 'nextStep'),
    locked: lock.is === 'locked',
    checkIn: lock.is === 'locked' ? null : await checkInOf(looked, recorded),
    welcome: settings.trial && live.trial ? toAskAbout(live.trial, live.nudge?.id) : null,
    calendar,
    worksNights: settings.eveningStart === null,
    sites: settings.sites,
    enoughLine: settings.enoughLine,
    note: noteOf(looked),
    parked: await parkedOf(live, now.at, calendar),
    findings: findForPopup({
      ...{ rhythm: looked.rhythm, live, settings, calendar, at: now.at },
      ...{ said, history, ...past },
    }).filter(({ pattern }) => !wasSaidToday(said[pattern], looked)),
    saysVariety: saysVariety(said, history.length),
  };
}

/** The stretch to ask a word about. Who keeps nothing is not asked. */
async function checkInOf(
  { now: { at }, step, settings, calendar }: Looked,
  { spans, holes }: Recorded,
) {
  if (settings.notesSaved === 'no') return null;
  const { live } = step.change;
  const recent = ({ to }: Interval) => to > at - 2 * DAY_MS;
  const all = stretches(
    withOpen(spans.filter(recent), live.open),
    paceOf(settings),
    holes.filter(recent),
  );
  return stretchToAsk({ live, stretches: all, calendar, at, seen: await readCheckedIn() });
}

/** What was read once today is not said once more: a finding never stands in a question's way for a day. */
function wasSaidToday(at: number | undefined, { now, calendar }: Looked): boolean {
  return at !== undefined && dayOf(at, calendar) === dayOf(now.at, calendar);
}

/** What lies further back than a look needs; it is read when the popup is opened, and at no other time. */
async function pastOf({ now: { at }, calendar, settings, step }: Looked) {
  const days = daysUpTo(dayOf(at, calendar), POPUP_DAYS + 1);
  const from = at - POPUP_DAYS * DAY_MS;
  const [recorded, totals, pages] = await Promise.all([
    readRecord(from, at + HOUR_MS),
    readTotals(days, settings, calendar),
    readPages(from, at + HOUR_MS),
  ]);
  const { spans, holes, pauses } = recorded;
  const { graceMs } = paceOf(settings);
  return {
    recorded,
    work: worked(withOpen(spans, step.change.live.open), graceMs, holes),
    totals,
    pauses,
    pages,
  };
}

function noteOf({ step, rhythm }: Looked): Note | null {
  const { nudge } = step.change.live;
  if (nudge?.phase !== 'shown' || !nudge.atIcon) return null;
  return { id: nudge.id, pattern: nudge.pattern, line: lineOf(nudge.line, rhythm) };
}

async function parkedOf(
  { parked }: Live,
  at: number,
  calendar: Calendar,
): Promise<PopupView['parked']> {
  if (!parked || parked.day >= dayOf(at, calendar)) return null;
  const entry = await readEntry(parked.entry, at);
  return entry && { entry: parked.entry, text: entry.text };
}

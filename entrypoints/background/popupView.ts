import { dayOf, daysUpTo } from '../../utils/core/base/calendar';
import { DAY_MS, HOUR_MS } from '../../utils/core/base/defaults';
import { roundLength } from '../../utils/core/base/rounding';
import type { LinePattern } from '../../utils/core/content/questions';
import {
  type Interval,
  paceOf,
  stretches,
  withOpen,
  worked,
} from '../../utils/core/counting/stretches';
import { HISTORY_DAYS } from '../../utils/core/nudging/limits';
import { showAtIcon } from '../../utils/core/nudging/offer';
import { findForPopup, POPUP_DAYS } from '../../utils/core/nudging/patterns/forPopup';
import { saysVariety } from '../../utils/core/nudging/patterns/shownFindings';
import { toAskAbout } from '../../utils/core/nudging/trial/decisionPoint';
import { stretchToAsk } from '../../utils/core/reflection/checkIns';
import { sittingOf } from '../../utils/core/reflection/chooseQuestions';
import { draftIn } from '../../utils/core/reflection/drafts';
import type { EnoughLine } from '../../utils/core/settings/enoughLine';
import { nothing } from '../../utils/core/state/actions';
import type { Live } from '../../utils/core/state/state';
import { lengthInWords } from '../../utils/format';
import { language, t } from '../../utils/i18n';
import type { Card, Note, PopupView } from '../../utils/messages';
import { readDrafts } from '../../utils/store/journal/drafts';
import { readEntry } from '../../utils/store/journal/journal';
import { readLockState } from '../../utils/store/journal/journalLock';
import {
  type Recorded,
  readAsked,
  readNudges,
  readPages,
  readRecord,
  readSaid,
} from '../../utils/store/record/record';
import { readTotals } from '../../utils/store/record/retention';
import { readCheckedIn } from '../../utils/store/session/lastCheckIn';
import type { Keeper, Looked } from './recorder';

/** Everything the popup shows. A nudge that waits at the icon is said with it. */
export async function popupView(keeper: Keeper): Promise<PopupView> {
  const looked = await keeper.does(nothing, showAtIcon);
  const { now, calendar, step, settings } = looked;
  const [asked, drafts, lock, said, history, { recorded, ...past }] = await Promise.all([
    readAsked(),
    readDrafts(),
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
    parked: await parkedOf(live, dayOf(now.at, calendar)),
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

async function parkedOf({ parked }: Live, today: string): Promise<PopupView['parked']> {
  if (!parked || parked.day >= today) return null;
  const entry = await readEntry(parked.entry);
  return entry && { entry: parked.entry, text: entry.text };
}

/** The words of the nudge on screen in this tab, or `null` if there is none. */
export function cardFor({ step, rhythm, settings }: Looked, tab: number): Card | null {
  const { nudge } = step.change.live;
  if (nudge?.phase !== 'shown' || nudge.atIcon || nudge.tab !== tab) return null;
  return {
    id: nudge.id,
    line: withOwnWords(lineOf(nudge.line, rhythm), nudge.pattern, settings.enoughLine),
    labels: { pause: t('nudge.pause'), later: t('nudge.later'), keep: t('nudge.keep') },
    dot: t('nudge.dot'),
    form: nudge.form === 'card' ? 'card' : 'dot',
    language: language(),
  };
}

/** The most of the person's own words that a card holds; longer ones are in the popup and at a pause. */
const LONGEST_IN_CARD = 60;

/** At the line the person's words come back as they wrote them, in the direction that they have. */
function withOwnWords(line: string, pattern: LinePattern, own: EnoughLine | null): string {
  if (pattern !== 'P7' || !own || own.words.length > LONGEST_IN_CARD) return line;
  return t('nudge.atLine', [`\u2068${own.words}\u2069`, line]);
}

/** The words of a line, its length filled in. */
export function lineOf(
  line: NonNullable<Live['nudge']>['line'],
  { stretch }: Looked['rhythm'],
): string {
  return t(`nudge.lines.${line}`, [lengthInWords(roundLength(stretch?.activeMs ?? 0))]);
}

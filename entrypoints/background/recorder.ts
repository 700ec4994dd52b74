import type { EpochMs } from '../../utils/core/base/calendar';
import { DAY_MS, HOUR_MS } from '../../utils/core/base/defaults';
import type { Sample } from '../../utils/core/counting/attention';
import type { TodaySoFar } from '../../utils/core/counting/today';
import { HISTORY_DAYS } from '../../utils/core/nudging/limits';
import type { NudgeRecord } from '../../utils/core/nudging/nudge';
import { patternSettingOf } from '../../utils/core/settings/patternSettings';
import { markInjectionFailed, noop } from '../../utils/core/state/actions';
import type { Action, Effect, Transition } from '../../utils/core/state/change';
import { heartbeatOf } from '../../utils/core/state/heartbeat';
import { knownAfter } from '../../utils/core/state/quiet';
import type { State } from '../../utils/core/state/state';
import { statusAt } from '../../utils/core/state/status';
import {
  applyAction,
  applySample,
  decideNext,
  hasChanges,
  needsHistory,
} from '../../utils/core/state/transition';
import { localCalendar } from '../../utils/platform/clock';
import { createEffects } from '../../utils/platform/effects';
import { grantedOf } from '../../utils/platform/permissions';
import { createQueue } from '../../utils/platform/queue';
import { takeSample } from '../../utils/platform/sample';
import { answerInTime } from '../../utils/store/answerInTime';
import { createPendingWrites } from '../../utils/store/record/pendingWrites';
import { readNudges, readRecord, readState } from '../../utils/store/record/readRecord';
import { replaceState, writeChange } from '../../utils/store/record/writeRecord';
import { sessionName } from '../../utils/store/session/writeSession';
import { readSettings } from '../../utils/store/settings/settings';
import { changeSettings } from '../../utils/store/settings/writeSettings';
import { readSalt } from '../../utils/store/writeSalt';
import { createHeadlineKeeper } from './headline';
import type { LookResult } from './lookResult';
import { createQuietLooks } from './quietLooks';
import { createRetentionJob } from './retention';
import { createToolbarStatus } from './toolbarStatus';

/** How far back a stretch may reach, ms. Our choice: nobody works two days without a break of minutes. */
const LOOK_BACK_MS = 2 * DAY_MS;
/** Records from before the clock was set back by up to an hour are read as well. */
const CLOCK_SLACK_MS = HOUR_MS;

/** May add to a transition before it is written. */
type Amend = (transition: Transition, sample: Sample, today: TodaySoFar) => Transition;
const unchanged: Amend = (transition) => transition;
const isHeartbeat = (effect: Effect) => effect.do === 'heartbeat' && effect.mode !== null;
/** A page that is frozen answers late or never, so nothing waits for it. */
const asksPage = (effect: Effect) => effect.do === 'injectNudge' || effect.do === 'withdrawNudge';

/**
 * The one place that changes the record: sample → core → store → effects, one at a time.
 * It remembers nothing but what could not be written, so a worker that dies loses nothing.
 */
export function createRecorder() {
  const queue = createQueue();
  const runInBrowser = createEffects(scheduleSample);
  const pendingWrites = createPendingWrites(writeChange);
  const rollUpOnceADay = createRetentionJob(queue);
  const showStatus = createToolbarStatus();
  const keepHeadline = createHeadlineKeeper();
  const quietLooks = createQuietLooks(replaceState);
  let isSampleScheduled = false;

  /**
   * One step: samples, decides, writes what changed in one transaction, then runs the effects. `since`: how far back
   * the action needs the record. Throws what the stores throw.
   */
  async function step(action: Action, amend: Amend, since = Infinity): Promise<LookResult> {
    quietLooks.forget();
    const [settings, session] = await Promise.all([readSettings(), sessionName()]);
    const visible = await grantedOf(settings.sites);
    const salt = patternSettingOf('repolishing', settings).on ? await readSalt() : null;
    const [sample, storedState] = await Promise.all([
      takeSample(session, visible, salt),
      readState(),
    ]);
    const { at } = sample;
    const calendar = localCalendar(settings);
    const from = Math.min(since, lookBackTo(storedState, at));
    const record = await readRecord(from, at + CLOCK_SLACK_MS);
    const known = pendingWrites.applyTo({ ...record, state: storedState });

    const snapshot = { ...known, settings: { ...settings, sites: visible }, calendar };
    const acted = applyAction(action, snapshot, sample);
    const seen = applySample(acted, sample);
    const past = needsHistory(seen) ? await readHistory(at) : [];
    const draws = { random: Math.random(), id: crypto.randomUUID() };
    const transition = amend(decideNext(seen, acted, past, draws), seen.sample, seen.today);

    await write(known.state, transition);
    const { state } = transition.change;
    // Minutes on the icon change by themselves, and what is not written is tried again by whole steps.
    const hasPendingWrites = pendingWrites.any();
    const needsWhole = settings.minutesOnIcon || hasPendingWrites;
    quietLooks.remember(needsWhole ? null : knownAfter({ ...snapshot, sample, past }, transition));
    rollUpOnceADay(state, settings, calendar);
    const { today } = seen;
    const status = statusAt({ state, today, settings, visible, calendar, at, hasPendingWrites });
    const result = { transition, today, settings, status, calendar };
    // The toolbar icon and the popup's headline are no part of the record. What fails is done by the next step.
    const showing = [showStatus(known.state, result), keepHeadline(status)].map((shown) =>
      answerInTime(shown).catch((error: unknown) => console.debug(error)),
    );
    await Promise.all(showing);
    return result;
  }

  async function readHistory(now: EpochMs): Promise<NudgeRecord[]> {
    const stored = await readNudges(now - HISTORY_DAYS * DAY_MS, now + CLOCK_SLACK_MS);
    return pendingWrites.applyToNudges(stored);
  }

  /** Writes what changed and runs the effects, the alarm before all. */
  async function write(before: State, { change, effects }: Transition): Promise<void> {
    // Were the worker to die between an open span's first write and its alarm, nothing would bring it back.
    const alarms = effects.filter(isHeartbeat);
    for (const effect of alarms) await attempt(effect);
    if (pendingWrites.any() || hasChanges(before, change)) await pendingWrites.save(change);
    for (const effect of effects) {
      if (alarms.includes(effect)) continue;
      const attempted = attempt(effect);
      if (!asksPage(effect)) await attempted;
      // Injection is tried again with each step; a failure is reported once.
      else if (effect.do === 'injectNudge' && !change.state.nudge?.injectionFailed) {
        attempted.then((done) => done || enqueue(markInjectionFailed(effect.tab)));
      }
    }
  }

  /** False if it failed (a page where no script may run): the next step asks for it again. */
  async function attempt(effect: Effect): Promise<boolean> {
    try {
      if (effect.do === 'turnNudgesOff') await changeSettings({ nudgesPerDay: 0 });
      else if (effect.do === 'showNumbers') {
        await changeSettings({ hideNumbers: false, showNumbersAt: null });
      } else if (asksPage(effect)) await runInBrowser(effect);
      else await answerInTime(runInBrowser(effect));
      return true;
    } catch (error) {
      console.debug(effect.do, error);
      return false;
    }
  }

  /** A look that finds what the last one found, where that decides nothing. False: a step has to be taken. */
  async function lookQuietly(): Promise<boolean> {
    const known = await quietLooks
      .moveOnWith(async ({ sample, settings, calendar }) => {
        // No event tells that the person came to another zone.
        const isHere = localCalendar(calendar).zone === calendar.zone;
        return isHere ? takeSample(sample.session, settings.sites) : null;
      })
      .catch(() => null);
    if (!known) return false;
    const { state, settings, sample } = known;
    return attempt({ do: 'heartbeat', ...heartbeatOf(state, settings, sample) });
  }

  /** Schedules a step. Hints come in bursts: a step that has not started serves all of them. */
  function scheduleSample(): void {
    if (isSampleScheduled) return;
    isSampleScheduled = true;
    enqueue(noop, () => {
      isSampleScheduled = false;
    });
  }

  function enqueue(action: Action, onStart = () => {}): void {
    queue(async () => {
      onStart();
      if (action !== noop || !(await lookQuietly())) await step(action, unchanged);
    }).catch((error: unknown) => console.error(error));
  }

  return {
    scheduleSample,
    /** The current state. It takes no sample. */
    currentState: async (): Promise<State> =>
      pendingWrites.applyTo({ state: await readState(), spans: [], exclusions: [] }).state,
    /** Applies an action of the person, which may need the record from `since` on, and takes a sample. */
    dispatch: (action: Action = noop, amend = unchanged, since?: EpochMs) =>
      queue(() => step(action, amend, since)),
    /** Schedules a step after what may be seen, or is chosen, changed. */
    lookAnew: () => {
      quietLooks.forget();
      scheduleSample();
    },
    /** Runs another job of the background in the same queue. */
    queue: <T>(job: () => Promise<T>) => queue(() => job().finally(quietLooks.forget)),
    /** Discards what could not be written so far. For when everything is deleted. */
    discardPendingWrites: pendingWrites.discard,
  };
}

export type Recorder = ReturnType<typeof createRecorder>;

/** As far back as a stretch may reach, or as a decision point of the trial whose outcomes are not known, if that is earlier. */
function lookBackTo({ trial }: State, now: EpochMs): number {
  const oldest = trial?.following[0] ?? trial?.waiting;
  return Math.min(now - LOOK_BACK_MS, oldest?.at ?? now);
}

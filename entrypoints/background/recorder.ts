import { DAY_MS, HOUR_MS } from '../../utils/core/base/defaults';
import type { Sample } from '../../utils/core/counting/attention';
import type { TodaySoFar } from '../../utils/core/counting/today';
import { HISTORY_DAYS } from '../../utils/core/nudging/limits';
import { patternSettingOf } from '../../utils/core/settings/patternSettings';
import { markInjectionFailed, noop } from '../../utils/core/state/actions';
import type { Action, Effect, Transition } from '../../utils/core/state/change';
import type { State } from '../../utils/core/state/state';
import { statusAt } from '../../utils/core/state/status';
import {
  applyAction,
  applySample,
  decideNext,
  hasChanges,
  needsHistory,
} from '../../utils/core/state/transition';
import { zone } from '../../utils/platform/clock';
import { createEffects } from '../../utils/platform/effects';
import { withAccess } from '../../utils/platform/permissions';
import { createQueue } from '../../utils/platform/queue';
import { takeSample } from '../../utils/platform/sample';
import { createPendingWrites } from '../../utils/store/record/pendingWrites';
import { readNudges, readRecord, readState } from '../../utils/store/record/readRecord';
import { writeChange } from '../../utils/store/record/writeRecord';
import { readSettings } from '../../utils/store/settings/settings';
import { readSalt } from '../../utils/store/writeSalt';
import type { LookResult } from './lookResult';
import { createRetentionJob } from './retention';
import { createSignals } from './toolbarStatus';

/** How far back a stretch may reach, ms. Our choice: nobody works two days without a break of minutes. */
const LOOK_BACK_MS = 2 * DAY_MS;

/** May add to a step before it is written, in the same transaction. */
type Amend = (step: Transition, sample: Sample, rhythm: TodaySoFar) => Transition;
const unchanged: Amend = (step) => step;
const isHeartbeat = (effect: Effect) => effect.do === 'heartbeat' && effect.mode !== null;
/** A page may stand still, and then what is asked of it is done late or never. */
const asksPage = (effect: Effect) => effect.do === 'injectNudge' || effect.do === 'withdrawNudge';

/**
 * The one place that changes the record: sample → core → store → effects, one at a time.
 * It remembers nothing but what could not be written, so a worker that dies loses nothing.
 */
export function createRecorder() {
  const queue = createQueue();
  const run = createEffects(look);
  const unsaved = createPendingWrites(writeChange);
  const sweep = createRetentionJob(queue);
  const signal = createSignals();
  let lookWaits = false;

  async function step(doing: Action, conclude: Amend): Promise<LookResult> {
    const chosen = await readSettings();
    const visible = await withAccess(chosen.sites);
    const salt = patternSettingOf('repolishing', chosen).on ? await readSalt() : null;
    const [sample, stored] = await Promise.all([takeSample(visible, salt), readState()]);
    const { at } = sample;
    const record = await readRecord(lookBackTo(stored, at), at + HOUR_MS);
    const { state, spans, exclusions } = unsaved.applyTo({ ...record, state: stored });
    const settings = { ...chosen, sites: visible };
    const calendar = { zone: zone(), dayStart: settings.dayStart };

    const acted = applyAction(doing, { state, spans, exclusions, settings, calendar }, sample);
    const seen = applySample(acted, sample);
    const past = needsHistory(seen)
      ? unsaved.applyToNudges(await readNudges(at - HISTORY_DAYS * DAY_MS, at + HOUR_MS))
      : [];
    const chance = { random: Math.random(), id: crypto.randomUUID() };
    const found = conclude(decideNext(seen, sample, acted, past, chance), sample, seen.today);

    // The alarm first: were the worker to die between an open span's first write and its alarm, nothing
    // would bring it back.
    const firstly = found.effects.filter(isHeartbeat);
    for (const effect of firstly) await attempt(effect);
    if (unsaved.any() || hasChanges(state, found.change)) await unsaved.save(found.change);
    for (const effect of found.effects) {
      if (firstly.includes(effect)) continue;
      const attempted = attempt(effect);
      if (!asksPage(effect)) await attempted;
      // It is offered at each look, and said to be refused once.
      else if (effect.do === 'injectNudge' && !found.change.state.nudge?.injectionFailed) {
        attempted.then((done) => done || soon(markInjectionFailed(effect.tab)));
      }
    }
    sweep(found.change.state, chosen, calendar);
    const { today: rhythm } = seen;
    const now = statusAt({
      state: found.change.state,
      today: rhythm,
      settings: chosen,
      visible,
      calendar,
      at,
      unsaved: unsaved.any(),
    });
    const looked = { transition: found, today: rhythm, settings: chosen, status: now, calendar };
    // What is seen is no part of the record: if it fails, the next look draws it.
    await signal(state, looked).catch((error: unknown) => console.debug(error));
    return looked;
  }

  /** False if it failed (a page where no script may run): it is asked for once more at the next look. */
  async function attempt(effect: Effect): Promise<boolean> {
    try {
      await run(effect);
      return true;
    } catch (error) {
      console.debug(effect.do, error);
      return false;
    }
  }

  /** Looks soon. Hints come in bursts: one look that has not begun answers them all. */
  function look(): void {
    if (lookWaits) return;
    lookWaits = true;
    soon(noop, () => {
      lookWaits = false;
    });
  }

  function soon(doing: Action, begun = () => {}): void {
    queue(() => {
      begun();
      return step(doing, unchanged);
    }).catch((error: unknown) => console.error(error));
  }

  return {
    look,
    /** The tab that a nudge was offered to, or is shown in; `null` if there is none. It takes no look. */
    nudgeTab: async (): Promise<number | null> => {
      const { state } = unsaved.applyTo({ state: await readState(), spans: [], exclusions: [] });
      return state.nudge?.tab ?? null;
    },
    /** Does what a person asked for, and looks. */
    does: (doing: Action = noop, conclude = unchanged) => queue(() => step(doing, conclude)),
    /** Runs another job of the background in the same queue. */
    queue,
    /** What could not be written so far is let go. For when everything is deleted. */
    forgetUnsaved: unsaved.discard,
  };
}

export type Recorder = ReturnType<typeof createRecorder>;

/** As far as a stretch may reach, or to a moment of the trial of which something is not known, if that is longer ago. */
function lookBackTo({ trial }: State, at: number): number {
  const oldest = trial?.following[0] ?? trial?.waiting;
  return Math.min(at - LOOK_BACK_MS, oldest?.at ?? at);
}

import { DAY_MS, HOUR_MS } from '../../utils/core/base/defaults';
import type { Sample } from '../../utils/core/counting/attention';
import type { Rhythm } from '../../utils/core/counting/today';
import { HISTORY_DAYS } from '../../utils/core/nudging/limits';
import { choiceOf } from '../../utils/core/settings/patternSettings';
import { nothing, refused } from '../../utils/core/state/actions';
import type { Act, Effect, Step } from '../../utils/core/state/change';
import type { Live } from '../../utils/core/state/state';
import { nowAt } from '../../utils/core/state/status';
import { act, isNews, needsHistory, respond, see } from '../../utils/core/state/transition';
import { zone } from '../../utils/platform/clock';
import { createEffects } from '../../utils/platform/effects';
import { withAccess } from '../../utils/platform/permissions';
import { createQueue } from '../../utils/platform/queue';
import { takeSample } from '../../utils/platform/sample';
import { createUnsaved } from '../../utils/store/record/pendingWrites';
import { readLive, readNudges, readRecord } from '../../utils/store/record/readRecord';
import { commit } from '../../utils/store/record/writeRecord';
import { readSettings } from '../../utils/store/settings/settings';
import { readSalt } from '../../utils/store/writeSalt';
import type { Looked } from './lookResult';
import { createSweep } from './retention';
import { createSignals } from './toolbarStatus';

/** How far back a stretch may reach, ms. Our choice: nobody works two days without a break of minutes. */
const LOOK_BACK_MS = 2 * DAY_MS;

/** May add to a step before it is written, in the same transaction. */
type Conclude = (step: Step, sample: Sample, rhythm: Rhythm) => Step;
const asItIs: Conclude = (step) => step;
const watches = (effect: Effect) => effect.do === 'watch' && effect.site !== null;
/** A page may stand still, and then what is asked of it is done late or never. */
const asksPage = (effect: Effect) => effect.do === 'offer' || effect.do === 'withdraw';

/**
 * The one place that changes the record: sample → core → store → effects, one at a time.
 * It remembers nothing but what could not be written, so a worker that dies loses nothing.
 */
export function createKeeper() {
  const queue = createQueue();
  const run = createEffects(look);
  const unsaved = createUnsaved(commit);
  const sweep = createSweep(queue);
  const signal = createSignals();
  let lookWaits = false;

  async function step(doing: Act, conclude: Conclude): Promise<Looked> {
    const chosen = await readSettings();
    const visible = await withAccess(chosen.sites);
    const salt = choiceOf('P8', chosen).on ? await readSalt() : null;
    const [sample, stored] = await Promise.all([takeSample(visible, salt), readLive()]);
    const { at } = sample;
    const record = await readRecord(lookBackTo(stored, at), at + HOUR_MS);
    const { live, spans, holes } = unsaved.over({ ...record, live: stored });
    const settings = { ...chosen, sites: visible };
    const calendar = { zone: zone(), dayStart: settings.dayStart };

    const acted = act(doing, { live, spans, holes, settings, calendar }, sample);
    const seen = see(acted, sample);
    const past = needsHistory(seen)
      ? unsaved.nudgesOver(await readNudges(at - HISTORY_DAYS * DAY_MS, at + HOUR_MS))
      : [];
    const chance = { random: Math.random(), id: crypto.randomUUID() };
    const found = conclude(respond(seen, sample, acted, past, chance), sample, seen.rhythm);

    // The alarm first: were the worker to die between an open span's first write and its alarm, nothing
    // would bring it back.
    const firstly = found.effects.filter(watches);
    for (const effect of firstly) await attempt(effect);
    if (unsaved.any() || isNews(live, found.change)) await unsaved.save(found.change);
    for (const effect of found.effects) {
      if (firstly.includes(effect)) continue;
      const attempted = attempt(effect);
      if (!asksPage(effect)) await attempted;
      // It is offered at each look, and said to be refused once.
      else if (effect.do === 'offer' && !found.change.live.nudge?.refused) {
        attempted.then((done) => done || soon(refused(effect.tab)));
      }
    }
    sweep(at, chosen, calendar);
    const { rhythm } = seen;
    const now = nowAt({
      live: found.change.live,
      rhythm,
      settings: chosen,
      visible,
      calendar,
      at,
      unsaved: unsaved.any(),
    });
    const looked = { step: found, rhythm, settings: chosen, now, calendar };
    // What is seen is no part of the record: if it fails, the next look draws it.
    await signal(live, looked).catch((error: unknown) => console.debug(error));
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
    soon(nothing, () => {
      lookWaits = false;
    });
  }

  function soon(doing: Act, begun = () => {}): void {
    queue(() => {
      begun();
      return step(doing, asItIs);
    }).catch((error: unknown) => console.error(error));
  }

  return {
    look,
    /** The tab that a nudge was offered to, or is shown in; `null` if there is none. It takes no look. */
    nudgeTab: async (): Promise<number | null> => {
      const { live } = unsaved.over({ live: await readLive(), spans: [], holes: [] });
      return live.nudge?.tab ?? null;
    },
    /** Does what a person asked for, and looks. */
    does: (doing: Act = nothing, conclude = asItIs) => queue(() => step(doing, conclude)),
    /** Runs another job of the background in the same queue. */
    queue,
    /** What could not be written so far is let go. For when everything is deleted. */
    forgetUnsaved: unsaved.forget,
  };
}

export type Keeper = ReturnType<typeof createKeeper>;

/** As far as a stretch may reach, or to a moment of the trial of which something is not known, if that is longer ago. */
function lookBackTo({ trial }: Live, at: number): number {
  const oldest = trial?.following[0] ?? trial?.waiting;
  return Math.min(at - LOOK_BACK_MS, oldest?.at ?? at);
}

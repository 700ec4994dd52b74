import type { Sample } from '../../../utils/core/counting/attention';
import type { Exclusion } from '../../../utils/core/counting/exclusions';
import type { PageVisit } from '../../../utils/core/counting/pageVisits';
import { applyReplacement } from '../../../utils/core/counting/replacement';
import type { TodaySoFar } from '../../../utils/core/counting/today';
import type { NudgeRecord } from '../../../utils/core/nudging/nudge';
import { outlookAt } from '../../../utils/core/nudging/outlook';
import type { DecisionPoint } from '../../../utils/core/nudging/trial/decisionPoint';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/core/settings/settings';
import { noop } from '../../../utils/core/state/actions';
import type { Action, Change, Effect, Transition } from '../../../utils/core/state/change';
import { showAtIcon, showInPage } from '../../../utils/core/state/show';
import { INITIAL_STATE, type State } from '../../../utils/core/state/state';
import { statusAt } from '../../../utils/core/state/status';
import {
  applyAction,
  applySample,
  decideNext,
  needsHistory,
} from '../../../utils/core/state/transition';

type Conclude = (step: Transition, at: number, today: TodaySoFar) => Transition;

/**
 * A browser and a store made of values: samples are taken as the background takes them, and what they
 * would write and do is kept for the test to read. Minutes since Monday 09:00 in UTC.
 */
export class World {
  readonly start = Date.UTC(2026, 10, 23, 9);
  state: State = INITIAL_STATE;
  spans: { site: string; from: number; to: number }[] = [];
  exclusions: Exclusion[] = [];
  nudges: NudgeRecord[] = [];
  pauses: Change['pauses'] = [];
  pages: PageVisit[] = [];
  effects: Effect[] = [];
  minute = 0;
  random = 0;
  /** What chance draws where a trial decides. */
  drawn = 0;
  decisionPoints: DecisionPoint[] = [];
  front: Omit<Sample, 'at'> = {
    site: 'docs.test',
    tab: 1,
    presence: 'active',
    audible: false,
    fullScreen: false,
    behindOtherApp: false,
    session: 'one',
  };
  settings: Settings = {
    ...DEFAULT_SETTINGS,
    sites: [{ host: 'docs.test' }, { host: 'mail.test' }],
  };
  readonly calendar = { zone: 'UTC', dayStart: '04:00' };
  #ids = 0;

  get at(): number {
    return Math.round(this.start + this.minute * 60_000);
  }

  /** One step, with what a person did before it. Returns the effects of this step alone. */
  look(doing: Action = noop): readonly Effect[] {
    return this.#step(doing).effects;
  }

  /** The page in `tab` found a lull. True if it may speak. */
  lull(tab = 1): boolean {
    let shown = false;
    this.#step(noop, (step, at, today) => {
      const next = showInPage(step, {
        tab,
        at,
        blind: false,
        today,
        draw: () => this.drawn,
      });
      shown = next?.change.state.nudge?.phase === 'shown';
      return next ?? step;
    });
    return shown;
  }

  /** The popup is opened: what waits at the icon is said there. */
  openPopup(): this {
    this.#step(noop, (step, at) => showAtIcon(step, { ...this.front, at }));
    return this;
  }

  /** Time passes with someone at work (or whatever `front` says), a sample every 30 s. */
  pass(minutes: number): this {
    if (this.effects.length === 0) this.look();
    for (const end = this.minute + minutes; this.minute < end; ) {
      this.minute += 0.5;
      this.look();
    }
    return this;
  }

  /** Time passes away from every work site. */
  away(minutes: number): this {
    const { site } = this.front;
    this.front = { ...this.front, site: null };
    this.look();
    this.pass(minutes);
    this.front = { ...this.front, site };
    this.look();
    return this;
  }

  get today(): TodaySoFar {
    const { state, spans, exclusions, settings, calendar, at } = this;
    return applySample({ state, spans, exclusions, settings, calendar }, { ...this.front, at })
      .today;
  }

  /** What the popup may promise. */
  get outlook() {
    const { state, settings, calendar, at, today, nudges } = this;
    return outlookAt({ state, settings, calendar, sample: { at }, today, history: nudges });
  }

  get now() {
    const { state, settings, calendar, at, today } = this;
    return statusAt({ state, today, settings, visible: settings.sites, calendar, at });
  }

  /** Whether a nudge waits for a lull in a page. */
  get waiting() {
    return this.state.nudge?.phase === 'waiting' && !this.state.nudge.atIcon;
  }

  get shown() {
    return this.state.nudge?.phase === 'shown' ? this.state.nudge : null;
  }

  #step(doing: Action, conclude: Conclude = (step) => step) {
    const sample = { ...this.front, at: this.at };
    const { state, spans, exclusions, settings, calendar } = this;
    const acted = applyAction(doing, { state, spans, exclusions, settings, calendar }, sample);
    this.#ids += 1;
    const chance = { random: this.random, id: `n${this.#ids}` };
    const seen = applySample(acted, sample);
    // The background reads it for the few samples that need it.
    const history = needsHistory(seen) ? this.nudges : [];
    const step = conclude(decideNext(seen, acted, history, chance), this.at, seen.today);
    this.state = step.change.state;
    if (step.change.replace) Object.assign(this, applyReplacement(this, step.change.replace));
    this.spans.push(...(step.change.spans ?? []));
    this.exclusions.push(...(step.change.exclusions ?? []));
    this.pages.push(...(step.change.pages ?? []));
    for (const nudge of step.change.nudges ?? []) {
      this.nudges = [...this.nudges.filter(({ id }) => id !== nudge.id), nudge];
    }
    for (const decisionPoint of step.change.decisionPoints ?? []) {
      this.decisionPoints = [
        ...this.decisionPoints.filter(({ id }) => id !== decisionPoint.id),
        decisionPoint,
      ];
    }
    this.pauses = [...(this.pauses ?? []), ...(step.change.pauses ?? [])];
    this.effects.push(...step.effects);
    return step;
  }
}

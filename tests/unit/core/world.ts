import type { Sample } from '../../../utils/core/counting/attention';
import type { Hole } from '../../../utils/core/counting/exclusions';
import type { PageVisit } from '../../../utils/core/counting/pageVisits';
import { replaced } from '../../../utils/core/counting/replacement';
import type { Rhythm } from '../../../utils/core/counting/today';
import type { NudgeRecord } from '../../../utils/core/nudging/nudge';
import type { TrialMoment } from '../../../utils/core/nudging/trial/decisionPoint';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/core/settings/settings';
import { nothing } from '../../../utils/core/state/actions';
import type { Act, Change, Effect, Step } from '../../../utils/core/state/change';
import { show, showAtIcon } from '../../../utils/core/state/show';
import { type Live, NOTHING_LIVE } from '../../../utils/core/state/state';
import { nowAt } from '../../../utils/core/state/status';
import { act, respond, see } from '../../../utils/core/state/transition';

type Conclude = (step: Step, at: number, rhythm: Rhythm) => Step;

/**
 * A browser and a store made of values: looks are taken as the background takes them, and what they
 * would write and do is kept for the test to read. Minutes since Monday 09:00 in UTC.
 */
export class World {
  readonly start = Date.UTC(2026, 10, 23, 9);
  live: Live = NOTHING_LIVE;
  spans: { site: string; from: number; to: number }[] = [];
  holes: Hole[] = [];
  nudges: NudgeRecord[] = [];
  pauses: Change['pauses'] = [];
  pages: PageVisit[] = [];
  effects: Effect[] = [];
  minute = 0;
  random = 0;
  /** What chance draws where a trial decides. */
  drawn = 0;
  moments: TrialMoment[] = [];
  front: Omit<Sample, 'at'> = {
    site: 'docs.test',
    tab: 1,
    presence: 'active',
    audible: false,
    fullScreen: false,
    behind: false,
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

  /** One look, with what a person did before it. Returns the effects of this look alone. */
  look(doing: Act = nothing): readonly Effect[] {
    return this.#step(doing).effects;
  }

  /** The page in `tab` found a lull. True if it may speak. */
  lull(tab = 1): boolean {
    let shown = false;
    this.#step(nothing, (step, at, rhythm) => {
      const next = show(step, { tab, at, blind: false, rhythm, draw: () => this.drawn });
      shown = next?.change.live.nudge?.phase === 'shown';
      return next ?? step;
    });
    return shown;
  }

  /** The popup is opened: what waits at the icon is said there. */
  openPopup(): this {
    this.#step(nothing, (step, at) => showAtIcon(step, { ...this.front, at }));
    return this;
  }

  /** Time passes with someone at work (or whatever `front` says), a look every 30 s. */
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

  get now() {
    const { live, settings, calendar, at } = this;
    const rhythm = see(
      { live, spans: this.spans, holes: this.holes, settings, calendar },
      { ...this.front, at },
    ).rhythm;
    return nowAt({ live, rhythm, settings, visible: settings.sites, calendar, at });
  }

  /** Whether a nudge waits for a lull in a page. */
  get waiting() {
    return this.live.nudge?.phase === 'waiting' && !this.live.nudge.atIcon;
  }

  get shown() {
    return this.live.nudge?.phase === 'shown' ? this.live.nudge : null;
  }

  #step(doing: Act, conclude: Conclude = (step) => step) {
    const sample = { ...this.front, at: this.at };
    const { live, spans, holes, settings, calendar } = this;
    const acted = act(doing, { live, spans, holes, settings, calendar }, sample);
    this.#ids += 1;
    const chance = { random: this.random, id: `n${this.#ids}` };
    const seen = see(acted, sample);
    const step = conclude(respond(seen, sample, acted, this.nudges, chance), this.at, seen.rhythm);
    this.live = step.change.live;
    if (step.change.replace) Object.assign(this, replaced(this, step.change.replace));
    this.spans.push(...(step.change.spans ?? []));
    this.holes.push(...(step.change.holes ?? []));
    this.pages.push(...(step.change.pages ?? []));
    for (const nudge of step.change.nudges ?? []) {
      this.nudges = [...this.nudges.filter(({ id }) => id !== nudge.id), nudge];
    }
    for (const moment of step.change.moments ?? []) {
      this.moments = [...this.moments.filter(({ id }) => id !== moment.id), moment];
    }
    this.pauses = [...(this.pauses ?? []), ...(step.change.pauses ?? [])];
    this.effects.push(...step.effects);
    return step;
  }
}

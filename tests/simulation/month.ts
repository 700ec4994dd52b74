import type { NudgeRecord } from '../../utils/core/nudging/nudge';
import type { DecisionPoint } from '../../utils/core/nudging/trial/decisionPoint';
import type { Settings } from '../../utils/core/settings/settings';
import {
  answerFrequency,
  answerNudge,
  closeDay,
  endPause,
  setCall,
  setSnooze,
  startPause,
} from '../../utils/core/state/actions';
import { World } from '../unit/core/world';
import type { Person, Piece } from './personas';
import type { Random } from './random';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
/** Hands rest for so long before a page calls it a lull. */
const LULL_MINUTES = 5 / 60;
const STEP_MINUTES = 1 / 6;
/** Two minutes, and the ms that a sample is rounded to. */
const GRACE_MINUTES = 2 + 1 / MINUTE_MS;
const DAY_START = 5 * 60;

/** One nudge as the person met it, and what was true then, by the person's own day and not by Enough's. */
export interface Met {
  readonly record: NudgeRecord;
  readonly day: number;
  readonly form: 'card' | 'dot' | 'icon';
  /** In the page, or in the popup that they opened. What chance withheld would have been in the page. */
  readonly inPage: boolean;
  readonly settings: Settings;
  readonly piece: Piece;
  readonly truth: MonthTruth;
}

interface MonthTruth {
  /** Work today and since the last real break, minutes; and clock minutes since that break. */
  readonly todayMinutes: number;
  readonly stretchMinutes: number;
  readonly sinceBreakMinutes: number;
  readonly called: boolean;
  readonly quiet: boolean;
  readonly done: boolean;
  readonly pausing: boolean;
  /** When they last said whether there are to be fewer, ms since the epoch; 0 if never. */
  readonly answeredFewerAt: number;
}

export interface Month {
  readonly met: readonly Met[];
  /** Looks after which Enough was silent and gave no reason. */
  readonly unexplained: number;
  readonly looks: number;
  /** The decision points of a trial. */
  readonly decisionPoints: readonly DecisionPoint[];
  /** Moments at which chance withheld a nudge, and yet something was to be seen. */
  readonly seen: number;
}

/** Lives one month of days through the real steps. */
export function state(person: Person, random: Random, days: number): Month {
  const life = new Life(person, random);
  for (let day = 0; day < days; day += 1) life.day(day);
  const { met, unexplained, looks, seen } = life;
  return { met, unexplained, looks, seen, decisionPoints: life.decisionPoints };
}

class Life {
  readonly met: Met[] = [];
  unexplained = 0;
  looks = 0;
  seen = 0;
  readonly #world = new World();
  readonly #person: Person;
  readonly #random: Random;
  /** Work of the day so far, in minutes of the world. */
  #worked: { from: number; to: number }[] = [];
  #doneAt: number | null = null;
  #answeredFewerAt = 0;
  /** When the run of work began that they are in. */
  #since = 0;

  constructor(person: Person, random: Random) {
    this.#person = person;
    this.#random = random;
    this.#world.settings = { ...this.#world.settings, ...person.settings };
    this.#world.front = { ...this.#world.front, site: null };
  }

  get decisionPoints(): readonly DecisionPoint[] {
    return this.#world.decisionPoints;
  }

  day(day: number): void {
    const world = this.#world;
    // The recorder reads two days, and nudges of 28.
    world.spans = world.spans.filter(({ to }) => world.at - to < 2 * DAY_MINUTES * MINUTE_MS);
    world.nudges = world.nudges.filter(({ at }) => world.at - at < 28 * DAY_MINUTES * MINUTE_MS);
    this.#worked = this.#worked.filter(({ to }) => world.minute - to < 2 * DAY_MINUTES);
    world.effects = [];
    if (
      world.state.frequencyQuestion &&
      !world.state.frequencyQuestion.answered &&
      this.#random() < this.#person.answersFewer
    ) {
      this.#look(() => world.look(answerFrequency));
      this.#answeredFewerAt = world.at;
    }
    for (const piece of this.#person.day(day, this.#random)) this.#state(piece);
  }

  #state(piece: Piece): void {
    const world = this.#world;
    // The world's minutes begin at 09:00 of the first day.
    const from = piece.day * DAY_MINUTES + piece.from - 9 * 60;
    if (from < world.minute) return;
    this.#jump(from);
    for (const doing of piece.first ?? []) this.#do(doing);
    const site = piece.work ? piece.site : null;
    world.front = { ...world.front, ...piece.over, site, tab: piece.work ? piece.tab : 99 };
    this.#look(() => world.look());
    if (piece.work && world.state.pause && this.#random() < 0.5) this.#do('back');
    this.#since = from;
    for (const end = from + piece.minutes; world.minute < end; ) {
      const waits = world.state.nudge !== null;
      this.#jump(Math.min(end, world.minute + (waits ? STEP_MINUTES : 1 + 6 * this.#random())));
      if (piece.work) this.#meets(piece);
    }
    // A moment without length is no work.
    if (piece.work && world.minute > this.#since) {
      this.#worked.push({ from: this.#since, to: world.minute });
    }
    world.front = { ...world.front, site: null, audible: false, fullScreen: false };
    this.#look(() => world.look());
  }

  /** Time passes. The samples between are those that would have found nothing new. */
  #jump(to: number): void {
    const world = this.#world;
    const { openSpan: open } = world.state;
    world.minute = to;
    if (open)
      world.state = { ...world.state, openSpan: { ...open, lastSeenAt: world.at - 10_000 } };
    this.#look(() => world.look());
  }

  #look(look: () => unknown): void {
    look();
    this.looks += 1;
    const { nudge, noNudgeReason: silence } = this.#world.state;
    const inPage = nudge !== null && !nudge.atIcon;
    const byChoice = nudge?.atIcon === true && (nudge.form === 'icon' || nudge.phase === 'shown');
    if (inPage ? silence !== null : !byChoice && silence === null) this.unexplained += 1;
  }

  #do(doing: NonNullable<Piece['first']>[number]): void {
    const world = this.#world;
    const act = {
      done: closeDay(true),
      open: closeDay(false),
      pause: startPause(),
      back: endPause,
      quiet: setSnooze('hour'),
      call: setCall(30),
      openCall: setCall('open'),
      endCall: setCall('no'),
    }[doing];
    this.#look(() => world.look(act));
    if (doing === 'done') this.#doneAt = world.minute;
    if (doing === 'open') this.#doneAt = null;
  }

  /** A nudge that waits meets the person at their next lull, or in the popup if they open it. */
  #meets(piece: Piece): void {
    const world = this.#world;
    const { nudge } = world.state;
    if (nudge?.phase !== 'waiting') return;
    const form = nudge.form;
    const truth = this.#truth();
    const { settings, minute } = world;
    const base = { settings, piece, truth };
    const { length } = world.nudges;
    world.drawn = this.#random();
    const opens = nudge.atIcon && this.#random() < this.#person.opensPopup;
    if (opens) world.openPopup();
    else if (!piece.typing && !piece.over.fullScreen && world.minute - piece.from > LULL_MINUTES)
      world.lull(world.front.tab ?? 0);
    const { shown } = world;
    const held = world.nudges.slice(length).find(({ end }) => end === 'withheld');
    if (held) {
      if (world.state.nudge) this.seen += 1;
      this.met.push({ ...{ record: held, day: dayOf(minute), form, inPage: true }, ...base });
    }
    if (!shown) return;
    const record = world.nudges.find(({ id }) => id === shown.id) as NudgeRecord;
    this.#answer(shown.id, piece);
    const ended = world.nudges.find(({ id }) => id === shown.id) ?? record;
    this.met.push({
      record: ended,
      day: dayOf(minute),
      form,
      inPage: !shown.atIcon,
      ...base,
    });
  }

  #answer(id: string, piece: Piece): void {
    const world = this.#world;
    const end = this.#person.answer(this.#random);
    const seconds = end === 'expired' ? 25 : 1 + Math.floor(this.#random() * 24);
    this.#jump(world.minute + seconds / 60);
    this.#look(() => world.look(answerNudge(id, end === 'withdrawn' ? 'expired' : end)));
    if (piece.work && world.state.pause && this.#random() < 0.7) {
      this.#worked.push({ from: this.#since, to: world.minute });
      world.front = { ...world.front, site: null };
      this.#look(() => world.look());
      this.#jump(world.minute + this.#person.pauseMinutes);
      world.front = { ...world.front, site: piece.site };
      this.#do('back');
      this.#since = world.minute;
    }
  }

  #truth(): MonthTruth {
    const world = this.#world;
    const now = world.minute;
    const all = [...this.#worked, { from: this.#since, to: now }];
    const breakMinutes = world.settings.realBreakMinutes;
    let began = now;
    let active = 0;
    for (const run of all.toReversed()) {
      const gap = began - run.to;
      if (gap >= breakMinutes && active > 0) break;
      active += run.to - run.from + (gap <= GRACE_MINUTES ? gap : 0);
      began = run.from;
    }
    const morning = dayOf(now) * DAY_MINUTES - DAY_START;
    let todayMinutes = 0;
    let seen = morning;
    for (const run of all) {
      const begins = Math.max(run.from, seen);
      const gap = begins - seen;
      if (todayMinutes > 0 && gap <= GRACE_MINUTES) todayMinutes += gap;
      todayMinutes += Math.max(0, run.to - begins);
      seen = Math.max(seen, run.to);
    }
    return {
      todayMinutes,
      stretchMinutes: active,
      sinceBreakMinutes: now - began,
      called: world.state.call !== null,
      quiet: world.state.snooze !== null,
      done: this.#doneAt !== null && dayOf(this.#doneAt) === dayOf(now),
      pausing: world.state.pause !== null,
      answeredFewerAt: this.#answeredFewerAt,
    };
  }
}

/** Days begin at 04:00, five hours before the world's minutes do. */
function dayOf(minute: number): number {
  return Math.floor((minute + DAY_START) / DAY_MINUTES);
}

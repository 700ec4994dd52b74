import * as v from 'valibot';
import type { Interval } from '../../utils/core/base/intervals';
import type { Span } from '../../utils/core/counting/attention';
import { spansOf } from '../../utils/store/record/recordCodec';
import { recordedDaySchema, stateSchema } from '../../utils/store/record/recordSchema';

/**
 * Ground truth. Scenes are played on a stage (a real browser, or a model of one), which gives the instants
 * at which each really began and ended; what was recorded is held against them. All times are ms since
 * the epoch.
 */

/** What is in front, and for how many seconds. `front`: a host, or another word for what is no site. */
export interface Scene {
  readonly front: string;
  readonly seconds: number;
}

/** Where scenes are played. */
export interface Stage {
  /** Brings it to the front; done when it is there. */
  show(front: string): Promise<void>;
  /** Somebody's hand on the mouse. */
  touch(): Promise<void>;
  /** By the clock that the record goes by. */
  now(): number;
  /** Lets time pass. */
  wait(until: number): Promise<void>;
}

/** The hand moves this often, ms: well within the minute after which nobody is there. */
const TOUCH_EVERY_MS = 15_000;

/** Plays the scenes, one after the other, and returns what was in front when. */
export async function play(scenes: readonly Scene[], stage: Stage): Promise<Span[]> {
  const truth: Span[] = [];
  let end = stage.now();
  for (const { front, seconds } of scenes) {
    await stage.show(front);
    const from = stage.now();
    const last = truth.at(-1);
    // What was there before stayed until this came.
    if (last) truth[truth.length - 1] = { ...last, to: from };
    end += seconds * 1_000;
    while (stage.now() < end) {
      await stage.touch();
      await stage.wait(Math.min(end, stage.now() + TOUCH_EVERY_MS));
    }
    truth.push({ site: front, from, to: stage.now() });
  }
  return truth;
}

/** Every span that is stored, oldest first, the open one as far as it was seen. Errors: what cannot be read. */
export function spansIn({ record }: { record: Record<string, unknown> }): Span[] {
  const days = Object.entries(record).filter(([key]) => key.startsWith('day:'));
  const spans = days.flatMap(([, day]) => spansOf(v.parse(recordedDaySchema, day)));
  const open = record.state === undefined ? null : v.parse(stateSchema, record.state).openSpan;
  if (open) spans.push({ site: open.site, from: open.from, to: open.lastSeenAt });
  return spans.sort((a, b) => a.from - b.from);
}

/** Seconds on one site, or on all of them (`total`). */
export interface Compared {
  readonly site: string;
  readonly truth: number;
  readonly recorded: number;
  /** Recorded less truth. */
  readonly off: number;
}

/**
 * Truth and record, site by site and in total, within `range`. Scenes on what is not among `sites` are
 * left out of the truth, and not out of the record: nothing may be recorded for them.
 */
export function compare(
  truth: readonly Span[],
  recorded: readonly Span[],
  sites: readonly string[],
  range: Interval = { from: 0, to: Number.POSITIVE_INFINITY },
): Compared[] {
  const worked = truth.filter(({ site }) => sites.includes(site));
  const names = new Set([...sites, ...recorded.map(({ site }) => site)]);
  const row = (name: string, ofSite: (span: Span) => boolean): Compared => {
    const seconds = (spans: readonly Span[]) => secondsWithin(spans.filter(ofSite), range);
    const [should, is] = [seconds(worked), seconds(recorded)];
    return { site: name, truth: should, recorded: is, off: is - should };
  };
  return [
    ...[...names].map((name) => row(name, ({ site }) => site === name)),
    row('total', () => true),
  ];
}

/** Seconds of the spans within a range; where two lie over one another, that time counts twice. */
export function secondsWithin(spans: readonly Span[], { from, to }: Interval): number {
  const lengths = spans.map((span) =>
    Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)),
  );
  return lengths.reduce((sum, length) => sum + length, 0) / 1_000;
}

/** How far the record may be from the truth, seconds. Source: docs/time.md, "The promise". */
export function allowedSeconds(truth: number): number {
  return Math.max(5, truth / 100);
}

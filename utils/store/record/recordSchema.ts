import * as v from 'valibot';
import { LINE_PATTERNS } from '../../core/content/questions';
import type { Span } from '../../core/counting/attention';
import { HOLE_KINDS, type Hole, without } from '../../core/counting/exclusions';
import { SILENCES } from '../../core/nudging/decide';
import type { NudgeRecord } from '../../core/nudging/nudge';
import type { PageVisit } from '../../core/nudging/patterns/repolishing';
import { NO_SIGNS, OFFERS } from '../../core/nudging/usageSignals';
import { NUDGE_FORMS } from '../../core/settings/settings';
import { type Live, NOTHING_LIVE, type Pause, type Replacement } from '../../core/state/state';
import { clockTimeSchema, daySchema, idSchema, lineIdSchema, timeSchema } from '../commonSchemas';
import { trialSchema } from './trialSchema';

/** What the record holds, byte for byte, and how it reads. Pure: the store is `record.ts`. */

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const nullable = <T extends v.GenericSchema>(schema: T) => v.nullable(schema);
const siteName = v.pipe(v.string(), v.maxLength(253));
const tab = v.pipe(v.number(), v.integer());
const pattern = v.picklist(LINE_PATTERNS);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const holeKind = v.pipe(whole, v.maxValue(HOLE_KINDS.length - 1));

const pageVisitSchema: v.GenericSchema<PageVisit> = v.strictObject({
  page: idSchema,
  host: siteName,
  root: v.boolean(),
  from: timeSchema,
  to: timeSchema,
});
/** One day of UTC: visits to pages, for people who chose to have them looked at. */
export const pagesSchema = v.array(pageVisitSchema);

/** One day of UTC: the hosts, and what was counted on each, in whole seconds since the epoch. */
export const recordedDaySchema = v.pipe(
  v.strictObject({
    v: v.literal(1),
    sites: v.array(siteName),
    /** `[site index, start s, length s]` */
    spans: v.array(v.strictTuple([whole, whole, whole])),
    /** `[start s, length s]`, and the length that was chosen, s, if one was. */
    pauses: v.array(v.union([v.strictTuple([whole, whole]), v.strictTuple([whole, whole, whole])])),
    /** `[start s, length s, kind]`: the kind is an index into `HOLE_KINDS`. */
    holes: v.array(v.strictTuple([whole, whole, holeKind])),
  }),
  v.check(
    ({ sites, spans }) => spans.every(([site]) => site < sites.length),
    'A span has no site.',
  ),
);
export type RecordedDay = v.InferOutput<typeof recordedDaySchema>;

export const EMPTY_DAY: RecordedDay = { v: 1, sites: [], spans: [], pauses: [], holes: [] };

export const nudgesSchema: v.GenericSchema<NudgeRecord[]> = v.array(
  v.strictObject({
    id: idSchema,
    at: timeSchema,
    pattern,
    line: lineIdSchema,
    end: nullable(
      v.picklist(['pause', 'later', 'keep', 'closed', 'left', 'unseen', 'withdrawn', 'held']),
    ),
    endedAt: nullable(timeSchema),
  }),
);

/** Fields that came later have a value for what was stored before them. */
export const liveSchema: v.GenericSchema<unknown, Live> = v.strictObject({
  open: nullable(
    v.strictObject({
      site: siteName,
      from: timeSchema,
      seen: timeSchema,
      heard: timeSchema,
      session: v.string(),
    }),
  ),
  nudge: nullable(
    v.strictObject({
      id: idSchema,
      pattern,
      line: lineIdSchema,
      tab: nullable(tab),
      site: siteName,
      form: v.picklist(NUDGE_FORMS),
      atIcon: v.optional(v.boolean(), false),
      refused: v.optional(v.boolean(), false),
      byChance: v.optional(v.boolean(), false),
      phase: v.picklist(['waiting', 'shown']),
      at: timeSchema,
    }),
  ),
  pause: nullable(
    v.strictObject({ from: timeSchema, backTo: nullable(tab), plannedMs: v.optional(whole) }),
  ),
  quiet: nullable(v.strictObject({ until: timeSchema, length: v.picklist(['hour', 'today']) })),
  call: v.optional(
    nullable(v.strictObject({ from: timeSchema, until: nullable(timeSchema) })),
    NOTHING_LIVE.call,
  ),
  done: nullable(v.strictObject({ day: daySchema, at: timeSchema })),
  parked: v.optional(
    nullable(v.strictObject({ entry: idSchema, day: daySchema })),
    NOTHING_LIVE.parked,
  ),
  sinceYes: v.optional(
    v.strictObject({ ignored: count, unanswered: count }),
    NOTHING_LIVE.sinceYes,
  ),
  fewer: v.optional(
    nullable(v.strictObject({ askedAt: timeSchema, answered: v.boolean() })),
    NOTHING_LIVE.fewer,
  ),
  closed: v.optional(v.array(v.strictObject({ day: daySchema, at: timeSchema })), () => [
    ...NOTHING_LIVE.closed,
  ]),
  begun: v.optional(nullable(timeSchema), NOTHING_LIVE.begun),
  line: v.optional(
    nullable(v.strictObject({ end: nullable(clockTimeSchema), amountMinutes: nullable(whole) })),
    NOTHING_LIVE.line,
  ),
  lineSince: v.optional(nullable(timeSchema), NOTHING_LIVE.lineSince),
  lineChanges: v.optional(
    v.array(v.strictObject({ at: timeSchema, moved: v.boolean(), past: v.boolean() })),
    () => [...NOTHING_LIVE.lineChanges],
  ),
  pausedAt: v.optional(nullable(timeSchema), NOTHING_LIVE.pausedAt),
  page: v.optional(nullable(pageVisitSchema), NOTHING_LIVE.page),
  stoppedAt: nullable(timeSchema),
  signs: v.optional(
    v.strictObject({
      looked: v.array(timeSchema),
      changed: v.array(timeSchema),
      exported: v.optional(v.array(timeSchema), () => []),
      offeredAt: nullable(timeSchema),
      offers: v.optional(
        v.record(v.picklist(OFFERS), v.strictObject({ at: timeSchema, notHelpful: v.boolean() })),
        () => ({}),
      ),
    }),
    () => ({ ...NO_SIGNS, looked: [], changed: [], exported: [] }),
  ),
  list: v.optional(
    nullable(v.strictObject({ names: v.array(v.string()), changedAt: nullable(timeSchema) })),
    NOTHING_LIVE.list,
  ),
  trial: v.optional(nullable(trialSchema), NOTHING_LIVE.trial),
  correction: nullable(
    v.strictObject({
      id: idSchema,
      from: timeSchema,
      to: timeSchema,
      spans: v.array(v.strictObject({ site: siteName, from: timeSchema, to: timeSchema })),
      holes: v.array(
        v.strictObject({ from: timeSchema, to: timeSchema, kind: v.picklist(HOLE_KINDS) }),
      ),
    }),
  ),
  silence: nullable(v.picklist(SILENCES)),
});

export function spansOf({ sites, spans }: RecordedDay): Span[] {
  return spans.map(([site, start, length]) => ({
    site: sites[site] ?? '',
    from: start * 1_000,
    to: (start + length) * 1_000,
  }));
}

export function pausesOf({ pauses }: RecordedDay): Pause[] {
  return pauses.map(([start, length, planned]) => ({
    from: start * 1_000,
    to: (start + length) * 1_000,
    ...(planned === undefined ? {} : { plannedMs: planned * 1_000 }),
  }));
}

export function holesOf({ holes }: RecordedDay): Hole[] {
  return holes.map(([start, length, kind]) => ({
    from: start * 1_000,
    to: (start + length) * 1_000,
    kind: HOLE_KINDS[kind] ?? 'asleep',
  }));
}

/** The day with one more span. Both ends are rounded to whole seconds, so that sums do not drift. */
export function withSpan(day: RecordedDay, { site, from, to }: Span): RecordedDay {
  const start = seconds(from);
  const length = seconds(to) - start;
  if (length <= 0) return day;
  const sites = day.sites.includes(site) ? day.sites : [...day.sites, site];
  return { ...day, sites, spans: [...day.spans, [sites.indexOf(site), start, length]] };
}

export function withPause(day: RecordedDay, { from, to, plannedMs }: Pause): RecordedDay {
  const start = seconds(from);
  const length = seconds(to) - start;
  const pause: RecordedDay['pauses'][number] =
    plannedMs === undefined ? [start, length] : [start, length, seconds(plannedMs)];
  return { ...day, pauses: [...day.pauses, pause] };
}

export function withHole(day: RecordedDay, { from, to, kind }: Hole): RecordedDay {
  const start = seconds(from);
  const index = HOLE_KINDS.indexOf(kind);
  return { ...day, holes: [...day.holes, [start, seconds(to) - start, index]] };
}

/** The day without what a replacement takes away; what it brings is added like anything else. */
export function cleared(day: RecordedDay, { from, to }: Replacement): RecordedDay {
  const start = seconds(from);
  const end = seconds(to);
  const range: Hole = { from: start, to: end, kind: 'notWork' };
  const cut = ([site, at, length]: RecordedDay['spans'][number]): RecordedDay['spans'] =>
    end > start
      ? without([{ from: at, to: at + length }], [range]).map((run) => [
          site,
          run.from,
          run.to - run.from,
        ])
      : [[site, at, length]];
  return {
    ...day,
    spans: day.spans.flatMap(cut),
    holes: day.holes.filter(([at]) => at < start || at > end),
  };
}

/** The day without the names of sites that no span points to. */
export function withoutUnusedSites(day: RecordedDay): RecordedDay {
  const used = day.sites.filter((_, index) => day.spans.some(([site]) => site === index));
  const spans = day.spans.map(([site, at, length]): RecordedDay['spans'][number] => [
    used.indexOf(day.sites[site] ?? ''),
    at,
    length,
  ]);
  return { ...day, sites: used, spans };
}

function seconds(ms: number): number {
  return Math.round(ms / 1_000);
}

import * as v from 'valibot';
import { LINE_PATTERNS } from '../../core/content/nudgeTexts';
import { HOLE_KINDS } from '../../core/counting/exclusions';
import type { PageVisit } from '../../core/counting/pageVisits';
import type { DayTotal } from '../../core/history/dayTotals';
import type { NudgeRecord } from '../../core/nudging/nudge';
import type { Said } from '../../core/nudging/patterns/shownFindings';
import { SILENCES } from '../../core/nudging/silence';
import { NO_SIGNS, OFFERS } from '../../core/nudging/usageSignals';
import type { Asked } from '../../core/reflection/chooseQuestions';
import { NUDGE_FORMS } from '../../core/settings/settings';
import { type Live, NOTHING_LIVE } from '../../core/state/state';
import {
  clockTimeSchema,
  daySchema,
  idSchema,
  lineIdSchema,
  questionIdSchema,
  saidSchema,
  timeSchema,
} from '../../schemas/common';
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
    v.strictObject({
      from: timeSchema,
      backTo: nullable(tab),
      plannedMs: v.optional(whole),
      nudge: v.optional(idSchema),
    }),
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

export const saidByWhatSchema: v.GenericSchema<unknown, Said> = v.record(saidSchema, timeSchema);

export const askedSchema: v.GenericSchema<unknown, Asked> = v.record(questionIdSchema, timeSchema);

export const ms = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const dayTotalSchema: v.GenericSchema<unknown, DayTotal> = v.strictObject({
  day: v.pipe(v.string(), v.isoDate()),
  workMs: ms,
  longestMs: ms,
  firstAt: v.nullable(ms),
  lastAt: v.nullable(ms),
  longBreaks: ms,
  eveningMs: ms,
  unknownMs: ms,
  heldMs: v.optional(ms, 0),
  hours: v.optional(v.pipe(v.array(ms), v.maxLength(24)), () => []),
  sites: v.record(v.string(), ms),
});

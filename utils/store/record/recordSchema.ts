import * as v from 'valibot';
import { NUDGE_PATTERNS } from '../../core/content/nudgeTexts';
import { EXCLUSION_KINDS } from '../../core/counting/exclusions';
import { GAP_KINDS } from '../../core/counting/gaps';
import type { PageVisit } from '../../core/counting/pageVisits';
import type { DayTotal } from '../../core/history/dayTotals';
import { NO_NUDGE_REASONS } from '../../core/nudging/noNudgeReason';
import type { NudgeRecord } from '../../core/nudging/nudge';
import type { FindingsShownAt } from '../../core/nudging/patterns/shownFindings';
import { NO_USAGE_SIGNALS, SUGGESTIONS } from '../../core/nudging/usageSignals';
import type { QuestionsShownAt } from '../../core/reflection/chooseQuestions';
import { NUDGE_FORMS } from '../../core/settings/settings';
import { INITIAL_STATE, type State } from '../../core/state/state';
import {
  clockTimeSchema,
  countSchema,
  daySchema,
  findingIdSchema,
  idSchema,
  LAST_AT,
  nudgeTextIdSchema,
  questionIdSchema,
  timeSchema,
} from '../../schemas/common';
import { trialSchema } from './trialSchema';

/** Our choice: ours, the most that one has of one's own, and as many again that were deleted since. */
const MOST_SHOWN = 1_000;

/** The stored shapes of the record, and their parsers. Pure: the store is `recordDb.ts`. */

/** Seconds, and lengths in ms. */
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LAST_AT / 1_000));
const nullable = <T extends v.GenericSchema>(schema: T) => v.nullable(schema);
const siteNameSchema = v.pipe(v.string(), v.maxLength(253));
const tab = v.pipe(v.number(), v.integer());
const pattern = v.picklist(NUDGE_PATTERNS);
const exclusionKind = v.pipe(whole, v.maxValue(EXCLUSION_KINDS.length - 1));

const pageVisitSchema: v.GenericSchema<PageVisit> = v.strictObject({
  page: idSchema,
  host: siteNameSchema,
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
    sites: v.array(siteNameSchema),
    /** `[site index, start s, length s]` */
    spans: v.array(v.strictTuple([whole, whole, whole])),
    /** `[start s, length s]`, and the length that was chosen, s, if one was. */
    pauses: v.array(v.union([v.strictTuple([whole, whole]), v.strictTuple([whole, whole, whole])])),
    /** `[start s, length s, kind]`: the kind is an index into `EXCLUSION_KINDS`. */
    exclusions: v.array(v.strictTuple([whole, whole, exclusionKind])),
  }),
  v.check(
    ({ sites, spans }) => spans.every(([site]) => site < sites.length),
    'A span has no site.',
  ),
);
export type RecordedDay = v.InferOutput<typeof recordedDaySchema>;

export const EMPTY_DAY: RecordedDay = { v: 1, sites: [], spans: [], pauses: [], exclusions: [] };

export const nudgesSchema: v.GenericSchema<NudgeRecord[]> = v.array(
  v.strictObject({
    id: idSchema,
    at: timeSchema,
    pattern,
    textId: nudgeTextIdSchema,
    end: nullable(
      v.picklist([
        'pause',
        'later',
        'continued',
        'done',
        'dismissed',
        'expired',
        'notRendered',
        'withdrawn',
        'withheld',
      ]),
    ),
    endedAt: nullable(timeSchema),
  }),
);

/** Fields that came later have a value for what was stored before them. */
export const stateSchema: v.GenericSchema<unknown, State> = v.strictObject({
  recentDays: v.pipe(v.array(daySchema), v.maxLength(3)),
  openSpan: nullable(
    v.strictObject({
      site: siteNameSchema,
      from: timeSchema,
      lastSeenAt: timeSchema,
      lastAudibleAt: timeSchema,
      session: v.string(),
    }),
  ),
  openGap: nullable(
    v.strictObject({
      kind: v.picklist(GAP_KINDS),
      from: timeSchema,
      lastSeenAt: timeSchema,
      session: v.string(),
    }),
  ),
  otherProgramsPrompt: v.strictObject({
    askedAt: nullable(timeSchema),
    closedAt: nullable(timeSchema),
  }),
  front: nullable(
    v.strictObject({
      tab: nullable(tab),
      site: nullable(siteNameSchema),
      session: v.string(),
      since: timeSchema,
    }),
  ),
  nudge: nullable(
    v.strictObject({
      id: idSchema,
      pattern,
      textId: nudgeTextIdSchema,
      tab: nullable(tab),
      site: siteNameSchema,
      form: v.picklist(NUDGE_FORMS),
      atIcon: v.optional(v.boolean(), false),
      injectionFailed: v.optional(v.boolean(), false),
      notified: v.optional(v.boolean(), false),
      randomized: v.optional(v.boolean(), false),
      phase: v.picklist(['waiting', 'shown']),
      at: timeSchema,
    }),
  ),
  told: v.optional(nudgesSchema, () => []),
  pause: nullable(
    v.strictObject({
      from: timeSchema,
      backTo: nullable(tab),
      plannedMs: v.optional(whole),
      nudge: v.optional(idSchema),
    }),
  ),
  snooze: nullable(v.strictObject({ until: timeSchema, duration: v.picklist(['hour', 'today']) })),
  call: v.optional(
    nullable(v.strictObject({ from: timeSchema, until: nullable(timeSchema) })),
    INITIAL_STATE.call,
  ),
  pendingNextStep: v.optional(
    nullable(v.strictObject({ entry: idSchema, day: daySchema })),
    INITIAL_STATE.pendingNextStep,
  ),
  sinceAccepted: v.optional(
    v.strictObject({ ignored: countSchema, unanswered: countSchema }),
    INITIAL_STATE.sinceAccepted,
  ),
  frequencyQuestion: v.optional(
    nullable(v.strictObject({ askedAt: timeSchema, answered: v.boolean() })),
    INITIAL_STATE.frequencyQuestion,
  ),
  closedDays: v.optional(v.array(v.strictObject({ day: daySchema, at: timeSchema })), () => [
    ...INITIAL_STATE.closedDays,
  ]),
  firstCountedAt: v.optional(nullable(timeSchema), INITIAL_STATE.firstCountedAt),
  lineLimits: v.optional(
    nullable(v.strictObject({ end: nullable(clockTimeSchema), amountMinutes: nullable(whole) })),
    INITIAL_STATE.lineLimits,
  ),
  lineSetAt: v.optional(nullable(timeSchema), INITIAL_STATE.lineSetAt),
  lineChanges: v.optional(
    v.array(v.strictObject({ at: timeSchema, raised: v.boolean(), wasPast: v.boolean() })),
    () => [...INITIAL_STATE.lineChanges],
  ),
  pausedAt: v.optional(nullable(timeSchema), INITIAL_STATE.pausedAt),
  page: v.optional(nullable(pageVisitSchema), INITIAL_STATE.page),
  stoppedAt: nullable(timeSchema),
  usageSignals: v.optional(
    v.strictObject({
      openedInsights: v.array(timeSchema),
      changedSettings: v.array(timeSchema),
      exportedAll: v.optional(v.array(timeSchema), () => []),
      hideNumbersOfferedAt: nullable(timeSchema),
      suggestions: v.optional(
        v.record(
          v.picklist(SUGGESTIONS),
          v.strictObject({ at: timeSchema, notHelpful: v.boolean() }),
        ),
        () => ({}),
      ),
    }),
    () => ({ ...NO_USAGE_SIGNALS, openedInsights: [], changedSettings: [], exportedAll: [] }),
  ),
  siteList: v.optional(
    nullable(v.strictObject({ names: v.array(v.string()), changedAt: nullable(timeSchema) })),
    INITIAL_STATE.siteList,
  ),
  trial: v.optional(nullable(trialSchema), INITIAL_STATE.trial),
  correction: nullable(
    v.strictObject({
      id: idSchema,
      from: timeSchema,
      to: timeSchema,
      spans: v.array(v.strictObject({ site: siteNameSchema, from: timeSchema, to: timeSchema })),
      exclusions: v.array(
        v.strictObject({ from: timeSchema, to: timeSchema, kind: v.picklist(EXCLUSION_KINDS) }),
      ),
    }),
  ),
  noNudgeReason: nullable(v.picklist(NO_NUDGE_REASONS)),
});

export const findingsShownSchema: v.GenericSchema<unknown, FindingsShownAt> = v.record(
  findingIdSchema,
  timeSchema,
);

export const questionsShownSchema = v.pipe(
  v.record(questionIdSchema, timeSchema),
  v.check((shown) => Object.keys(shown).length <= MOST_SHOWN, 'There are no so many questions.'),
) as unknown as v.GenericSchema<unknown, QuestionsShownAt>;

const msSchema = timeSchema;

export const dayTotalSchema: v.GenericSchema<unknown, DayTotal> = v.strictObject({
  day: v.pipe(v.string(), v.isoDate()),
  workMs: msSchema,
  longestMs: msSchema,
  firstAt: v.nullable(msSchema),
  lastAt: v.nullable(msSchema),
  longBreaks: msSchema,
  eveningMs: msSchema,
  unknownMs: msSchema,
  untrackedMs: v.optional(msSchema, 0),
  hours: v.optional(v.pipe(v.array(msSchema), v.maxLength(24)), () => []),
  sites: v.record(siteNameSchema, msSchema),
  covers: v.optional(v.strictObject({ from: timeSchema, to: timeSchema })),
});

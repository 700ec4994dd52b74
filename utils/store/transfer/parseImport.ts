import * as v from 'valibot';
import { DAY_MS, HOUR_MS } from '../../core/base/defaults';
import { parseSite } from '../../core/settings/sites';
import { entrySchema, isDate } from '../commonSchemas';
import {
  askedSchema,
  dayTotalSchema,
  liveSchema,
  nudgesSchema,
  pagesSchema,
  type RecordedDay,
  recordedDaySchema,
  saidByWhatSchema,
} from '../record/recordSchema';
import { halvesSchema, momentsSchema } from '../record/trialSchema';
import { settingsFileSchema } from '../settings/settings';
import type { Export } from './export';

/** Why a file is not imported. The locale file has a sentence for each. */
export type ImportProblem =
  | 'empty'
  | 'giant'
  | 'notJson'
  | 'foreign'
  | 'newer'
  | 'hostile'
  | 'future'
  | 'broken';

/** What an export holds, as far as another browser can use it. */
export type ImportFile = Omit<Export, 'settings' | 'unreadable'> & {
  readonly settings: v.InferOutput<typeof settingsFileSchema>;
};

export type ReadImport = { readonly file: ImportFile } | { readonly problem: ImportProblem };

/**
 * UTF-16 units. Our choice: three times ten years with every detail kept, of 60 spans a day. Most of it
 * is blanks, which no message carries: Chromium's hold 64 MiB.
 */
export const LONGEST_FILE = 64 * 1024 * 1024;
/** An export is seven deep; nothing that is deeper is one. */
const DEEPEST = 16;
/** Our choice: a span every 17 seconds, all day and all night. */
const MOST_A_DAY = 5_000;
/** Our choice: far more than anyone picks, and few enough to ask the browser about with each look. */
const MOST_SITES = 500;
const MOST_SILENT_HOURS = 100;
/** A clock may be set to another zone, or a little wrong. */
const AHEAD_MS = 2 * DAY_MS;
/** Longer than any day, ms: one on which the clock is put back has 25 hours. */
const LONGEST_DAY_MS = 26 * HOUR_MS;
const FIRST_DATE = '2000-01-01';

/** Keys that name something else to JavaScript. No export has them. */
const STRANGE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
/** Controls, marks that turn the direction of text around, halves of characters. */
const STRANGE_TEXT = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u;

const dates = <T>(schema: v.GenericSchema<unknown, T>) => v.record(dateSchema, schema);
const dateSchema = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((date) => date >= FIRST_DATE && isDate(date), 'This is no date.'),
);

const trialFileSchema = v.strictObject({
  moments: dates(momentsSchema),
  permutation: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  halves: v.optional(halvesSchema, null),
});

const fileSchema = v.strictObject({
  format: v.literal('enough-export'),
  version: v.literal(1),
  exportedAt: v.pipe(v.string(), v.isoTimestamp()),
  settings: v.pipe(
    settingsFileSchema,
    v.check(({ sites = [] }) => sites.length <= MOST_SITES, 'There are too many sites.'),
    v.check(({ silentHours = [] }) => silentHours.length <= MOST_SILENT_HOURS, 'Too many hours.'),
  ),
  record: v.strictObject({
    days: dates(recordedDaySchema),
    totals: dates(dayTotalSchema),
    nudges: dates(nudgesSchema),
    pages: dates(pagesSchema),
    /** Exports were made before there was a trial. */
    trial: v.optional(trialFileSchema, { moments: {}, permutation: null, halves: null }),
    live: v.nullable(liveSchema),
    asked: askedSchema,
    said: saidByWhatSchema,
  }),
  journal: v.array(entrySchema),
  unreadable: v.strictObject({
    settings: v.array(v.unknown()),
    record: v.record(v.string(), v.unknown()),
    journal: v.record(v.string(), v.unknown()),
  }),
});

/** Reads the text of a file. `at`: now, ms since the epoch. Never throws, and changes nothing. */
export function readImport(text: string, at: number): ReadImport {
  if (text.length > LONGEST_FILE) return { problem: 'giant' };
  const plain = text.replace(/^\uFEFF/, '');
  if (plain.trim() === '') return { problem: 'empty' };
  try {
    return checkImport(JSON.parse(plain), at);
  } catch {
    return { problem: 'notJson' };
  }
}

/** The same for what was read already: a page hands it to the background, which looks for itself. */
export function checkImport(value: unknown, at: number): ReadImport {
  if (!isObject(value) || value.format !== 'enough-export') return { problem: 'foreign' };
  const { version, unreadable, ...rest } = value;
  if (typeof version === 'number' && version > 1) return { problem: 'newer' };
  if (isStrange(rest)) return { problem: 'hostile' };
  const parsed = v.safeParse(fileSchema, { ...whole(rest), version, unreadable });
  if (!parsed.success) return { problem: 'broken' };
  const { unreadable: _left, ...file } = parsed.output;
  if (!isSound(file)) return { problem: 'broken' };
  if (latestOf(file) > at + AHEAD_MS) return { problem: 'future' };
  return { file };
}

/**
 * Whether it holds what no export holds: such keys, such depth, or such text in a name. What a person
 * wrote is theirs: there, marks of direction are writing.
 */
function isStrange(file: Record<string, unknown>): boolean {
  const waiting: { value: unknown; depth: number; written: boolean }[] = [
    { value: file, depth: 1, written: false },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth, written } = next;
    if (typeof value === 'string' && !written && STRANGE_TEXT.test(value)) return true;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > DEEPEST) return true;
    for (const [key, inner] of Object.entries(value)) {
      if (STRANGE_KEYS.has(key) || STRANGE_TEXT.test(key)) return true;
      const own = written || (depth === 1 && (key === 'journal' || key === 'settings'));
      waiting.push({ value: inner, depth: depth + 1, written: own && key !== 'id' });
    }
  }
  return false;
}

/** The same with halves of characters replaced: a cut emoji is no reason to lose a journal. Not deep: it was looked at. */
function whole<T>(value: T): T {
  if (typeof value === 'string') return value.toWellFormed() as T;
  if (Array.isArray(value)) return value.map(whole) as T;
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, whole(inner)])) as T;
}

/** Whether everything lies under its own day, and no entry is there twice. */
function isSound({ record, journal }: ImportFile): boolean {
  const { days, totals, nudges, pages } = record;
  const under = (date: string, at: number) => Math.floor(at / DAY_MS) * DAY_MS === Date.parse(date);
  return (
    Object.entries(days).every(([date, day]) => isSoundDay(date, day)) &&
    Object.entries(totals).every(
      ([date, { day, workMs, firstAt, lastAt, sites }]) =>
        day === date &&
        Object.keys(sites).every(isHost) &&
        workMs <= LONGEST_DAY_MS &&
        [firstAt, lastAt].every(
          (at) => at === null || Math.abs(at - Date.parse(date)) <= 3 * DAY_MS,
        ),
    ) &&
    Object.entries(nudges).every(([date, all]) => all.every(({ at }) => under(date, at))) &&
    Object.entries(pages).every(([date, all]) => all.every(({ from }) => under(date, from))) &&
    new Set(journal.map(({ id }) => id)).size === journal.length
  );
}

function isSoundDay(date: string, { sites, spans, pauses, holes }: RecordedDay): boolean {
  const from = Date.parse(date) / 1_000;
  const to = from + DAY_MS / 1_000;
  // Ends are rounded, so what begins in the last half second begins with the next day.
  const begins = (at: number) => at >= from && at <= to;
  return (
    [sites, spans, pauses, holes].every(({ length }) => length <= MOST_A_DAY) &&
    sites.every(isHost) &&
    spans.every(([, at, length]) => begins(at) && length > 0 && at + length <= to) &&
    [...pauses, ...holes].every(([at]) => begins(at))
  );
}

/** A host as the record holds it; an empty text stands for private windows. */
function isHost(host: string): boolean {
  if (host === '') return true;
  const parsed = parseSite(host);
  return 'site' in parsed && parsed.site.host === host && parsed.site.path === undefined;
}

/** The latest instant that tells of something past, ms since the epoch. */
function latestOf({ record, journal, exportedAt }: ImportFile): number {
  const { days, totals, nudges, pages, live, asked, said } = record;
  const seconds = Object.values(days).flatMap(({ spans, pauses, holes }) => [
    ...spans.map(([, at, length]) => at + length),
    ...[...pauses, ...holes].map(([at, length]) => at + length),
  ]);
  const times = [
    Date.parse(exportedAt),
    live?.begun ?? 0,
    ...seconds.map((at) => at * 1_000),
    ...Object.keys({ ...days, ...totals }).map(Date.parse),
    ...Object.values(totals).flatMap(({ firstAt, lastAt }) => [firstAt ?? 0, lastAt ?? 0]),
    ...Object.values(nudges).flatMap((all) => all.map(({ at }) => at)),
    ...Object.values(pages).flatMap((all) => all.map(({ to }) => to)),
    ...Object.values({ ...asked, ...said }),
    ...journal.map(({ at }) => at),
  ];
  return times.reduce((latest, at) => Math.max(latest, at), 0);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import * as v from 'valibot';
import { type EnoughLine, LONGEST_LINE } from '../core/settings/enoughLine';
import { OTHER_PROGRAMS_CHOICES } from '../core/settings/otherPrograms';
import { PATTERNS, type PatternId } from '../core/settings/patternIds';
import type { PatternSetting } from '../core/settings/patternSettings';
import {
  LONGEST_PAUSE_NAME,
  MOST_PLANNED_PAUSES,
  type PlannedPause,
} from '../core/settings/plannedPauses';
import { DEFAULT_SETTINGS, NUDGE_FORMS, RANGES, type Settings } from '../core/settings/settings';
import { readSite, type Site, siteName } from '../core/settings/sites';
import { clockTimeSchema, questionSettingsSchema, timeSchema } from './common';
import { isObject, keepUnreadable, parseOr, readParts } from './lenient';

/** A site as it is stored and sent: whatever does not read back as the same site is refused. */
export const siteSchema: v.GenericSchema<Site> = v.pipe(
  v.strictObject({
    host: v.pipe(v.string(), v.maxLength(253)),
    path: v.optional(v.pipe(v.string(), v.maxLength(1_000))),
  }),
  v.check((site) => {
    const read = readSite(siteName(site));
    return read?.host === site.host && read.path === site.path;
  }, 'This is not an address of a site.'),
);

/** Our choice: far more than anyone picks, and few enough to ask the browser about with each sample. */
export const MOST_SITES = 500;

/** Sites as they are sent. Where there are too many, none of them is looked at. */
export const sitesSchema: v.GenericSchema<Site[]> = v.pipe(
  v.array(v.any()),
  v.maxLength(MOST_SITES),
  v.array(siteSchema),
);

const whole = ({ least, most }: { least: number; most: number }) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const weekday = whole({ least: 1, most: 7 });

const windowMinutes = whole(RANGES.stretchWindowMinutes);

/** The line as it is stored and sent. */
export const enoughLineSchema: v.GenericSchema<EnoughLine> = v.strictObject({
  words: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_LINE)),
  end: v.nullable(clockTimeSchema),
  amountMinutes: v.nullable(whole(RANGES.enoughMinutes)),
});

const patternChoiceSchema: v.GenericSchema<PatternSetting> = v.strictObject({
  on: v.boolean(),
  restsUntil: v.nullable(timeSchema),
  notHelpful: whole({ least: 0, most: 2 }),
});

const plannedPauseSchema: v.GenericSchema<PlannedPause> = v.strictObject({
  at: clockTimeSchema,
  weekdays: v.pipe(v.array(weekday), v.maxLength(7)),
  name: v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_PAUSE_NAME)),
});

/** One parser a choice, so that one broken value never takes the others with it. */
export const fields = {
  sites: v.array(siteSchema),
  tracking: v.boolean(),
  stretchWindowMinutes: v.pipe(
    v.strictTuple([windowMinutes, windowMinutes]),
    v.check(([opens, closes]) => opens <= closes, 'A window closes after it opens.'),
  ),
  realBreakMinutes: whole(RANGES.realBreakMinutes),
  otherPrograms: v.nullable(v.picklist(OTHER_PROGRAMS_CHOICES)),
  nudgesPerDay: whole(RANGES.nudgesPerDay),
  nudgeForm: v.picklist(NUDGE_FORMS),
  notifications: v.boolean(),
  quietHours: v.array(
    v.strictObject({ weekdays: v.array(weekday), from: clockTimeSchema, to: clockTimeSchema }),
  ),
  plannedPauses: v.pipe(v.array(plannedPauseSchema), v.maxLength(MOST_PLANNED_PAUSES)),
  patterns: v.partial(
    v.strictObject(
      Object.fromEntries(PATTERNS.map((id) => [id, patternChoiceSchema])) as Record<
        PatternId,
        typeof patternChoiceSchema
      >,
    ),
  ),
  enoughLine: v.nullable(enoughLineSchema),
  eveningStart: v.nullable(clockTimeSchema),
  restDays: v.nullable(v.array(weekday)),
  dayStart: clockTimeSchema,
  keepIntervalsDays: v.nullable(whole(RANGES.keepIntervalsDays)),
  keepDayTotalsDays: v.nullable(whole(RANGES.keepDayTotalsDays)),
  saveEntries: v.picklist(['ask', 'keep', 'no']),
  questions: questionSettingsSchema,
  hideNumbers: v.boolean(),
  showNumbersAt: v.nullable(timeSchema),
  minutesOnIcon: v.boolean(),
  trial: v.boolean(),
  pauseSound: v.boolean(),
} satisfies Record<keyof Settings, v.GenericSchema>;

const {
  sites: _sites,
  enoughLine: _line,
  patterns: _patterns,
  showNumbersAt: _back,
  keepIntervalsDays,
  keepDayTotalsDays,
  ...plain
} = fields;

/** Some of the settings, strictly: what a page may ask to change. The others have messages of their own. */
export const settingsPatchSchema = v.partial(v.strictObject(plain));

/** How long days are kept. Whoever asks for less time has asked the person before. */
export const retentionSchema = v.partial(v.strictObject({ keepIntervalsDays, keepDayTotalsDays }));

export type Retention = v.InferOutput<typeof retentionSchema>;

/** The choices of an export: an older one lacks what came later. */
export const settingsFileSchema = v.partial(v.strictObject(fields));

export type SettingsPatch = v.InferOutput<typeof settingsPatchSchema>;

const settingsSchema = v.strictObject(fields) as unknown as v.GenericSchema<unknown, Settings>;

/**
 * Reads anything as settings, list by list and item by item. What cannot be read is left out, and a choice
 * of which nothing is left is its default.
 */
export function parseSettings(stored: unknown): Settings {
  return readParts(settingsSchema, stored, DEFAULT_SETTINGS);
}

/** The choices that this version cannot read, wholly or in part, as they are stored; `null` if there are none. */
export function unreadableChoices(stored: unknown): Readonly<Record<string, unknown>> | null {
  if (!isObject(stored)) return null;
  const found = Object.entries(fields).flatMap(([name, schema]) =>
    name in stored && !v.is(schema, stored[name]) ? [[name, stored[name]] as const] : [],
  );
  return found.length > 0 ? Object.fromEntries(found) : null;
}

/** What is to be stored so that these choices are changed, and what cannot be read beside them stays. */
export function withChoices(stored: unknown, patch: Partial<Settings>): Record<string, unknown> {
  const before = isObject(stored) ? stored : {};
  return { ...before, ...(keepUnreadable(settingsSchema, before, patch) as object) };
}

/** A patch as the settings are parsed; `null` if any of it cannot be read. */
export function readPatch(patch: Partial<Settings>): Partial<Settings> | null {
  const whole = Object.values(patch).every((value) => value !== undefined);
  return whole ? (parseOr(settingsFileSchema, patch, null) as Partial<Settings> | null) : null;
}

import type { EpochMs } from '../base/calendar';
import { isEqual } from '../base/canonicalJson';
import { PATTERNS, type PatternId } from '../settings/patternIds';
import {
  keepProfileChoices,
  type PROFILE_CHOICES,
  PROFILE_PATTERN,
} from '../settings/profileChoices';
import { DEFAULT_QUESTION_SETTINGS } from '../settings/questionSettings';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings';
import { readSite, type Site, siteName } from '../settings/sites';

/**
 * The settings as parts that are synced one by one, so that two changes on two devices conflict only where
 * they change the same thing. A site that is on the list is `true`; one that was taken off has a mark.
 */
export type Registers = Readonly<Record<string, unknown>>;

/** A planned pause without the person's word for it. */
type PausePlan = Omit<Settings['plannedPauses'][number], 'name'>;

/** What is synced. All else stays on its device: the choices of a profile, and what the person wrote. */
const WHOLE = [
  'stretchWindowMinutes',
  'realBreakMinutes',
  'nudgesPerDay',
  'nudgeForm',
  'quietHours',
  'eveningStart',
  'restDays',
  'dayStart',
  'minutesOnIcon',
  'pauseSound',
] as const satisfies readonly Exclude<keyof Settings, (typeof PROFILE_CHOICES)[number]>[];
const SYNCED_QUESTIONS = [
  'on',
  'off',
  'order',
  'notForMe',
] as const satisfies readonly (keyof Settings['questions'])[];
const SYNCED_PATTERNS = PATTERNS.filter((id) => id !== PROFILE_PATTERN);
const NUMBERS = 'numbers';
const PAUSES = 'plannedPauses';
const SITE = 'site.';
const OFF = 'off.';

/** Hidden numbers and when they come back belong together. */
interface Numbers {
  readonly hide: boolean;
  readonly backAt: number | null;
}

export function isSite(name: string): boolean {
  return name.startsWith(SITE);
}

/**
 * The register that says that a site was taken off the list, by the stamp with which it came there: so it
 * matches that site alone on every device, and tells no host.
 */
export function markOf(register: {
  readonly deviceId: string;
  readonly updatedAt: number;
}): string {
  return `${OFF}${register.deviceId}.${register.updatedAt}`;
}

export function isMark(name: string): boolean {
  return name.startsWith(OFF);
}

/** How the settings say the value of each register but those of sites. */
const READERS: Readonly<Record<string, (settings: Settings) => unknown>> = {
  ...Object.fromEntries(WHOLE.map((name) => [name, (settings: Settings) => settings[name]])),
  [NUMBERS]: ({ hideNumbers, showNumbersAt }): Numbers => ({
    hide: hideNumbers,
    backAt: showNumbersAt,
  }),
  [PAUSES]: ({ plannedPauses }) => plannedPauses.map(({ name: _, ...plan }): PausePlan => plan),
  ...Object.fromEntries(
    SYNCED_QUESTIONS.map((name) => [
      `questions.${name}`,
      ({ questions }: Settings) => questions[name],
    ]),
  ),
  ...Object.fromEntries(
    SYNCED_PATTERNS.map((id) => [
      `pattern.${id}`,
      ({ patterns }: Settings) => patterns[id] ?? null,
    ]),
  ),
};

/** The registers that these settings stand for, by name. */
export function registersOf(settings: Settings): Registers {
  return {
    ...Object.fromEntries(Object.entries(READERS).map(([name, read]) => [name, read(settings)])),
    ...Object.fromEntries(settings.sites.map((site) => [SITE + siteName(site), true])),
  };
}

/** The value of one of them; `null`: there is none of this name. */
export function registerOf(name: string, settings: Settings): unknown {
  if (isSite(name)) return siteIn(settings, name) || null;
  return READERS[name]?.(settings) ?? null;
}

/** Those of settings that could be read. Of a list of sites of which some could not, the others stay. */
export function readRegisters(registers: Registers, unread: ReadonlySet<string>): Registers {
  const isRead = (name: string) => {
    const [kind = ''] = name.split('.');
    const choices = { [NUMBERS]: ['hideNumbers', 'showNumbersAt'], pattern: ['patterns'] }[kind];
    return isSite(name) || !(choices ?? [kind]).some((choice) => unread.has(choice));
  };
  return Object.fromEntries(Object.entries(registers).filter(([name]) => isRead(name)));
}

/** Whether there is a register of this name: it reads back as itself. */
export function isRegister(name: string): boolean {
  if (isSite(name)) return siteNamed(name) !== null;
  return isMark(name) || Object.hasOwn(UNTOUCHED, name);
}

export const UNTOUCHED: Registers = registersOf(DEFAULT_SETTINGS);

/** The settings with some registers in the place of theirs. Values are as `registersOf` gives them. */
export function applyRegisters(settings: Settings, changes: Registers): Settings {
  let changed = settings;
  for (const [name, value] of Object.entries(changes)) {
    const patch = patchOf(name, value, changed);
    if (patch) changed = { ...changed, ...patch };
  }
  return changed === settings ? settings : keepProfileChoices(changed, settings);
}

/**
 * The patch of the settings that a register stands for; `null` for a name that is not known here. The value is not
 * validated: callers parse the patch with the schema of the settings.
 */
export function patchOf(name: string, value: unknown, before: Settings): Partial<Settings> | null {
  if (isSite(name)) return siteOf(name, value, before);
  // It is no part of the settings: what it takes off them is known by `merged`.
  if (isMark(name)) return value === false ? {} : null;
  if (name === NUMBERS) {
    const { hide, backAt } = (value ?? {}) as Numbers;
    return { hideNumbers: hide, showNumbersAt: backAt };
  }
  if (name === PAUSES) return { plannedPauses: withNames(value, before) };
  const [kind = '', part = ''] = name.split('.');
  if (kind === 'questions' && SYNCED_QUESTIONS.some((each) => each === part)) {
    return { questions: { ...(before.questions ?? DEFAULT_QUESTION_SETTINGS), [part]: value } };
  }
  if (kind === 'pattern' && SYNCED_PATTERNS.some((each) => each === part)) {
    const { [part as PatternId]: _, ...others } = before.patterns;
    return {
      patterns: (value === null ? others : { ...others, [part]: value }) as Settings['patterns'],
    };
  }
  return WHOLE.some((each) => each === name) ? { [name]: value } : null;
}

/**
 * The words for planned pauses stay on their device. Each is given to one pause that came: of the same time and
 * weekdays, else of the same time, else the one in its place, which was moved to another time.
 */
function withNames(value: unknown, { plannedPauses }: Settings): Settings['plannedPauses'] {
  if (!Array.isArray(value)) return value as Settings['plannedPauses'];
  const plans: readonly (PausePlan | null)[] = value;
  const isMoved = plans.length === plannedPauses.length;
  const left = new Set(plannedPauses);
  const names = new Map<number, string>();
  const give = (fits: (here: PausePlan, plan: PausePlan | null, index: number) => boolean) => {
    for (const [index, plan] of plans.entries()) {
      const here = names.has(index) ? undefined : [...left].find((one) => fits(one, plan, index));
      if (!here) continue;
      names.set(index, here.name);
      left.delete(here);
    }
  };
  give((here, plan) => here.at === plan?.at && isEqual(here.weekdays, plan.weekdays));
  give((here, plan) => here.at === plan?.at);
  give((here, _, index) => isMoved && here === plannedPauses[index]);
  return plans.map((plan, index) => ({
    ...(plan as PausePlan),
    name: names.get(index) ?? '',
  }));
}

function siteOf(name: string, value: unknown, { sites }: Settings): Partial<Settings> | null {
  const site = siteNamed(name);
  if (!site || typeof value !== 'boolean') return null;
  const there = siteIn({ sites }, name);
  if (value === there) return { sites };
  return {
    sites: value ? [...sites, site] : sites.filter((other) => SITE + siteName(other) !== name),
  };
}

/** A name that does not read back as itself does not count. */
function siteNamed(name: string): Site | null {
  return readSite(name.slice(SITE.length));
}

/** When numbers came back automatically: the timestamp to use, since no person changed it. */
export function shownAgainAt(name: string, before: unknown, value: unknown): EpochMs | null {
  if (name !== NUMBERS) return null;
  const [was, is] = [before as Numbers, value as Numbers];
  return was.hide && !is.hide ? was.backAt : null;
}

function siteIn({ sites }: Pick<Settings, 'sites'>, name: string): boolean {
  return sites.some((site) => SITE + siteName(site) === name);
}

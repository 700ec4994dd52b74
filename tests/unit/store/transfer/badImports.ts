import type { ImportProblem } from '../../../../utils/store/transfer/parseImport';
import { EXPORTED_AT, FULL } from '../exportFixture';

export interface BadImport {
  readonly name: string;
  readonly text: string;
  readonly problem: ImportProblem;
}

type Path = readonly (string | number)[];

/** A good export with one place changed. */
function changed(path: Path, value: unknown): string {
  const copy = structuredClone(FULL) as unknown;
  place(copy, path.slice(0, -1))[path.at(-1) ?? ''] = value;
  return JSON.stringify(copy);
}

/** A good export without one key. */
function without(path: Path): string {
  const copy = structuredClone(FULL) as unknown;
  delete place(copy, path.slice(0, -1))[path.at(-1) ?? ''];
  return JSON.stringify(copy);
}

/** A good export, as text, in which a key is put first into one place: a key that JSON may hold and code may not. */
function withKey(path: Path, key: string, value: string): string {
  const copy = structuredClone(FULL) as unknown;
  place(copy, path)['a key to be named'] = 0;
  return JSON.stringify(copy).replace('"a key to be named":0', `${JSON.stringify(key)}:${value}`);
}

function place(root: unknown, path: Path): Record<string | number, unknown> {
  return path.reduce<unknown>(
    (at, step) => (at as Record<string | number, unknown>)[step],
    root,
  ) as Record<string | number, unknown>;
}

const name = (path: Path) => path.join('.');

/** Every place of a good export, except for quarantined values. */
function placesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || path[0] === 'unreadable') return [path];
  const inner = Object.entries(value).flatMap(([key, each]) =>
    placesOf(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? inner : [path, ...inner];
}

const PLACES = placesOf(FULL).filter(([first]) => first !== 'format' && first !== 'version');
const valueAt = (path: Path) => place(FULL, path) as unknown;

/** Another type than the place has: a list of one for what is no list, words for what is no text. */
const WRONG_TYPES: BadImport[] = PLACES.flatMap((path) => {
  const value = valueAt(path);
  const others = typeof value === 'string' ? [12, { text: value }] : ['words', [[value]]];
  return others.map((other) => ({
    name: `${name(path)} is ${JSON.stringify(other).slice(0, 40)}`,
    text: changed(path, other),
    problem: 'invalid' as const,
  }));
});

/** What a version before this one did not write may be absent; nothing else. */
const MAY_LACK =
  /^settings\.|^record\.(days|totals|nudges|pages|questionsShown|findingsShown|trial\.decisionPoints)\.[^.]+$|^record\.trial(\.halves|\.decisionPoints\..*\.(longBreak|minutesLeft|welcome))?$|\.(untrackedMs|hours)$|^record\.totals\..*\.sites\.|^record\.state\.(call|pendingNextStep|sinceAccepted|frequencyQuestion|closedDays|firstCountedAt|lineLimits|lineSetAt|lineChanges|pausedAt|page|usageSignals|usageSignals\.(exportedAll|suggestions)|siteList|told|trial)$/;
const ABSENT: BadImport[] = PLACES.filter(
  (path) => typeof path.at(-1) === 'string' && !MAY_LACK.test(name(path)),
).map((path) => ({
  name: `${name(path)} is absent`,
  text: without(path),
  problem: 'invalid' as const,
}));

const OBJECTS: Path[] = [
  [],
  ['settings'],
  ['record'],
  ['record', 'days'],
  ['record', 'days', '2026-11-15'],
  ['record', 'totals'],
  ['record', 'totals', '2026-10-01', 'sites'],
  ['record', 'state'],
  ['record', 'questionsShown'],
  ['record', 'findingsShown'],
  ['journal', 0],
];
const KEYS: BadImport[] = OBJECTS.flatMap((path) =>
  ['__proto__', 'constructor', 'prototype'].map((key) => ({
    name: `the key ${key} in ${name(path) || 'the whole'}`,
    text: withKey(path, key, '{"isAdmin":true}'),
    problem: 'suspicious' as const,
  })),
);
const MORE_KEYS: BadImport[] = OBJECTS.filter(
  (path) => !/(days|totals|sites)$/.test(name(path)),
).map((path) => ({
  name: `a key that nobody knows in ${name(path) || 'the whole'}`,
  text: withKey(path, 'extra', '1'),
  problem: 'invalid' as const,
}));

/** Names that are shown, or that something is found by. */
const NAMES: Path[] = [
  ['record', 'days', '2026-11-15', 'sites', 0],
  ['record', 'nudges', '2026-11-15', 0, 'id'],
  ['record', 'pages', '2026-11-15', 0, 'host'],
  ['record', 'state', 'openSpan', 'site'],
  ['journal', 0, 'id'],
];
const STRANGE = {
  'a mark that turns the text around': 'exam\u202Eple.com',
  'a mark that isolates': 'docs\u2066.example.com',
  'a space of no width': 'docs\u200B.example.com',
  'half a character': 'docs\uD83D.example.com',
  'the other half of a character': '\uDE00docs.example.com',
  'a zero': 'docs\u0000.example.com',
  'a bell': 'docs\u0007.example.com',
  'an end of line': 'docs\nexample.com',
};
const TEXTS: BadImport[] = NAMES.flatMap((path) =>
  Object.entries(STRANGE).map(([what, value]) => ({
    name: `${name(path)} holds ${what}`,
    text: changed(path, value),
    problem: 'suspicious' as const,
  })),
);

const SCRIPTS = [
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  '"><img src=x onerror=alert(1)>',
  '../../etc/passwd',
  '{{constructor}}',
  "'; DROP TABLE days; --",
];
const SCRIPTED: BadImport[] = SCRIPTS.flatMap((script) =>
  [
    ['settings', 'sites', 0, 'host'],
    ['settings', 'eveningStart'],
    ['record', 'days', '2026-11-15', 'sites', 0],
    ['record', 'nudges', '2026-11-15', 0, 'textId'],
    ['journal', 0, 'question'],
  ].map((path) => ({
    name: `${name(path)} is ${script}`,
    text: changed(path, script),
    problem: 'invalid' as const,
  })),
);

const DATES = [
  '2026-02-31',
  '2026-13-01',
  '1999-12-31',
  '0000-00-00',
  'today',
  '',
  '2026-11-15T00',
];
const DATED: BadImport[] = ['days', 'totals', 'nudges', 'pages'].flatMap((kind) =>
  DATES.map((date) => ({
    name: `record.${kind} has a day "${date}"`,
    text: withKey(['record', kind], date, kind === 'days' ? JSON.stringify(emptyDay()) : '[]'),
    problem: 'invalid' as const,
  })),
);
function emptyDay() {
  return { v: 1, sites: [], spans: [], pauses: [], exclusions: [] };
}

const DAY = ['record', 'days', '2026-11-15'];
const SPAN = [...DAY, 'spans', 0];
const second = EXPORTED_AT / 1_000;
const UNSOUND: BadImport[] = (
  [
    ['a span of another day', SPAN, [0, second - 400_000, 60]],
    ['a span of nothing', SPAN, [0, second - 86_400, 0]],
    ['a span that runs back', SPAN, [0, second - 86_400, -60]],
    ['a span over midnight', SPAN, [0, second - 86_400, 86_000]],
    ['a span without a site', SPAN, [7, second - 86_400, 60]],
    ['a span of half a second', SPAN, [0, second - 86_400, 0.5]],
    ['a span that has no end', SPAN, [0, second - 86_400, 1e300]],
    ['a site that is no host', [...DAY, 'sites', 0], 'my work'],
    ['a site with a path', [...DAY, 'sites', 0], 'example.com/secret'],
    ['a site that is too long', [...DAY, 'sites', 0], `${'a'.repeat(300)}.com`],
    ['an exclusion of no kind', [...DAY, 'exclusions', 0, 2], 99],
    ['a pause of another day', [...DAY, 'pauses', 0], [second, 60]],
    ['more spans than a day holds', [...DAY, 'spans'], Array(5_001).fill([0, second - 86_400, 1])],
    ['a total of another day', ['record', 'totals', '2026-10-01', 'day'], '2026-10-02'],
    ['a total of a hundred hours', ['record', 'totals', '2026-10-01', 'workMs'], 360_000_000],
    ['a total that began years before', ['record', 'totals', '2026-10-01', 'firstAt'], 1_000],
    ['a total of a site that is none', ['record', 'totals', '2026-10-01', 'sites'], { '?': 1 }],
    ['a nudge of another day', ['record', 'nudges', '2026-11-15', 0, 'at'], 1_000],
    ['a nudge of a pattern that is none', ['record', 'nudges', '2026-11-15', 0, 'pattern'], 'P99'],
    ['a visit of another day', ['record', 'pages', '2026-11-15', 0, 'from'], 1_000],
    ['two entries of one name', ['journal', 1, 'id'], 'entry-1'],
    ['a text that is too long', ['journal', 0, 'text'], 'a'.repeat(20_001)],
    ['a question that nobody asks', ['journal', 0, 'question'], 'Q99'],
    ['a name that is too long', ['journal', 0, 'id'], 'a'.repeat(65)],
    ['a time before there was time', ['journal', 0, 'at'], -1],
    ['a thousand sites', ['settings', 'sites'], Array(1_000).fill({ host: 'example.com' })],
    [
      'a thousand silent hours',
      ['settings', 'quietHours'],
      Array(1_000).fill({ weekdays: [1], from: '01:00', to: '02:00' }),
    ],
    [
      'four planned pauses',
      ['settings', 'plannedPauses'],
      Array(4).fill({ at: '12:30', weekdays: [1], name: '' }),
    ],
    ['nine nudges a day', ['settings', 'nudgesPerDay'], 9],
    ['a window that closes first', ['settings', 'stretchWindowMinutes'], [90, 60]],
    ['an hour that no clock shows', ['settings', 'dayStart'], '25:00'],
    ['an eighth day of the week', ['settings', 'restDays'], [8]],
    ['no date of its own', ['exportedAt'], 'yesterday'],
    ['a version that is a word', ['version'], 'one'],
    ['a version before the first', ['version'], 0],
  ] as [string, Path, unknown][]
).map(([what, path, value]) => ({ name: what, text: changed(path, value), problem: 'invalid' }));

const NEWER: BadImport[] = [2, 3, 1.5, 1e9].map((version) => ({
  name: `version ${version}`,
  text: changed(['version'], version),
  problem: 'newer',
}));
const later = EXPORTED_AT + 30 * 86_400_000;
const FUTURE: BadImport[] = (
  [
    [['journal', 0, 'at'], later],
    [['record', 'questionsShown', 'Q01'], later],
    [['record', 'findingsShown', 'shortNights'], later],
    [['record', 'state', 'firstCountedAt'], later],
    [['exportedAt'], '2099-01-01T00:00:00Z'],
    [['record', 'days', '2099-01-01'], emptyDay()],
  ] as [Path, unknown][]
).map(([path, value]) => ({
  name: `${name(path)} has not come yet`,
  text: changed(path, value),
  problem: 'future',
}));

const deep = (open: string, close: string, levels: number) =>
  open.repeat(levels) + close.repeat(levels);
const DEEP: BadImport[] = [
  {
    name: 'a hundred thousand lists in one another, in the place of the choices',
    text: withKey([], 'more', deep('[', ']', 100_000)),
    problem: 'suspicious',
  },
  {
    name: 'ten thousand objects in one another, in the journal',
    text: withKey(['journal', 0], 'more', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`),
    problem: 'suspicious',
  },
  { name: 'nothing but lists', text: deep('[', ']', 200_000), problem: 'notAnExport' },
];

const zip = 'PK\u0003\u0004\u0014\u0000\u0000\u0000\u0008\u0000enough-export.json';
const NO_JSON: BadImport[] = [
  { name: 'a file with nothing in it', text: '', problem: 'empty' },
  { name: 'a file of spaces', text: ' \n\t ', problem: 'empty' },
  { name: 'a byte-order mark alone', text: '\uFEFF', problem: 'empty' },
  {
    name: 'a file of 68 million characters',
    text: ' '.repeat(65 * 1_048_576),
    problem: 'tooLarge',
  },
  { name: 'a zip', text: zip, problem: 'notJson' },
  { name: 'a zip within a zip', text: zip.repeat(100), problem: 'notJson' },
  { name: 'a picture', text: '\u0089PNG\r\n\u001a\n', problem: 'notJson' },
  { name: 'a page', text: '<!doctype html><script>alert(1)</script>', problem: 'notJson' },
  { name: 'a program', text: 'export default {}', problem: 'notJson' },
  { name: 'half of an export', text: JSON.stringify(FULL).slice(0, 900), problem: 'notJson' },
  { name: 'an export and more', text: `${JSON.stringify(FULL)}x`, problem: 'notJson' },
  { name: 'two exports', text: JSON.stringify(FULL).repeat(2), problem: 'notJson' },
  { name: 'NaN', text: '{"format":"enough-export","version":NaN}', problem: 'notJson' },
  { name: 'lists that do not end', text: '['.repeat(100_000), problem: 'notJson' },
];

const FOREIGN: BadImport[] = [
  'null',
  'true',
  '12',
  '"enough-export"',
  '[]',
  '{}',
  '[{"format":"enough-export","version":1}]',
  '{"format":"another-export","version":1}',
  '{"format":["enough-export"],"version":1}',
  '{"version":1,"record":{}}',
  '{"name":"enough","version":"0.1.0","dependencies":{}}',
  '{"type":"FeatureCollection","features":[]}',
  '{"__proto__":{"format":"enough-export","version":1}}',
].map((text) => ({ name: text, text, problem: 'notAnExport' }));

/** Files that no one can import, made from a good one by one change each, and why each is refused. */
export const BAD_IMPORTS: readonly BadImport[] = [
  ...WRONG_TYPES,
  ...ABSENT,
  ...KEYS,
  ...MORE_KEYS,
  ...TEXTS,
  ...SCRIPTED,
  ...DATED,
  ...UNSOUND,
  ...NEWER,
  ...FUTURE,
  ...DEEP,
  ...NO_JSON,
  ...FOREIGN,
];

import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../utils/core/settings/settings';
import { nudgeMessages, pageMessages } from '../../../utils/messages';
import * as fc from '../../property';
import { countSteps } from './countSteps';
import { EXPORTED_AT, FULL } from './exportFixture';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { checkImport } = await import('../../../utils/store/transfer/parseImport');
const { parseSettings } = await import('../../../utils/schemas/settings');
const { parseRemote } = await import('../../../utils/store/sync/syncSchema');
const { parseSyncState } = await import('../../../utils/store/sync/sync');
const { SHAPES } = await import('./storedKinds');

/** No address that is looked into is longer, UTF-16 units. */
const LONGEST_ADDRESS = 2_100;
/** Texts that are slow to read for a parser that tries each end or each part. */
const SLOW = ['/', 'a/', 'a.', '-', 'a', '^', '://', ' ', '%2F', '\u0301', '0', 'own:'];

type Place = readonly (string | number)[];

function placesOf(value: unknown, path: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, each]) => placesOf(each, [...path, key]));
  return [path, ...inner];
}

function placed(whole: unknown, path: Place, value: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  const copy = Array.isArray(whole) ? [...whole] : { ...(whole as object) };
  return Object.assign(copy, {
    [first]: placed((whole as Record<string | number, unknown>)[first], rest, value),
  });
}

const at = (whole: unknown, path: Place): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], whole);

/** What stands in a place, made too long, too many, too deep or too large. */
function grown(value: unknown, kind: number, size: number): unknown {
  const text = (SLOW[kind % SLOW.length] ?? '/').repeat(size);
  if (typeof value === 'number') return 10 ** (kind + 10);
  if (Array.isArray(value)) return Array.from({ length: size }, () => value[0] ?? text.slice(0, 9));
  if (typeof value === 'object' && value !== null) {
    const [key, inner] = Object.entries(value)[0] ?? ['a', 1];
    const many = Array.from({ length: size }, (_, index) => [`${key}${index}`, inner]);
    return kind % 2 === 0 ? { ...value, [text]: inner } : Object.fromEntries(many);
  }
  return kind % 3 === 0 ? `docs.test${text}` : text;
}

/** Counts how often anything of a value is looked at. */
function counted<T extends object>(value: T, steps: { taken: number }): T {
  return new Proxy(value, {
    get: (target, key, receiver) => {
      steps.taken += 1;
      const inner: unknown = Reflect.get(target, key, receiver);
      return typeof inner === 'object' && inner !== null ? counted(inner, steps) : inner;
    },
    ownKeys: (target) => {
      const keys = Reflect.ownKeys(target);
      steps.taken += keys.length;
      return keys;
    },
  });
}

/** Every parser of what others wrote, with something that it reads. */
const PARSERS: [name: string, good: unknown, parse: (value: unknown) => unknown][] = [
  ['an import', FULL, (value) => checkImport(value, EXPORTED_AT)],
  [
    'settings',
    {
      ...FULL.settings,
      questions: {
        ...DEFAULT_SETTINGS.questions,
        ...{ off: ['Q01'], edited: { Q02: 'c' }, notForMe: ['Q03'], order: ['worth'] },
        own: [{ id: 'own:a', text: 'b' }],
      },
    },
    parseSettings,
  ],
  [
    'what is synced',
    {
      reset: { v: 1, at: 5 },
      'set:nudgesPerDay': { v: 1, epoch: 5, value: 1, updatedAt: EXPORTED_AT, deviceId: 'a' },
      'set:site.docs.test/a': {
        v: 1,
        epoch: 5,
        value: true,
        updatedAt: EXPORTED_AT,
        deviceId: 'a',
      },
      'days:a': { v: 1, epoch: 5, from: '2026-11-15', minutes: [5, 10] },
    },
    (value) => parseRemote(value as Record<string, unknown>, EXPORTED_AT),
  ],
  [
    'what was known of it',
    {
      on: true,
      days: true,
      deviceId: 'a',
      epoch: 5,
      writtenAt: EXPORTED_AT,
      problem: null,
      known: { 'site.docs.test': { value: true, updatedAt: EXPORTED_AT, deviceId: 'a' } },
    },
    parseSyncState,
  ],
  ...(
    [
      [
        'a message to add a site',
        pageMessages.addSites,
        { sites: [{ host: 'docs.test', path: '/a' }] },
      ],
      [
        'a message of choices',
        pageMessages.changeSettings,
        { patch: { quietHours: FULL.settings.quietHours, questions: FULL.settings.questions } },
      ],
      ['a message of words', pageMessages.addEntry, { id: 'a', question: 'own:a', text: 'b' }],
      ['an answer', nudgeMessages.reportAnswer, { id: 'a', end: 'pause' }],
      ['a stored day', SHAPES.record.day, FULL.record.days['2026-11-15']],
      ['stored sums', SHAPES.record.total, FULL.record.totals['2026-10-01']],
      ['stored nudges', SHAPES.record.nudges, FULL.record.nudges['2026-11-15']],
      ['stored pages', SHAPES.record.pages, FULL.record.pages['2026-11-15']],
      [
        'stored decision points',
        SHAPES.record.trial,
        FULL.record.trial.decisionPoints['2026-11-15'],
      ],
      ['a stored state', SHAPES.record.state, FULL.record.state],
      ['an entry', SHAPES.journal.entry, FULL.journal[0]],
    ] as [string, v.GenericSchema, unknown][]
  ).map(([name, schema, good]): (typeof PARSERS)[number] => [
    name,
    good,
    (value) => v.safeParse(schema, value),
  ]),
];

describe.each(PARSERS)('%s of any size', (_, good, parse) => {
  let longest = 0;
  beforeEach(() => {
    longest = 0;
    const { canParse } = URL;
    vi.spyOn(URL, 'canParse').mockImplementation((address, ...base) => {
      longest = Math.max(longest, String(address).length);
      return canParse(address, ...base);
    });
  });
  afterEach(() => vi.restoreAllMocks());

  const places = placesOf(good).filter((path) => path.length > 0);

  it('throws nothing, and no address is looked into that is too long to be one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.nat(11),
        fc.constantFrom(300, 5_000, 30_000),
        (path, kind, size) => {
          parse(placed(good, path, grown(at(good, path), kind, size)));
          expect(longest).toBeLessThanOrEqual(LONGEST_ADDRESS);
        },
      ),
      { numRuns: 20 },
    );
  });

  const takesTwice = (path: Place, kind: number) => {
    const stepsFor = (size: number) => {
      const steps = { taken: 0 };
      const value = placed(good, path, grown(at(good, path), kind, size)) as object;
      return countSteps(() => parse(counted(value, steps))) + steps.taken;
    };
    const [once, twice, fourTimes] = [stepsFor(150), stepsFor(300), stepsFor(600)];
    // What becomes too long to be read on the way is put aside, which takes some steps once.
    const [first, second] = [twice - 2 * once, fourTimes - 2 * twice];
    expect(Math.min(first, second), path.join('.')).toBeLessThanOrEqual(100);
  };

  it('takes twice the steps for twice the size, and no more', () => {
    // Of lists and objects each one, as a loop in a loop may be about one of them alone.
    for (const path of places.filter((each) => typeof at(good, each) === 'object')) {
      if (at(good, path) !== null) takesTwice(path, 1);
    }
    fc.assert(fc.property(fc.constantFrom(...places), fc.nat(11), takesTwice), { numRuns: 12 });
  });
});

it('is read no further than to the first thing that is wrong', () => {
  const wrong = new Array<unknown>(1_000).fill({ id: 1, at: 'now' });
  expect(v.safeParse(SHAPES.record.nudges, wrong).issues).toHaveLength(1);
});

it.each([
  ['addSites', {}],
  ['rememberPendingSites', { fromPopup: false }],
] as const)(
  'has more sites than anyone picks, and none of them is looked at: %s',
  (name, others) => {
    const steps = { taken: 0 };
    const site = counted({ host: 'docs.test' }, steps);
    const isRead = (many: number) =>
      v.is(pageMessages[name], { sites: new Array(many).fill(site), ...others });
    expect(isRead(501)).toBe(false);
    expect(steps.taken).toBe(0);
    expect(isRead(500)).toBe(true);
  },
);

it('is no list of sites among the choices of a message: those have messages of their own', () => {
  const patch = { sites: [{ host: 'docs.test' }] };
  expect(v.is(pageMessages.changeSettings, { patch })).toBe(false);
});

describe('an import that is refused', () => {
  it('has a list that is longer than any, and nothing in it is looked at', () => {
    const file = (many: number) => ({
      ...FULL,
      settings: { ...FULL.settings, restDays: new Array(many).fill(7) },
    });
    expect(checkImport(file(10_000), EXPORTED_AT)).toHaveProperty('file');
    const steps = countSteps(() =>
      expect(checkImport(file(10_001), EXPORTED_AT)).toEqual({ problem: 'suspicious' }),
    );
    expect(steps).toBeLessThan(10_000);
  });

  it.each([
    ['a time of export without its end', { exportedAt: '2026-01-01T00:00:00+01' }],
    [
      'a nudge that ended in the days to come',
      { nudges: { endedAt: EXPORTED_AT + 30 * 86_400_000 } },
    ],
    [
      'an entry about a stretch in the days to come',
      { journal: { stretch: EXPORTED_AT + 30 * 86_400_000 } },
    ],
    ['an instant that no date has', { findingsShown: { shortNights: 8.7e15 } }],
    ['a pause without an end', { pause: 9e15 }],
    ['more questions than there are', { questions: 1_001 }],
    ['more keys than years have days', { questions: 10_001 }],
  ] as const)('has %s', (_, bad) => {
    const [date, nudges = []] = Object.entries(FULL.record.nudges)[0] ?? ['', []];
    const day = FULL.record.days[date];
    const { record } = FULL;
    const file = {
      ...FULL,
      ...('exportedAt' in bad ? bad : {}),
      journal: FULL.journal.map((entry) => ({
        ...entry,
        ...('journal' in bad ? bad.journal : {}),
      })),
      record: {
        ...record,
        ...('findingsShown' in bad ? bad : {}),
        nudges: {
          [date]: nudges.map((nudge) => ({ ...nudge, ...('nudges' in bad ? bad.nudges : {}) })),
        },
        days:
          day && 'pause' in bad
            ? { [date]: { ...day, pauses: [[day.pauses[0]?.[0], bad.pause]] } }
            : record.days,
        questionsShown:
          'questions' in bad
            ? Object.fromEntries(
                Array.from({ length: bad.questions }, (_each, index) => [`own:${index}`, 1]),
              )
            : record.questionsShown,
      },
    };
    const isHuge = 'questions' in bad && bad.questions > 10_000;
    expect(checkImport(file, EXPORTED_AT)).toMatchObject(
      isHuge ? { problem: 'suspicious' } : { problem: expect.any(String) },
    );
  });
});

import * as fc from '../property';
import type { Days, Period } from './groundTruth';
import { between, oneOf, type Random, seeded } from './random';

/** A period of some length, ms, before it has its place in a day. */
type Piece = Omit<Period, 'from'> & { readonly ms: number };

const SITES = ['docs.test', 'mail.test', ''];
/** Half of them are half an hour off, or keep summer when the others keep winter. */
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Adelaide',
  'America/Santiago',
];

const AT_WORK: Omit<Period, 'from'> = {
  site: 'docs.test',
  behind: false,
  hands: true,
  audible: false,
  state: 'awake',
  counting: true,
};
const work = (ms: number, over: Partial<Piece> = {}): Piece => ({ ...AT_WORK, ms, ...over });

/**
 * Hands rest for less than 50 s or for more than 100 s: between 60 s and the sample that notices, whether
 * anybody was gone is a matter of luck.
 */
const shortRest = (random: Random) => between(random, 1, 50);
const longRest = (random: Random) => between(random, 100, 500);

/** Before all stops: long enough that some sample has seen what was before. */
const SETTLED_MS = 35_000;

function lasting(ms: number, next: () => readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  for (let left = ms; left > 0; ) {
    const more = next();
    pieces.push(...more);
    left -= more.reduce((sum, piece) => sum + piece.ms, 0);
  }
  return pieces;
}

/** What a person does for about `ms`. Each begins with a hand on the mouse. */
const SCENES = {
  deepWork: (random, ms) => {
    const site = oneOf(random, SITES);
    return lasting(ms, () => {
      const rest = random() < 0.8 ? shortRest(random) : longRest(random);
      return [work(between(random, 20, 600), { site }), work(rest, { site, hands: false })];
    });
  },
  switching: (random, ms) =>
    lasting(ms / 4, () => [
      work(between(random, 0.3, 40), { site: oneOf(random, [...SITES, null]) }),
    ]),
  meeting: (random, ms) => {
    const heard = { audible: true };
    const pieces = lasting(ms, () => [
      work(between(random, 5, 60), heard),
      work(longRest(random), { ...heard, hands: false }),
      ...(random() < 0.2 ? [work(between(random, 1, 40), { hands: false })] : []),
      work(longRest(random), { ...heard, hands: false }),
    ]);
    return random() < 0.5 ? pieces : [...pieces, work(longRest(random), { hands: false })];
  },
  lunch: (random, ms) => [
    work(SETTLED_MS),
    work(60_000 + ms, {
      hands: false,
      ...oneOf<Partial<Piece>>(random, [
        {},
        { site: null },
        { state: 'locked' },
        { state: 'locked', audible: true },
      ]),
    }),
  ],
  elsewhere: (_, ms) => [work(ms, { site: null })],
  otherProgram: (random, ms) =>
    lasting(ms, () => [
      work(between(random, 1, 200)),
      work(between(random, 1, 100), { site: null, behind: true }),
      ...(random() < 0.2
        ? [work(longRest(random), { site: null, behind: true, hands: false })]
        : []),
      work(between(random, 1, 200), { site: null, behind: true }),
      work(2_000),
    ]),
  sleep: (_, ms) => [work(SETTLED_MS), work(120_000 + ms, { state: 'asleep' })],
  browserGone: (random, ms) => [
    work(SETTLED_MS + between(random, 0, 30)),
    work(random() < 0.5 ? between(random, 1, 30) : ms, { state: 'closed' }),
  ],
  notCounting: (_, ms) => [work(ms, { counting: false })],
} satisfies Record<string, (random: Random, ms: number) => Piece[]>;

type RandomScene = keyof typeof SCENES;
const ALL_SCENES = Object.keys(SCENES) as RandomScene[];

/**
 * A day, a late night or a journey, of up to `most` scenes. The same person is given again for the same
 * values, and a failing one is shrunk scene by scene.
 */
export function anyDays(
  home: string,
  { least = 1, most = 24, scenes = ALL_SCENES } = {},
): fc.Arbitrary<Days> {
  const scene = fc.record({
    scene: fc.constantFrom(...scenes),
    minutes: fc.integer({ min: 1, max: 60 }),
    seed: fc.nat(),
    /** Where the person is after it; a journey now and then. */
    zone: fc.option(fc.constantFrom(...ZONES), { freq: 12 }),
  });
  return fc
    .record({
      // Two years hold every change of the clock twice.
      start: fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) }),
      scenes: fc.array(scene, { minLength: least, maxLength: most, size: 'max' }),
    })
    .map(({ start, scenes }) => {
      const periods: Period[] = [];
      const zones = [{ from: start, zone: home }];
      let at = start;
      for (const { scene, minutes, seed, zone } of scenes) {
        for (const { ms, ...truth } of SCENES[scene](seeded(seed), minutes * 60_000)) {
          periods.push({ from: at, ...truth });
          at += ms;
        }
        if (zone) zones.push({ from: at, zone });
      }
      periods.push({ ...AT_WORK, site: null, from: at });
      at += SETTLED_MS;
      return { periods, end: at, zones };
    });
}

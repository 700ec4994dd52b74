import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ZONED_TESTS, ZONES } from './zones';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What asks the machine where it is, or is answered by where it is. */
const ASKS =
  /Temporal\.Now\.(timeZoneId|plain|zoned)|resolvedOptions\(\)\.timeZone|\.(get|set)(Hours|Minutes|Date|Day|Month|FullYear)\(|getTimezoneOffset|toLocale(Date|Time)?String|new Date\([^)]+,/;

const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** The files of ours that a file imports, at its start or later; types do not ask. */
function filesImportedBy(file: string): string[] {
  const code = read(file).replace(/import type[^;]*;/g, '');
  return [...code.matchAll(/(?:from|import) ?\(?'(\.[^']+)'/g)].flatMap(([, target = '']) => {
    const path = normalize(join(dirname(file), target));
    return ['', '.ts', '.tsx'].map((end) => path + end).filter((each) => /\.tsx?$/.test(each));
  });
}

function goesByZone(file: string, seen = new Set<string>()): boolean {
  if (seen.has(file) || !existsSync(join(root, file))) return false;
  seen.add(file);
  return ASKS.test(read(file)) || filesImportedBy(file).some((each) => goesByZone(each, seen));
}

it('runs each test that goes by the zone of the machine in all zones', () => {
  const all = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name) && !/^(browser|build)\//.test(name))
    .map((name) => `tests/${name}`);
  const advice = 'Name in tests/zones.ts those that come to what asks the machine for its zone.';
  expect(all.filter((file) => goesByZone(file)).sort(), advice).toEqual([...ZONED_TESTS].sort());
});

it('runs in the zone it says', () => {
  expect(ZONES).toContain(process.env.TZ);
  expect(Temporal.Now.timeZoneId()).toBe(process.env.TZ);
});

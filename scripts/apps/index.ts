import 'temporal-polyfill/global';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEnough } from '../../tests/browser/enough';
import { APPS } from './apps';
import type { Held } from './held';
import { personIn } from './person';
import { serveApps } from './server';
import { inMarkdown, type Outcome, writeTable } from './table';
import { watchThrough } from './watchThrough';
import { workBeside } from './workBeside';
import { writeThrough } from './writeThrough';

const { values: asked } = parseArgs({
  options: { only: { type: 'string', multiple: true }, write: { type: 'boolean' } },
});
const apps = APPS.filter(({ name }) => asked.only?.includes(name) ?? true);
if (apps.length === 0) throw new Error(`--only takes: ${APPS.map(({ name }) => name).join(', ')}.`);

const lock = JSON.parse(readFileSync(join(import.meta.dirname, 'package-lock.json'), 'utf8'));
await using server = await serveApps();
await using enough = await startEnough({
  granted: ['apps.test'],
  args: [
    `--host-resolver-rules=MAP *.test:80 127.0.0.1:${server.port}`,
    // As an application that people use: the clipboard and other things need it.
    '--unsafely-treat-insecure-origin-as-secure=http://apps.test',
    '--autoplay-policy=no-user-gesture-required',
  ],
});
await enough.send('changeSettings', { patch: { stretchWindowMinutes: [25, 90] } });

const outcomes: Outcome[] = [];
for (const app of apps) {
  const began = Date.now();
  const held = new Map<Held, string[]>();
  const tell = (what: Held, fault: string | null) => {
    held.set(what, [...(held.get(what) ?? []), ...(fault ? [fault] : [])]);
  };
  const faults: string[] = [];
  const person = () => personIn(enough, app);
  /** One scene, and what it could not do. */
  const scene = async (name: string, act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      faults.push(`${name}: ${error instanceof Error ? error.message : error}`);
    }
    for (const page of enough.chromium.context.pages()) {
      if (page.url().includes('apps.test')) await page.close();
    }
  };
  const { watched } = app;
  await scene('from begin to end', async () =>
    watched ? watchThrough(app, watched, await person(), tell) : writeThrough(app, person, tell),
  );
  for (const opened of app.opens) {
    await scene(opened.name, () => workBeside(app, opened, person, tell));
  }
  const version = lock.packages[`node_modules/${app.package}`].version as string;
  outcomes.push({ title: app.title, package: app.package, version, held, faults });
  console.error(`${app.title}, ${Math.round((Date.now() - began) / 1_000)} s`);
}

console.log(`\n${inMarkdown(outcomes)}`);
const faults = outcomes.flatMap(({ title, held, faults }) =>
  [...faults, ...[...held.values()].flat()].map((fault) => `${title}: ${fault}`),
);
for (const fault of faults) console.log(`\n${fault}`);
console.log(`\n${apps.length} applications, ${faults.length} faults`);
if (asked.write) writeTable(outcomes);
process.exitCode = faults.length === 0 ? 0 : 1;

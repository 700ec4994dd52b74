import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OTHER, SITES, startTruth, type Truth } from './groundTruth';
import { play, type Scene } from './scenes';
import { ANOTHER_PROGRAM } from './standaloneBrowser';

/** Chromium on Linux tells of the first return alone: each way, one move without a word is seen before it is asked. */
const FIRST_MOVES: readonly Scene[] = [
  { front: 'alpha.test', seconds: 2 },
  { front: ANOTHER_PROGRAM, seconds: 12 },
  { front: 'alpha.test', seconds: 2 },
  { front: ANOTHER_PROGRAM, seconds: 3 },
  { front: 'alpha.test', seconds: 12 },
];

/** Four minutes. */
const SCENES: readonly Scene[] = [
  { front: 'alpha.test', seconds: 35 },
  { front: 'beta.test', seconds: 8 },
  { front: 'gamma.test', seconds: 21 },
  { front: ANOTHER_PROGRAM, seconds: 12 },
  { front: 'gamma.test', seconds: 14 },
  { front: OTHER, seconds: 45 },
  { front: 'beta.test', seconds: 38 },
  { front: 'alpha.test', seconds: 3 },
  { front: 'beta.test', seconds: 4 },
  { front: 'alpha.test', seconds: 28 },
  { front: ANOTHER_PROGRAM, seconds: 4 },
  { front: 'alpha.test', seconds: 12 },
  { front: 'gamma.test', seconds: 14 },
  { front: OTHER, seconds: 2 },
];

/** The real clock, and no debugger, so that the browser puts the worker to sleep as it does for a person. */
describe('what is recorded is the truth', () => {
  let truth: Truth;
  beforeAll(async () => {
    truth = await startTruth();
  });
  afterAll(() => truth?.[Symbol.asyncDispose]());

  it('in four minutes on three sites, with a worker that sleeps and wakes', {
    timeout: 360_000,
  }, async () => {
    await play(FIRST_MOVES, truth.stage);
    const lived: [front: string, alive: boolean][] = [];
    let front = '';
    const played = await play(SCENES, {
      ...truth.stage,
      show: (next) => {
        front = next;
        return truth.stage.show(next);
      },
      wait: async (to) => {
        await truth.stage.wait(to);
        lived.push([front, await truth.browser.workerAlive()]);
      },
    });
    expect(await truth.wrong(played)).toEqual([]);
    // While a span is open the worker does not die of idleness; without one it does.
    expect(lived.filter(([at, alive]) => SITES.includes(at) && !alive)).toEqual([]);
    expect(lived).toContainEqual([OTHER, false]);
  });
});

import { describe, it } from 'vitest';
import { OTHER, SITES, startTruth } from './groundTruth';
import { play, type Scene } from './scenes';
import { ANOTHER_PROGRAM } from './standaloneBrowser';

/** A little over two minutes, with a rest that is longer than a worker lives without work. */
const SITES_IN_TURN: readonly Scene[] = [
  { front: 'alpha.test', seconds: 35 },
  { front: 'beta.test', seconds: 8 },
  { front: 'gamma.test', seconds: 21 },
  { front: OTHER, seconds: 45 },
  { front: 'beta.test', seconds: 19 },
];

/** Chromium on Linux tells of the first return alone: each way, one move without a word is seen before it is asked. */
const FIRST_MOVES: readonly Scene[] = [
  { front: 'alpha.test', seconds: 2 },
  { front: ANOTHER_PROGRAM, seconds: 12 },
  { front: 'alpha.test', seconds: 2 },
  { front: ANOTHER_PROGRAM, seconds: 3 },
  { front: 'alpha.test', seconds: 12 },
];

/** Nearly two minutes. */
const PROGRAMS_BETWEEN: readonly Scene[] = [
  { front: 'gamma.test', seconds: 8 },
  { front: ANOTHER_PROGRAM, seconds: 12 },
  { front: 'gamma.test', seconds: 14 },
  { front: 'beta.test', seconds: 19 },
  { front: 'alpha.test', seconds: 3 },
  { front: 'beta.test', seconds: 4 },
  { front: 'alpha.test', seconds: 20 },
  { front: ANOTHER_PROGRAM, seconds: 4 },
  { front: 'alpha.test', seconds: 12 },
  { front: 'gamma.test', seconds: 14 },
  { front: OTHER, seconds: 2 },
];

/**
 * The real clock, and no debugger, so that the browser puts the worker to sleep as it does for a person. Each has a
 * browser of its own, and they wait together.
 */
describe.concurrent('what is recorded is the truth', () => {
  it('on three sites, with a worker that sleeps and wakes', async ({ expect }) => {
    await using truth = await startTruth();
    const lived: [front: string, alive: boolean][] = [];
    let front = '';
    const played = await play(SITES_IN_TURN, {
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

  it('on three sites with other programs in between', async ({ expect }) => {
    await using truth = await startTruth();
    await play(FIRST_MOVES, truth.stage);
    expect(await truth.wrong(await play(PROGRAMS_BETWEEN, truth.stage))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { World } from '../world';

const M = 60_000;
const exclusions = (world: World) =>
  world.exclusions.map(({ from, to, kind }) => [
    (from - world.start) / M,
    (to - world.start) / M,
    kind,
  ]);
const minutes = (world: World) => world.spans.reduce((sum, { from, to }) => sum + to - from, 0) / M;

describe('exclusions', () => {
  it.each([
    ['a sleep', { session: 'one' }, 45, 'suspended'],
    ['a browser that was closed', { session: 'two' }, 45, 'browserClosed'],
    ['a browser that was killed and started in 10 s', { session: 'two' }, 10 / 60, 'browserClosed'],
  ] as const)('%s leaves one, from the last sample to the next', (_, over, length, kind) => {
    const world = new World().pass(10);
    world.minute += length;
    world.front = { ...world.front, ...over };
    world.look();
    expect(exclusions(world)).toEqual([[10, 10 + length, kind]]);
    expect(minutes(world)).toBe(10);
  });

  it('a clock that is put back leaves a mark without a length', () => {
    const world = new World().pass(10);
    world.minute -= 5;
    world.look();
    expect(exclusions(world)).toEqual([[5, 5, 'clockSetBack']]);
  });

  it('time without a span leaves none: nothing was left out', () => {
    const world = new World();
    world.front = { ...world.front, site: null };
    world.look();
    world.minute += 300;
    world.look();
    expect(world.exclusions).toEqual([]);
  });
});

describe('counting stopped by the person', () => {
  it('counts nothing, ends the span at once, and is kept as held', () => {
    const world = new World().pass(10);
    world.settings = { ...world.settings, tracking: false };
    world.look();
    expect([world.state.openSpan, minutes(world)]).toEqual([null, 10]);
    world.pass(30);
    world.settings = { ...world.settings, tracking: true };
    world.look();
    expect(exclusions(world)).toEqual([[10, 40, 'trackingOff']]);
    expect(world.pass(5).state.openSpan).not.toBeNull();
    expect(minutes(world)).toBe(10);
  });
});

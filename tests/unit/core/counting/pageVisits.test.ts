import { describe, expect, it } from 'vitest';
import { World } from '../world';

const at = (world: World, page: string) => {
  world.front = { ...world.front, page: { page, root: false } };
  return world;
};
const chosen = () => {
  const world = new World();
  const P8 = { on: true, restsUntil: null, notHelpful: 0 };
  world.settings = { ...world.settings, patterns: { repolishing: P8 } };
  return world;
};
const minutes = (world: World) =>
  world.pages.map(({ page, from, to }) => [
    page,
    (from - world.start) / 60_000,
    (to - world.start) / 60_000,
  ]);

describe('visits to pages', () => {
  it('are kept as they end, one for each page and time', () => {
    const world = at(chosen(), 'a').pass(3);
    at(world, 'b').pass(2);
    at(world, 'a').pass(1).away(1);
    expect(minutes(world)).toEqual([
      ['a', 0, 3.5],
      ['b', 3.5, 5.5],
      ['a', 5.5, 6],
    ]);
  });

  it('end at the last sample before a sleep, and with the site', () => {
    const world = at(chosen(), 'a').pass(3);
    world.minute += 300;
    world.look();
    world.pass(1).away(1);
    expect(minutes(world)).toEqual([
      ['a', 0, 3],
      ['a', 303, 304],
    ]);
  });

  it('are not looked at unless the person chose it', () => {
    const world = at(new World(), 'a').pass(3);
    at(world, 'b').pass(3);
    expect([world.pages, world.state.page]).toEqual([[], null]);
  });

  it('once it is switched off, nothing is kept of the last one', () => {
    const world = at(chosen(), 'a').pass(3);
    world.settings = { ...world.settings, patterns: {} };
    world.pass(1);
    expect([world.pages, world.state.page]).toEqual([[], null]);
  });
});

import { expect, it } from 'vitest';
import { World } from '../world';

it('the list of sites is known to have changed once something was counted, and only then', () => {
  const world = new World();
  world.front = { ...world.front, site: null };
  world.look();
  world.settings = { ...world.settings, sites: [{ host: 'docs.test' }] };
  world.look();
  expect(world.state.siteList).toEqual({ names: ['docs.test'], changedAt: null });

  world.front = { ...world.front, site: 'docs.test' };
  world.look();
  world.pass(5);
  world.settings = {
    ...world.settings,
    sites: [{ host: 'mail.test', path: '/a' }, { host: 'docs.test' }],
  };
  world.look();
  const changed = { names: ['docs.test', 'mail.test/a'], changedAt: world.at };
  expect(world.state.siteList).toEqual(changed);

  world.pass(5);
  world.settings = { ...world.settings, sites: [...world.settings.sites].reverse() };
  world.look();
  expect(world.state.siteList).toEqual(changed);
});

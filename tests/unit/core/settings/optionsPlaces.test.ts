import { expect, it } from 'vitest';
import {
  OPTIONS_PLACES,
  OPTIONS_SECTIONS,
  sectionOf,
} from '../../../../utils/core/settings/optionsPlaces';

it.each([
  ['', 'overview'],
  ['#overview', 'overview'],
  ['#notes', 'notes'],
  ['#notes-after', 'notes'],
  ['#data-sync', 'data'],
  ['#no-such-place', 'overview'],
  ['#toString', 'overview'],
])('the hash "%s" leads to %s', (hash, section) => {
  expect(sectionOf(hash)).toBe(section);
});

it('each setting has a hash of its own, in a section that is there', () => {
  expect(new Set(OPTIONS_PLACES).size).toBe(OPTIONS_PLACES.length);
  for (const place of OPTIONS_PLACES) {
    const [section = ''] = place.split('-');
    expect(Object.keys(OPTIONS_SECTIONS)).toContain(section);
    expect(sectionOf(`#${place}`)).toBe(section);
  }
});

import { describe, expect, it } from 'vitest';
import { OPTIONS_PLACES, OPTIONS_SECTIONS } from '../utils/core/settings/optionsPlaces';
import { PATTERNS } from '../utils/core/settings/patternIds';
import { readLocales } from './tone/locales';

const locales = readLocales();
const english = Object.entries(locales.en ?? {});
const LINK = /\[([^[\]]+)\]\(#([^()]+)\)/g;
/** Those that name the page itself: its title, and what stands on links and buttons. */
const NAMES = ['app.link.options', 'options.title', 'options.sections', 'welcome.end.options'];
const PLACES: readonly string[] = [...Object.keys(OPTIONS_SECTIONS), ...OPTIONS_PLACES];

const linksOf = (text = '') => [...text.matchAll(LINK)].map(([, , place = '']) => place);
const linked = english.filter(([, text]) => linksOf(text).length > 0);

it('each sentence that sends one to the options leads there', () => {
  const sending = english
    .filter(([key, text]) => /\boptions\b/i.test(text) && !NAMES.includes(key))
    .map(([key]) => key);
  expect(sending.length).toBeGreaterThan(5);
  expect(sending.filter((key) => !linked.some(([other]) => other === key))).toEqual([]);
});

it('each link leads to a place that is there', () => {
  const places = linked.flatMap(([, text]) => linksOf(text));
  // The name of a pattern is put in.
  const all = places.flatMap((place) => PATTERNS.map((id) => place.replace('$1', id)));
  expect(all.filter((place) => !PLACES.includes(place))).toEqual([]);
});

describe.each(Object.entries(locales))('in %s', (_, texts) => {
  it('the same texts have one link each, to the same place, and no other has brackets', () => {
    const formless = (key: string) => key.replace(/\.(zero|one|two|few|many|other)$/, '.other');
    const wanted = new Map(linked.map(([key, text]) => [formless(key), linksOf(text).join()]));
    const found = Object.entries(texts).filter(([, text]) => /[[\]]|\(#/.test(text));
    for (const [key, text] of found)
      expect(linksOf(text).join(), key).toBe(wanted.get(formless(key)));
    expect(new Set(found.map(([key]) => formless(key)))).toEqual(new Set(wanted.keys()));
  });
});

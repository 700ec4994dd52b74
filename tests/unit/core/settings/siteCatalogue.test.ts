import { describe, expect, it } from 'vitest';
import {
  CATALOGUE,
  COMMON_SITES,
  isCalled,
  searchCatalogue,
} from '../../../../utils/core/settings/siteCatalogue';
import { SYNONYMS } from '../../../../utils/core/settings/siteSynonyms';

describe('the names of the list', () => {
  it.each(CATALOGUE)('$name is a proper name, without a word that only some would read', (site) => {
    // "Outlook for work" has one, "arXiv" and "monday.com" have none.
    const words = site.name.split(/\s+/).filter((word) => /^[^\p{Lu}\d.]+$/u.test(word));
    expect(words.filter((word) => word !== site.host)).toEqual([]);
  });

  it('are not the same for two sites', () => {
    const names = CATALOGUE.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });
});

it.each(['sheets', 'confluence', 'outlook.office', 'localhost'])('"%s" is found', (query) => {
  expect(searchCatalogue(query)).toHaveLength(1);
});

it.each(['scholar', 'SCHOLAR', 'schölar', 'ｓｃｈｏｌａｒ', '  scholar '])(
  '%j finds its site',
  (query) => {
    expect(searchCatalogue(query).map(({ host }) => host)).toEqual(['scholar.google.com']);
  },
);

it.each([
  ['excel', 'Microsoft 365'],
  ['Word', 'Microsoft 365'],
  ['calender', 'Google Calendar'],
  ['Kalender', 'Google Calendar'],
  ['youtube', 'YouTube'],
  ['e-mail', 'Gmail'],
  ['correo', 'Gmail'],
  ['カレンダー', 'Google Calendar'],
  ['메일', 'Gmail'],
  ['会议', 'Google Meet'],
  ['بريد', 'Gmail'],
  ['אקסל', 'Microsoft 365'],
  ['github', 'GitHub'],
])('"%s" finds %s first', (query, name) => {
  expect(searchCatalogue(query)[0]?.name).toBe(name);
});

it('what people call a site is one of the list, and no other name of it', () => {
  const hosts = CATALOGUE.map(({ host }) => host);
  expect(Object.keys(SYNONYMS).filter((host) => !hosts.includes(host))).toEqual([]);
});

it('a part of an address alone is no name', () => {
  expect(CATALOGUE.filter((site) => isCalled(site, 'com')).map(({ name }) => name)).toEqual([]);
  expect(CATALOGUE.filter((site) => isCalled(site, ''))).toEqual([]);
});

it('the commonest are a dozen of the list', () => {
  expect(COMMON_SITES).toHaveLength(12);
  expect(new Set(COMMON_SITES).size).toBe(12);
});

it('finds nothing where nothing is, and all where nothing is sought', () => {
  expect(searchCatalogue('there is no such site')).toEqual([]);
  expect(searchCatalogue('')).toHaveLength(CATALOGUE.length);
});

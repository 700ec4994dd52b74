import { describe, expect, it } from 'vitest';
import { CATALOGUE, searchCatalogue } from '../../../../utils/core/settings/siteCatalogue';

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

it('finds nothing where nothing is, and all where nothing is sought', () => {
  expect(searchCatalogue('there is no such site')).toEqual([]);
  expect(searchCatalogue('')).toHaveLength(CATALOGUE.length);
});

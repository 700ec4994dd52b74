import { expect, it } from 'vitest';
import { foldTexts, type Messages } from '../../scripts/foldTexts';

const messages = (texts: Record<string, string>): Messages =>
  Object.fromEntries(Object.entries(texts).map(([name, message]) => [name, { message }]));

it('puts the texts of each language into one, and the order of all into the default one', () => {
  const folded = foldTexts(
    new Map([
      ['en', messages({ app_name: 'Enough', command_pause: 'Pause', a: 'One', b_one: '$1 day' })],
      ['pl', messages({ app_name: 'Enough', a: 'Jeden', b_one: '$1 dzień', b_few: '$1 dni' })],
    ]),
    'en',
  );
  expect(Object.fromEntries(folded)).toEqual({
    en: messages({
      ...{ app_name: 'Enough', command_pause: 'Pause' },
      ...{ keys: 'a\nb_one\nb_few', texts: 'One\n$1 day\n' },
    }),
    pl: messages({ app_name: 'Enough', texts: 'Jeden\n$1 dzień\n$1 dni' }),
  });
});

it('refuses a text that would fall into two', () => {
  const broken = new Map([['en', messages({ a: 'One\nand two' })]]);
  expect(() => foldTexts(broken, 'en')).toThrow('"a" in en has a line break');
});

import { afterEach, expect, it, vi } from 'vitest';
import { joinSentences, plural, t } from '../../utils/i18n';
import { i18n } from '../i18n';

afterEach(() => vi.restoreAllMocks());

function speak(language: string, texts: Record<string, string>) {
  const shown: Record<string, string> = { 'app.language': language, ...texts };
  vi.spyOn(i18n, 't').mockImplementation(
    (key, values = []) =>
      shown[key]?.replace(/\$(\d)/g, (_, index) => values[Number(index) - 1] ?? '') ?? '',
  );
}

it('takes the form that the number has in the shown language', () => {
  speak('pl', {
    'site.chosen.one': '$1 strona',
    'site.chosen.few': '$1 strony',
    'site.chosen.many': '$1 stron',
    'site.chosen.other': '$1 strony',
  });
  const said = [1, 2, 5, 22, 112].map((count) => plural('site.chosen', count));
  expect(said).toEqual(['1 strona', '2 strony', '5 stron', '22 strony', '112 stron']);
});

it('counts by one of several numbers', () => {
  speak('pl', { 'insight.week.numbers.few': '$1 z $2' });
  expect(plural('insight.week.numbers', 3, [1, 3])).toBe('1 z 3');
});

it('writes numbers as the language does, and leaves words as they are', () => {
  speak('de', { 'trial.excluded': '$1 und $2', 'popup.addSite': '$1' });
  expect(t('trial.excluded', [1234, 2])).toBe('1.234 und 2');
  expect(t('popup.addSite', ['1234'])).toBe('1234');
});

it('ends a sentence once where its last value ends with a full stop', () => {
  speak('en', { 'popup.why.quietHour': 'Quiet until $1.', 'popup.addSite': 'Add $1' });
  expect(t('popup.why.quietHour', ['3:00 p.m.'])).toBe('Quiet until 3:00 p.m.');
  expect(t('popup.why.quietHour', ['15:00'])).toBe('Quiet until 15:00.');
  expect(t('popup.addSite', ['Inc.'])).toBe('Add Inc.');
  speak('en', { 'app.sentences': '$1 $2' });
  expect(joinSentences(['Yes.', 'Yes.'])).toBe('Yes. Yes.');
});

it('sets sentences apart as the language does', () => {
  speak('ja', { 'app.sentences': '$1\u200B$2' });
  expect(joinSentences(['はい。', 'はい。', 'はい。'])).toBe('はい。\u200Bはい。\u200Bはい。');
});

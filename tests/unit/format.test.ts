import { afterEach, expect, it, vi } from 'vitest';
import { formatDate, formatDuration, formatList, formatTime } from '../../utils/format';
import { i18n } from '../i18n';

const { DateTimeFormat } = Intl;
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** `own`: the locale of the browser, which it takes where none is named. */
function speak(language: string, own: string) {
  vi.spyOn(i18n, 't').mockReturnValue(language);
  vi.stubGlobal('Intl', {
    ...Object.fromEntries(
      Object.getOwnPropertyNames(Intl).map((name) => [name, Intl[name as keyof typeof Intl]]),
    ),
    DateTimeFormat: class {
      constructor(locale: string = own, options?: Intl.DateTimeFormatOptions) {
        // biome-ignore lint/correctness/noConstructorReturn: it stands for the browser's own.
        return new DateTimeFormat(locale, options);
      }
    },
  });
}

const QUARTER_PAST_THREE = Date.UTC(2026, 0, 5, 15, 15);

it.each([
  ['en', 'en-US', '3:15 PM'],
  ['en', 'en-GB', '15:15'],
  // The words are English; the hours are the person's own.
  ['en', 'cs-CZ', '15:15'],
  ['pt-BR', 'pt-PT', '15:15'],
  ['ja', 'ja', '15:15'],
])('tells the time in %s to someone of %s', (language, own, time) => {
  speak(language, own);
  expect(formatTime(QUARTER_PAST_THREE, 'UTC').replace(/\s/g, ' ')).toBe(time);
});

it('writes a date as the person does, where that is in the shown language', () => {
  const date = { month: 'long', day: 'numeric' } as const;
  speak('en', 'en-GB');
  expect(formatDate('2026-01-05', date)).toBe('5 January');
  speak('en', 'cs-CZ');
  expect(formatDate('2026-01-05', date)).toBe('January 5');
  speak('pt-BR', 'pt-PT');
  expect(formatDate('2026-01-05', date)).toBe('5 de janeiro');
});

it('says lengths and lists in the shown language', () => {
  speak('pl', 'en-GB');
  expect(formatDuration({ hours: 2, minutes: 15 })).toBe('2 godziny i 15 minut');
  speak('ja', 'en-GB');
  expect(formatList(['義務', '心配'])).toBe('義務、心配');
  speak('ko', 'ko-KR');
  expect(formatList(['의무', '걱정', '흥미'])).toBe('의무, 걱정, 흥미');
});

it.each(['ar-EG', 'ar-SA'])('writes all digits as the texts do to someone of %s', (own) => {
  speak('ar', own);
  expect(new Intl.NumberFormat(own).format(15)).toBe('١٥');
  const written = [
    formatTime(QUARTER_PAST_THREE, 'UTC'),
    formatDate('2026-01-05', { month: 'long', day: 'numeric' }),
    formatDuration({ hours: 0, minutes: 15 }),
  ];
  for (const each of written) expect(each).toMatch(/^(?!.*[٠-٩]).*[0-9]/);
});

it.each(['ar', 'ar-EG', 'ar-SA'])(
  'counts days as the fields for a date do for someone of %s',
  (own) => {
    speak('ar', own);
    const date = { day: 'numeric', month: 'long', year: 'numeric' } as const;
    expect(formatDate('2026-11-16', date)).toBe('16 نوفمبر 2026');
  },
);

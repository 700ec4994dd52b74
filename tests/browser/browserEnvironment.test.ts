import { beforeAll, expect, it } from 'vitest';
import { startEnough } from './enough';
import { startFirefox } from './enoughInFirefox';

/** Somebody runs the tests far from here, on a desktop of their own. */
const THEIRS = {
  TZ: 'Pacific/Auckland',
  LC_ALL: 'de_DE.UTF-8',
  LANGUAGE: 'de',
  GTK_THEME: 'Adwaita:dark',
  FONTCONFIG_FILE: '/etc/fonts/fonts.conf',
};
beforeAll(() => {
  const own = process.env;
  process.env = { ...own, ...THEIRS };
  return () => {
    process.env = own;
  };
});

/**
 * How wide each text is in each font, units of the font: DejaVu has 2048 of them in an em. Noto CJK has 1000, so
 * that Hangul are 0.92 of an em and kana a whole one. Source: the fonts.
 */
const WIDTHS = [
  ['serif', 'Hamburgefonstiv Żółć', 23195],
  ['sans-serif', 'Hamburgefonstiv Żółć', 22692],
  ['system-ui', 'Hamburgefonstiv Żółć', 22692],
  ['monospace', 'Hamburgefonstiv Żółć', 24660],
  ['serif', 'שלום', 4532],
  ['system-ui', 'سلام', 4206],
  ['serif', '안녕', 2 * 0.92 * 2048],
  ['system-ui', '前の', 2 * 2048],
] as const;

/** In a page: where it believes to be, and how wide the texts are, in rounded units. */
function surroundings(texts: typeof WIDTHS) {
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
  const brush = new OffscreenCanvas(1, 1).getContext('2d');
  const widths = texts.map(([font, text]) => {
    if (brush) brush.font = `2048px ${font}`;
    return [font, text, Math.round(brush?.measureText(text).width ?? 0)];
  });
  return { timeZone, locale, isDark: matchMedia('(prefers-color-scheme: dark)').matches, widths };
}

const ours = (locale: string) => ({
  timeZone: 'UTC',
  locale,
  isDark: false,
  widths: WIDTHS.map(([font, text, width]) => [font, text, Math.round(width)]),
});

it('Chromium knows nothing of who runs the tests', async () => {
  await using enough = await startEnough();
  const page = await enough.chromium.extensionPage('help.html');
  expect(await page.evaluate(surroundings, WIDTHS)).toEqual(ours('en-GB'));
});

it('nor does Firefox', async () => {
  await using firefox = await startFirefox();
  expect(await firefox.welcome().evaluate(surroundings, WIDTHS)).toEqual(ours('en-US'));
});

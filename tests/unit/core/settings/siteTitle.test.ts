import { describe, expect, it } from 'vitest';
import { siteTitle } from '../../../../utils/core/settings/siteTitle';
import * as fc from '../../../property';

const ascii = (host: string) => new URL(`https://${host}`).hostname;

describe('a site', () => {
  it.each([
    'example.org',
    'bücher.example',
    'smørrebrød.dk',
    'łódź.pl',
    'straße.de',
    'việtnam.vn',
    'пример.рф',
    'сайт.com',
    'ёлка.рф',
    'παράδειγμα.ελ',
    'հայաստան.հայ',
    '例え.jp',
    'ひらがなとカタカナ.jp',
    '中文.中国',
    '한국.kr',
    'موقع.السعودية',
    'אתר.com',
    'हिन्दी.भारत',
    'ไทย.ไทย',
    'docs.пример.рф',
    'localhost',
    '192.168.1.4',
    '[::1]',
  ])('is shown as %s', (host) => {
    expect(siteTitle(ascii(host))).toBe(host);
  });

  it.each([
    ['two scripts in a label', 'gооgle.com'],
    ['Cyrillic that looks Latin', 'аррӏе.com'],
    ['Greek that looks Latin', 'νικοτ.com'],
    ['Armenian beside a Latin ending', 'օոս.com'],
    ['a Latin letter that looks like another', 'gooɡle.com'],
    ['an i without its dot', 'mıcrosoft.com'],
    ['Han beside Latin', '例abc.jp'],
    ['kana that looks like a slash', 'comノevil.jp'],
    ['a label that looks Latin before one that is fine', 'аррӏе.bücher.com'],
  ])('stays in ASCII: %s', (_why, host) => {
    expect(siteTitle(ascii(host))).toBe(ascii(host));
    expect(ascii(host)).toContain('xn--');
  });

  it.each(['xn--', 'xn--a', 'xn--999999999', 'xn--bcher-kv', 'xn--bcher-kva!.org'])(
    'with a name that cannot be read stays as it is: %s',
    (host) => {
      expect(siteTitle(host)).toBe(host);
    },
  );

  it.each([
    ['xn--r8jz45g.jp/%E8%AA%AD%E3%82%80', '例え.jp/読む'],
    ['example.org/a%20b', 'example.org/a%20b'],
    ['example.org/a%2Fb%3Fc', 'example.org/a%2Fb%3Fc'],
    ['example.org/%E2%80%AEcod', 'example.org/%E2%80%AEcod'],
    ['example.org/%FF', 'example.org/%FF'],
    ['github.com/acme', 'github.com/acme'],
  ])('%s has its path shown as %s', (name, shown) => {
    expect(siteTitle(name)).toBe(shown);
  });

  it('is the same site when the browser reads what is shown, or is shown as it is', () => {
    const letters = fc.constantFrom(...'abzä08-ßλяあ漢한אدก');
    const label = fc.string({ unit: letters, minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(label, (made) => {
        fc.pre(URL.canParse(`https://${made}.com`));
        const host = ascii(`${made}.com`);
        expect(ascii(siteTitle(host))).toBe(host);
      }),
      { numRuns: 2_000 },
    );
  });
});

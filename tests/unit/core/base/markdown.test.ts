import { describe, expect, it } from 'vitest';
import { asMarkdown } from '../../../../utils/core/base/markdown';
import * as fc from '../../../property';

/** What a reader of Markdown would show of escaped text, by the rules of CommonMark for `\`. */
const shown = (markdown: string) =>
  markdown.replace(/\\\n/g, '\n').replace(/\\([!-/:-@[-`{-~])/g, '$1');

describe('asMarkdown', () => {
  it.each([
    ['plain words', 'The letter, and then supper (at 7).'],
    ['a heading', '# Not a heading'],
    ['a heading by its underline', 'Words\n==='],
    ['a rule', 'Words\n---'],
    ['a list', '- one\n+ two\n* three'],
    ['a numbered list', '1. one\n2) two'],
    ['a quote', '> said'],
    ['code', '`rm -rf` and ```\nfence\n```'],
    ['a fence of waves', '~~~\nfence'],
    ['a page', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['a link', '[here](javascript:alert(1))'],
    ['a picture', '![x](http://example.com/x.png)'],
    ['an address', '<http://example.com>'],
    ['an entity', '&lt;script&gt; &#60;'],
    ['a table', '|a|b|\n|-|-|'],
    ['a reference', '[x]: javascript:alert(1)'],
    ['a footnote', '[^1]: note'],
    ['a formula', '$x^2$'],
    ['a backslash', 'C:\\letters\\new'],
    ['a direction', '\u202Eback\u202C אולי'],
    ['two paragraphs', 'One.\n\nTwo.'],
  ])('shows %s as it was written', (_, text) => {
    const markdown = asMarkdown(text);
    expect(shown(markdown)).toBe(text);
    expect(markdown).not.toMatch(/(?<!\\)(\\\\)*[<>`*_[\]|~#&!$]/);
    expect(markdown).not.toMatch(/^( {4}|\t|[-+=]|\d+[.)])/m);
  });

  it('leaves nothing that Markdown reads as more than text, whatever was written', () => {
    const letters = fc.constantFrom(...'ab 1.)-+=#>`*_~[]()<&!|\\\n\t:$^{}"\u0000\r\uD83D');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 40 }), (text) => {
        const markdown = asMarkdown(text);
        expect(markdown).not.toMatch(/(?<!\\)(\\\\)*[<>`*_[\]|~#&!$]/);
        expect(markdown).not.toMatch(/^([ \t]|[-+=:]|\d+[.)])/m);
        expect(markdown).not.toMatch(/[[\p{Cc}\p{Cs}]--[\n\t]]/v);
        const words = (each: string) => each.replace(/[^ab]/g, '');
        expect(words(markdown)).toBe(words(text));
      }),
      { numRuns: 2_000 },
    );
  });
});

import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { t } from '../../../../utils/i18n';
import { EXPORTED_AT, FULL } from '../exportFixture';
import { BAD_IMPORTS } from './badImports';

// The settings' storage asks for the browser when it is loaded.
vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
const { parseImport } = await import('../../../../utils/store/transfer/parseImport');

describe('a file that is read', () => {
  it('is an export, with all that it holds', () => {
    const { unreadable: _left, ...file } = FULL;
    expect(parseImport(JSON.stringify(FULL, null, 2), EXPORTED_AT)).toEqual({ file, leftOut: [] });
  });

  it.each([
    ['a mark at its beginning', `\uFEFF${JSON.stringify(FULL)}`],
    [
      'something quarantined in another version',
      JSON.stringify({
        ...FULL,
        unreadable: { settings: [null], record: { state: { deep: [[[{}]]] } }, journal: {} },
      }),
    ],
    ['no choices at all', JSON.stringify({ ...FULL, settings: {} })],
    ['no state', JSON.stringify({ ...FULL, record: { ...FULL.record, state: null } })],
  ])('may have %s', (_, text) => {
    expect(parseImport(text, EXPORTED_AT)).toHaveProperty('file');
  });

  it('is kept but for sites that are not one site, which are named', () => {
    const kept = [{ host: 'www.co.uk' }, { host: 'docs.test', path: '/team' }];
    const leftOut = [{ host: 'co.uk' }, { host: 'github.io', path: '/me' }];
    const sites = [leftOut[0], kept[0], leftOut[1], kept[1]];
    const { unreadable: _left, ...rest } = FULL;
    const settings = { ...FULL.settings, sites };
    expect(parseImport(JSON.stringify({ ...FULL, settings }), EXPORTED_AT)).toEqual({
      file: { ...rest, settings: { ...settings, sites: kept } },
      leftOut,
    });
  });

  it('keeps what was written as it was written, but for halves of characters', () => {
    const texts = [
      '<script>alert(1)</script>',
      '\u202Eback\u202C',
      '\u0000',
      '__proto__',
      'cut \uD83D',
    ];
    const journal = texts.map((text, index) => ({ ...FULL.journal[1], id: `${index}`, text }));
    const read = parseImport(JSON.stringify({ ...FULL, journal }), EXPORTED_AT);
    expect('file' in read && read.file.journal.map(({ text }) => text)).toEqual([
      ...texts.slice(0, -1),
      'cut \uFFFD',
    ]);
  });
});

describe('a file that is refused', () => {
  it('is one of at least 200, no two alike', () => {
    expect(new Set(BAD_IMPORTS.map(({ text }) => text)).size).toBeGreaterThanOrEqual(200);
  });

  it.each(BAD_IMPORTS)('$name: $problem', ({ text, problem }) => {
    expect(parseImport(text, EXPORTED_AT)).toEqual({ problem });
    expect(t(`options.import.problem.${problem}`)).not.toBe('');
  });

  it('leaves objects as they were', () => {
    for (const { text } of BAD_IMPORTS) parseImport(text, EXPORTED_AT);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    expect(Object.prototype).not.toHaveProperty('format');
  });
});

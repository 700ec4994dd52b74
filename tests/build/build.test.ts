import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BUILDS, readBuild, scriptsFrom, scriptsOf } from './builds';

const KB = 1_000;

describe.each(BUILDS)('the build for %s', (name) => {
  const build = readBuild(name);
  const code = [...build.files].filter(([path]) => /\.(js|html|css)$/.test(path));
  const bytesOf = (path: string) => build.files.get(path)?.length ?? Number.NaN;

  it('holds no clock that can be moved', () => {
    const testing = [...readBuild(`${name}-testing`).files.values()];
    const moved = testing.some((bytes) => bytes.includes('testClockOffsetMs'));
    expect(moved, 'The word to look for has changed.').toBe(true);
    for (const [path, bytes] of code) expect(bytes.toString(), path).not.toContain('testClock');
  });

  it('lets nobody look into the nudge', () => {
    const nudge = build.files.get('nudge.js')?.toString() ?? '';
    expect(nudge).toMatch(/attachShadow\(\{\s*mode:\s*["'`]closed["'`]/);
    expect(nudge).not.toMatch(/mode:\s*["'`]open["'`]/);
  });

  it('sets the nudge in generic families alone, which no page can define', () => {
    const nudge = build.files.get('nudge.js')?.toString() ?? '';
    const fonts = [...nudge.matchAll(/[;{\s]font(?:-family)?:\s*([^;}]+)/g)].map(
      ([, font]) => font,
    );
    expect(fonts.length).toBeGreaterThan(1);
    const generic = '(system-ui|serif|sans-serif)';
    const family = String.raw`[\d\s.em/]*${generic}(\s*,\s*${generic})*(\s*!important)?`;
    const allowed = new RegExp(`^(inherit|${family})$`);
    expect(fonts.filter((font) => !allowed.test(font?.trim() ?? ''))).toEqual([]);
  });

  it('has no way to the network', () => {
    const ways =
      /\b(fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|RTCPeer)/;
    for (const [path, bytes] of code)
      expect(ways.exec(bytes.toString())?.[0], path).toBeUndefined();
  });

  it('runs no text as code, and opens no page when it is removed', () => {
    const forbidden = /\beval\(|new Function\(|setUninstallURL\(|setBadgeText\(/;
    for (const [path, bytes] of code.filter(([path]) => path.endsWith('.js'))) {
      expect(forbidden.exec(bytes.toString())?.[0], path).toBeUndefined();
    }
  });

  it('makes no HTML from text', () => {
    const ways = /\.(inner|outer)HTML\s*=[^=]|insertAdjacentHTML|document\.write|DOMParser/;
    for (const [path, bytes] of code)
      expect(ways.exec(bytes.toString())?.[0], path).toBeUndefined();
  });

  it('puts the polyfill, the parsers and the store into no page of others', () => {
    const nudge = build.files.get('nudge.js')?.toString() ?? '';
    expect(nudge).not.toMatch(/indexedDB|webextension-polyfill|strict_object|safeParse/);
  });

  it('keeps to its bytes', () => {
    const nudge = build.files.get('nudge.js') ?? Buffer.alloc(0);
    expect(nudge.length).toBeLessThanOrEqual(15 * KB);
    expect(gzipSync(nudge).length).toBeLessThanOrEqual(6.1 * KB);
    const sum = (paths: readonly string[]) => paths.reduce((all, path) => all + bytesOf(path), 0);
    const popup = scriptsOf(build, 'popup.html');
    // That of the headline, the popup's own, and two that it shares: each is a way to the disk that one waits for.
    expect(popup).toHaveLength(4);
    expect(sum(popup)).toBeLessThanOrEqual(70 * KB);
    expect(bytesOf('headline.js')).toBeLessThanOrEqual(1.5 * KB);
    // All that is taken apart whenever the background starts.
    const background = scriptsFrom(build.files, ['background.js']);
    expect(background).toHaveLength(3);
    expect(sum(background)).toBeLessThanOrEqual(195 * KB);
  });

  it('reads nothing of the popup before its headline is drawn', () => {
    const html = build.files.get('popup.html')?.toString() ?? '';
    expect([...html.matchAll(/ src="([^"]+)"/g)].map(([, src]) => src)).toEqual(['/headline.js']);
    expect(html).not.toContain('modulepreload');
    expect(scriptsFrom(build.files, ['headline.js'])).toEqual(['headline.js']);
  });

  it('draws nothing in the background', () => {
    const draws = (path: string) => /createElementNS/.test(build.files.get(path)?.toString() ?? '');
    expect(scriptsOf(build, 'popup.html').filter(draws)).toEqual(['chunks/page.js']);
    expect(scriptsFrom(build.files, ['background.js']).filter(draws)).toEqual([]);
  });

  it('keeps to its bytes in the shop: of code, and of each language', () => {
    const packed = (paths: readonly string[]) =>
      paths.reduce((sum, path) => sum + deflateRawSync(build.files.get(path) ?? '').length, 0);
    const languages = [...build.files.keys()].filter((path) => path.startsWith('_locales/'));
    for (const path of languages) expect(packed([path]), path).toBeLessThanOrEqual(26 * KB);
    expect(packed(code.map(([path]) => path))).toBeLessThanOrEqual(163 * KB);
  });

  it('holds of age what a passphrase takes', () => {
    const age = [...build.files].filter(([, bytes]) => bytes.includes('age-encryption.org/v1'));
    const scrypt = age.filter(([, bytes]) => bytes.includes('scrypt'));
    expect(scrypt.length).toBeGreaterThan(0);
    for (const [path, bytes] of scrypt) expect(bytes.length, path).toBeLessThanOrEqual(40 * KB);
  });

  it('loads what takes a passphrase once somebody typed one', () => {
    const late = [...build.files].filter(([, bytes]) => bytes.includes('age-encryption.org/v1'));
    const pages = [...build.files.keys()].filter((path) => path.endsWith('.html'));
    expect(pages).toContain('options.html');
    for (const page of pages) {
      const first = scriptsOf(build, page);
      expect(first.length, page).toBeGreaterThan(0);
      expect(
        first.filter((path) => late.some(([other]) => other === path)),
        page,
      ).toEqual([]);
    }
  });
});

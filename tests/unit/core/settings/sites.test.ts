import { describe, expect, it } from 'vitest';
import { originOf, originsOver, parseSite, siteAt } from '../../../../utils/core/settings/sites';

describe('parseSite', () => {
  it.each([
    ['docs.google.com', { host: 'docs.google.com' }],
    ['  Docs.Google.com/ ', { host: 'docs.google.com' }],
    ['www.example.org', { host: 'example.org' }],
    ['github.com/acme', { host: 'github.com', path: '/acme' }],
    ['github.com/acme/?tab=x#y', { host: 'github.com', path: '/acme' }],
    ['https://docs.google.com/document/d/abc/edit?tab=t.0#h', { host: 'docs.google.com' }],
    ['http://intranet.example.org:8080/x', { host: 'intranet.example.org' }],
    ['localhost:3000', { host: 'localhost' }],
    ['192.168.1.4', { host: '192.168.1.4' }],
    ['bücher.example', { host: 'xn--bcher-kva.example' }],
    ['example.org.', { host: 'example.org' }],
    ['www.gov.uk', { host: 'www.gov.uk' }],
    ['www.shop.co.uk', { host: 'shop.co.uk' }],
    ['t.co', { host: 't.co' }],
  ])('%s', (entry, site) => {
    expect(parseSite(entry)).toEqual({ site });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['my work', 'noHost'],
    ['hello', 'tooWide'],
    ['com', 'tooWide'],
    ['co.uk', 'tooWide'],
    ['https://com.br/x', 'tooWide'],
    ['ac.jp.', 'tooWide'],
    ['mailto:me@example.org', 'notWeb'],
    ['javascript:alert(1)', 'notWeb'],
    ['ftp://example.org', 'notWeb'],
    ['chrome://settings', 'notWeb'],
    ['*.example.org', 'noHost'],
    ['exa mple.org', 'noHost'],
    ['https://', 'noHost'],
    ['..', 'noHost'],
    ['my%20work', 'noHost'],
  ])('%j is no site: %s', (entry, problem) => {
    expect(parseSite(entry)).toEqual({ problem });
  });
});

describe('siteAt', () => {
  const sites = [
    { host: 'example.org' },
    { host: 'github.com', path: '/acme' },
    { host: 'docs.example.org' },
  ];

  it.each([
    ['https://example.org/a', 'example.org'],
    ['https://mail.example.org/', 'example.org'],
    ['https://docs.example.org/x', 'docs.example.org'],
    ['https://notexample.org/', undefined],
    ['https://example.org.evil.test/', undefined],
    ['https://github.com/acme', 'github.com'],
    ['https://github.com/acme/repo', 'github.com'],
    ['https://github.com/Acme/repo', 'github.com'],
    ['https://github.com/acmeother', undefined],
    ['blob:https://example.org/0f2d', 'example.org'],
    ['about:reader?url=https%3A%2F%2Fdocs.example.org%2Fx%3Fa%3D1', 'docs.example.org'],
    ['read://https_example.org/?url=https%3A%2F%2Fexample.org%2Fa', 'example.org'],
    ['blob:null/0f2d', undefined],
    ['about:blank', undefined],
    ['about:reader?url=nothing', undefined],
    ['https://github.com/', undefined],
    ['file:///example.org', undefined],
    ['not an address', undefined],
    [undefined, undefined],
  ])('%s is on %s', (address, host) => {
    expect(siteAt(address, sites)?.host).toBe(host);
  });
});

describe('originOf', () => {
  it.each([
    ['docs.google.com', '*://*.docs.google.com/*'],
    ['localhost', '*://localhost/*'],
    ['127.0.0.1', '*://127.0.0.1/*'],
  ])('%s is asked for as %s', (host, origin) => {
    expect(originOf({ host })).toBe(origin);
  });
});

describe('originsOver', () => {
  it.each([
    ['docs.test', ['*://*.docs.test/*', '*://*.test/*']],
    ['a.docs.test', ['*://*.a.docs.test/*', '*://*.docs.test/*', '*://*.test/*']],
    ['localhost', ['*://localhost/*']],
    ['127.0.0.1', ['*://127.0.0.1/*']],
    ['[::1]', ['*://[::1]/*']],
  ])('%s is shown by any of %j', (host, origins) => {
    expect(originsOver({ host })).toEqual(origins);
  });
});

import { describe, expect, it } from 'vitest';
import { originOf, originsOver, readSite, siteAt } from '../../../../utils/core/settings/sites';

describe('siteAt', () => {
  const sites = [
    { host: 'example.org' },
    { host: 'github.com', path: '/acme' },
    { host: 'docs.example.org' },
    { host: 'jira' },
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
    ['http://jira/browse/X-1', 'jira'],
    ['http://jira:8080/', 'jira'],
    ['https://www.jira/', undefined],
    ['file:///example.org', undefined],
    ['not an address', undefined],
    [undefined, undefined],
  ])('%s is on %s', (address, host) => {
    expect(siteAt(address, sites)?.host).toBe(host);
  });
});

describe('readSite', () => {
  it.each([
    ['example.org', { host: 'example.org' }],
    ['github.com/acme', { host: 'github.com', path: '/acme' }],
    ['jira', { host: 'jira' }],
    ['www.gov.uk', { host: 'www.gov.uk' }],
    ['xn--r8jz45g.jp/%E8%AA%AD', { host: 'xn--r8jz45g.jp', path: '/%E8%AA%AD' }],
    ['[::1]', { host: '[::1]' }],
  ])('%s', (name, site) => {
    expect(readSite(name)).toEqual(site);
  });

  it.each([
    '',
    'Example.org',
    'example.org/',
    'example.org:80',
    'a@example.org',
    'example.org/a?b',
    '*.org',
    'my work',
  ])('%j is no name of a site', (name) => {
    expect(readSite(name)).toBeNull();
  });
});

describe('originOf', () => {
  it.each([
    ['docs.google.com', '*://*.docs.google.com/*'],
    ['localhost', '*://localhost/*'],
    ['jira', '*://jira/*'],
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

import { describe, expect, it } from 'vitest';
import { parseSite } from '../../../../utils/core/settings/parseSite';

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
    ['http://jira/', { host: 'jira' }],
    ['http://jira/browse/X-1', { host: 'jira' }],
    ['http://wiki:8080', { host: 'wiki' }],
    ['HTTPS://Intra_Net/', { host: 'intra_net' }],
    ['http://wiki.corp1/', { host: 'wiki.corp1' }],
    ['[::1]:8080', { host: '[::1]' }],
    ['192.168.1.4', { host: '192.168.1.4' }],
    ['bücher.example', { host: 'xn--bcher-kva.example' }],
    ['example.org.', { host: 'example.org' }],
    ['www.gov.uk', { host: 'www.gov.uk' }],
    ['www.gov.br', { host: 'www.gov.br' }],
    ['www.nhs.uk', { host: 'www.nhs.uk' }],
    ['www.gouv.fr', { host: 'www.gouv.fr' }],
    ['https://www.krakow.pl/miasto', { host: 'www.krakow.pl' }],
    ['www.github.io', { host: 'www.github.io' }],
    ['someone.github.io', { host: 'someone.github.io' }],
    ['someone.blogspot.com', { host: 'someone.blogspot.com' }],
    ['www.someone.blogspot.com', { host: 'someone.blogspot.com' }],
    ['www.ck', { host: 'www.ck' }],
    ['www.com', { host: 'www.com' }],
    ['go.com', { host: 'go.com' }],
    ['net.de', { host: 'net.de' }],
    ['www.shop.co.uk', { host: 'shop.co.uk' }],
    ['t.co', { host: 't.co' }],
  ])('%s', (entry, site) => {
    expect(parseSite(entry)).toMatchObject({ site });
  });

  it.each([
    ['10.0.0.5:8080', true],
    ['http://10.0.0.5:8080/x', true],
    ['http://10.0.0.5:80/', undefined],
    ['10.0.0.5', undefined],
  ])('%s: a port came with it (%s)', (entry, hasPort) => {
    expect(parseSite(entry)).toEqual({ site: { host: '10.0.0.5' }, ...(hasPort && { hasPort }) });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['my work', 'noHost'],
    ['hello', 'oneLabel'],
    ['jira/browse', 'oneLabel'],
    ['wiki:8080', 'oneLabel'],
    ['com', 'oneLabel'],
    ['gov.uk', 'tooWide'],
    ['nhs.uk', 'tooWide'],
    ['github.io', 'tooWide'],
    ['https://blogspot.com/', 'tooWide'],
    ['herokuapp.com', 'tooWide'],
    ['pages.dev', 'tooWide'],
    ['anything.ck', 'tooWide'],
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

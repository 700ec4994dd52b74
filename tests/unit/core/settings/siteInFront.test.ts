import { describe, expect, it } from 'vitest';
import { siteInFront } from '../../../../utils/core/settings/siteInFront';

describe('siteInFront', () => {
  const sites = [{ host: 'alpha.test' }, { host: 'xn--r8jz45g.jp', path: '/%E8%AA%AD' }];
  const lost = ['lost.test'];

  it.each([
    ['http://jira/browse/X-1', 'jira'],
    ['http://wiki:8080/', 'wiki'],
    ['https://xn--bcher-kva.example/', 'bücher.example'],
    ['https://www.gov.uk/tax', 'www.gov.uk'],
    ['https://www.beta.test/', 'beta.test'],
    [`https://beta.test/?${'a'.repeat(5_000)}`, 'beta.test'],
    ['https://xn--r8jz45g.jp/elsewhere', '例え.jp'],
  ])('%s can be added as %s', (address, title) => {
    expect(siteInFront(address, sites, lost)).toMatchObject({
      newSite: { title },
      countedSite: null,
    });
  });

  it.each([
    ['https://docs.alpha.test/', 'alpha.test'],
    ['https://xn--r8jz45g.jp/%E8%AA%AD/1', '例え.jp/読'],
  ])('%s is counted as %s', (address, title) => {
    expect(siteInFront(address, sites, lost)).toEqual({
      newSite: null,
      countedSite: title,
      isUnseen: false,
    });
  });

  it.each([
    undefined,
    'about:blank',
    'file:///a',
    'https://gov.uk/',
    'https://github.io/',
    'https://lost.test/',
  ])('of %s nothing is said', (address) => {
    const all = [...sites, { host: 'lost.test' }];
    expect(siteInFront(address, all, lost)).toEqual({
      newSite: null,
      countedSite: null,
      isUnseen: address === undefined,
    });
  });
});

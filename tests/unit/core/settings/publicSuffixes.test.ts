import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isPublicSuffix } from '../../../../utils/core/settings/publicSuffixes';
import { ENDINGS, LABELS, NAMES } from '../../../../utils/core/settings/publicSuffixList';

const list = (text: string) => text.trim().split(/\s+/);

describe('below these, others have names of their own', () => {
  it.each(
    list(`
      co.uk org.uk ac.uk gov.uk nhs.uk police.uk me.uk com.au edu.au asn.au co.nz govt.nz co.za gov.ie  qc.ca
      com.br gov.br org.br jus.br com.mx gob.mx com.es gob.es com.ar gob.ar com.pt gov.pt gouv.fr asso.fr com.fr
      co.at gv.at or.at com.pl gov.pl edu.pl krakow.pl gov.it edu.it co.jp go.jp ac.jp ne.jp lg.jp co.kr go.kr re.kr
      com.cn gov.cn edu.cn com.tw gov.tw com.hk co.il org.il gov.il muni.il ac.il com.sa gov.sa edu.eg com.eg co.in
      gov.in com.tr bel.tr com.ua kyiv.ua com.vn edu.vn co.th go.th kommune.no com.ck whatever.ck something.np
      github.io gitlab.io pages.dev workers.dev web.app vercel.app netlify.app herokuapp.com azurewebsites.net
      blogspot.com myshopify.com notion.site duckdns.org eu.org uk.com
    `),
  )('%s', (host) => {
    expect(isPublicSuffix(host)).toBe(true);
  });
});

describe('these are sites of one owner', () => {
  it.each(
    list(`
      jira com uk www.gov.uk parliament.uk bbc.co.uk tax.service.gov.uk net.de info.de bund.de co.com.de go.com or.at.test
      service-public.fr impots.gouv.fr gov.test admin.ch europa.eu who.int nasa.gov ox.ac.uk t.co x.com me.com
      someone.github.io app.vercel.app www.ck www.com gob.cl.test sejm.gov.pl u-tokyo.ac.jp naver.com
      xn--bcher-kva.example xn--e1afmkfd.xn--p1ai 192.168.1.4 [::1]
    `),
  )('%s', (host) => {
    expect(isPublicSuffix(host)).toBe(false);
  });

  it.each(list('milano.it chiyoda.tokyo.jp k12.ca.us xn--55qx5d.cn bydgoszcz.pl'))(
    '%s is taken for one: the list is short',
    (host) => {
      expect(isPublicSuffix(host)).toBe(false);
    },
  );
});

it('is small enough to be loaded at once: 2 kB, packed', () => {
  const packed = [LABELS, ENDINGS, NAMES].map((text) => deflateRawSync(text, { level: 9 }).length);
  expect(packed.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(2_000);
});

import { describe, expect, it } from 'vitest';
import { normalizerFor } from '../../../../utils/core/base/searchText';

/**
 * Pairs that a reader of a language takes for the same when they search, and pairs that they keep apart: native
 * words, by CLDR 48 (root collation, tailorings, `search`), unless said otherwise beside it.
 */
const SAME: Record<string, readonly (readonly [string, string])[]> = {
  en: [
    ['cafe', 'Café'],
    ['naive', 'naïve'],
    ["it's", 'it’s'],
    ['"so"', '“so”'],
    ['fine', 'ﬁne'],
    ['coop', 'co\u00adop'],
    // Names of others, typed on an English keyboard.
    ['Lodz', 'Łódź'],
    ['Kobenhavn', 'København'],
    ['Ilgin', 'Ilgın'],
    ['Dorde', 'Đorđe'],
    ['encyclopaedia', 'encyclopædia'],
  ],
  ar: [
    ['احمد', 'أحمد'],
    ['اسلام', 'إسلام'],
    ['القران', 'القرآن'],
    ['مدرسه', 'مدرسة'],
    ['مستشفي', 'مستشفى'],
    ['مومن', 'مؤمن'],
    ['قايمه', 'قائمة'],
    ['كتب', 'كَتَبَ'],
    ['سلام', 'ســـلام'],
    ['شدة', 'شدّة'],
    ['15', '١٥'],
  ],
  de: [
    ['strasse', 'Straße'],
    ['STRASSE', 'straße'],
    ['Mueller', 'Müller'],
    ['uebung', 'ÜBUNG'],
    ['Ärger', 'A\u0308rger'],
    ['Cafe', 'Café'],
  ],
  es: [
    ['accion', 'acción'],
    ['pinguino', 'pingüino'],
    ['que', 'QUÉ'],
    ['año', 'an\u0303o'],
  ],
  fr: [
    ['coeur', 'cœur'],
    ['eleve', 'élève'],
    ['ca', 'ça'],
    ['Noel', 'NOËL'],
    ["l'eau", 'l’eau'],
    ['ex aequo', 'ex æquo'],
  ],
  he: [
    ['שלום', 'שָׁלוֹם'],
    ['שלומ', 'שלום'],
    ['צה"ל', 'צה״ל'],
    ["ג'ירפה", 'ג׳ירפה'],
  ],
  it: [
    ['perche', 'perché'],
    ['citta', 'CITTÀ'],
    ["dell'anno", 'dell’anno'],
  ],
  ja: [
    ['しごと', 'シゴト'],
    ['ガンバル', 'ｶﾞﾝﾊﾞﾙ'],
    ['がんばる', 'か\u3099んは\u3099る'],
    ['Mail', 'Ｍａｉｌ'],
    ['2026', '２０２６'],
    ['キロ', '㌔'],
  ],
  ko: [
    ['일기', '\u110b\u1175\u11af\u1100\u1175'],
    ['ABC', 'ＡＢＣ'],
  ],
  // Polish has letters of its own here, which many leave out where they type in a hurry; so does CLDR's search.
  pl: [
    ['Lodzi', 'Łodzi'],
    ['laka', 'łąka'],
    ['zolw', 'ŻÓŁW'],
    ['zrodlo', 'źródło'],
    ['swiecic', 'święcić'],
  ],
  'pt-BR': [
    ['nao', 'não'],
    ['coracao', 'coração'],
    ['avo', 'avô'],
    ['voce', 'VOCÊ'],
  ],
  'zh-CN': [
    ['工作ABC', '工作ＡＢＣ'],
    ['lü', 'lu\u0308'],
  ],
  hi: [
    ['जरूर', 'ज़रूर'],
    ['सड़क', 'सड\u093cक'],
    ['माँ', 'मां'],
    ['2026', '२०२६'],
  ],
  th: [
    ['น้ำ', 'นํ้า'],
    ['๕', '5'],
    ['มอบ', 'ม้อบ'],
  ],
  vi: [
    ['viet nam', 'Việt Nam'],
    ['duong', 'đường'],
    ['an com', 'ăn cơm'],
    ['hoà', 'hòa'],
  ],
  tr: [
    ['ISPARTA', 'ısparta'],
    ['İstanbul', 'istanbul'],
    ['kar', 'kâr'],
  ],
};

const APART: typeof SAME = {
  en: [
    ['one', 'own'],
    ['и', 'й'],
    ['-', '–'],
  ],
  ar: [
    ['قلب', 'كلب'],
    ['حرب', 'خرب'],
    ['علم', 'عمل'],
  ],
  de: [
    ['schon', 'schön'],
    ['Bar', 'Bär'],
    ['Mutter', 'Mütter'],
    ['drucken', 'drücken'],
  ],
  es: [
    ['ano', 'año'],
    ['pena', 'peña'],
    ['sonar', 'soñar'],
  ],
  fr: [
    ['cour', 'cœur'],
    ['dessert', 'désir'],
  ],
  he: [
    ['אם', 'עם'],
    ['קר', 'כר'],
  ],
  it: [['anno', 'ano']],
  // The rule of WebKit and Chromium for finding on a page: voicing and small kana make other words.
  ja: [
    ['かき', 'かぎ'],
    ['はは', 'ぱぱ'],
    ['ハハ', 'ババ'],
    ['びよういん', 'びょういん'],
    ['おばさん', 'おばあさん'],
    ['ビル', 'ビール'],
    ['国', '國'],
  ],
  ko: [
    ['하', '한'],
    ['달', '탈'],
    ['가', '까'],
    ['말', '멀'],
  ],
  pl: [['kot', 'kos']],
  'pt-BR': [['mal', 'mau']],
  'zh-CN': [
    ['买', '卖'],
    ['后', '後'],
  ],
  // Vowel signs and the sign that takes the vowel away are no accents.
  hi: [
    ['कि', 'की'],
    ['का', 'को'],
    ['दिन', 'दीन'],
    ['सब्जी', 'सबजी'],
  ],
  th: [
    ['ปี', 'ปู'],
    ['มิด', 'มืด'],
    ['คำ', 'คา'],
    ['กัน', 'กิน'],
  ],
  vi: [['ban', 'bao']],
  tr: [
    ['kız', 'kiz'],
    ['ısırmak', 'isirmak'],
    ['on', 'ön'],
    ['oldu', 'öldü'],
    ['sok', 'şok'],
    ['cag', 'çağ'],
  ],
};

const rows = (table: typeof SAME) =>
  Object.entries(table).flatMap(([locale, pairs]) =>
    pairs.map(([typed, written]) => ({ locale, typed, written })),
  );

describe('a search', () => {
  it.each(rows(SAME))('takes $typed and $written for the same ($locale)', (row) => {
    const normalize = normalizerFor(row.locale);
    expect(normalize(row.typed)).toBe(normalize(row.written));
  });

  it.each(rows(APART))('keeps $typed and $written apart ($locale)', (row) => {
    const normalize = normalizerFor(row.locale);
    expect(normalize(row.written)).not.toContain(normalize(row.typed));
    expect(normalize(row.typed)).not.toContain(normalize(row.written));
  });

  it.each(Object.keys(SAME))('goes by the collation of %s, letter by letter', (locale) => {
    const normalize = normalizerFor(locale);
    const oracle = new Intl.Collator(locale, { usage: 'search', sensitivity: 'base' });
    // Latin with all that languages added to it.
    const letters = Array.from({ length: 0x250 - 0xc0 }, (_, at) => String.fromCodePoint(0xc0 + at))
      .concat(Array.from({ length: 0x100 }, (_, at) => String.fromCodePoint(0x1e00 + at)))
      // But for those that NFKC takes apart, and the one that is an "i" to all but Turkish readers.
      .filter((letter) => /\p{Ll}/u.test(letter) && !'ıŀŉ'.includes(letter));
    for (const letter of letters) {
      for (const plain of 'abcdefghijklmnopqrstuvwxyz') {
        const same = oracle.compare(letter, plain) === 0;
        expect([letter, plain, normalize(letter) === normalize(plain)]).toEqual([
          letter,
          plain,
          same,
        ]);
      }
    }
  });
});

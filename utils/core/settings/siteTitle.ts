/**
 * How a site is shown: in its own script where that is safe, else in ASCII, as it is stored and exported.
 *
 * The rule, for each label of a host: all its letters are of one script (Japanese: Han with kana; Korean: Han
 * with Hangul), beside digits and hyphens. Latin letters are those of ASCII with marks, and a few that look like no
 * other. In a script of which letters look Latin (Cyrillic, Greek, Armenian), at least one letter does not, or the
 * ending of the host is not Latin. One label that breaks it leaves the whole host in ASCII. Sources: UTS 39
 * (Single Script), and how Chromium shows names in its address bar.
 */

const SCRIPTS = [
  'Arab',
  'Armn',
  'Beng',
  'Cyrl',
  'Deva',
  'Ethi',
  'Geor',
  'Grek',
  'Gujr',
  'Guru',
  'Hebr',
  'Khmr',
  'Knda',
  'Laoo',
  'Mlym',
  'Orya',
  'Sinh',
  'Taml',
  'Telu',
  'Thai',
  'Tibt',
];

/** For each script that a label may be in, what all of it has to match. */
const ONE_SCRIPT = [
  ...SCRIPTS.map((script) => String.raw`\p{scx=${script}}`),
  String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}`,
  String.raw`\p{scx=Han}\p{scx=Hang}`,
].map((letters) => String.raw`^[${letters}\d-]+$`);

/** After the marks are gone. */
const LATIN = /^[a-z\d\-ßæœøđł]+$/;

/** Letters that look like those of ASCII, or like digits. Armenian: all of it, since most do in some font. */
const LOOKS_LATIN = /^[\d\-асԁеһіјӏорԛѕԝхуъьҽпгѵѡкмтвнзбαβγεηικνορτυχωϲ\u0531-\u0587]+$/;

/** Separators and what nobody sees, which in a path would look like something else. */
const MISLEADING = /[\p{C}\p{Z}]/u;

/** `name`: as `siteName` writes it, or a host alone. */
export function siteTitle(name: string): string {
  const at = name.indexOf('/');
  const host = at < 0 ? name : name.slice(0, at);
  return hostTitle(host) + (at < 0 ? '' : pathTitle(name.slice(at)));
}

function hostTitle(host: string): string {
  if (!host.includes('xn--')) return host;
  const labels = host.split('.').map(decodeLabel);
  const shown = labels.join('.');
  const endsLatin = /^[\x21-\x7e]*$/.test(labels.at(-1) ?? '');
  const safe = labels.every((label) => isSafe(label, endsLatin));
  // What the browser would write in another way is not what it says.
  return safe && URL.canParse(`https://${shown}`) && new URL(`https://${shown}`).hostname === host
    ? shown
    : host;
}

function isSafe(label: string, endsLatin: boolean): boolean {
  if (LATIN.test(label.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))) return true;
  // Made here, for the few names that need it, and not at each start of the background.
  if (!ONE_SCRIPT.some((script) => new RegExp(script, 'u').test(label))) return false;
  return !(endsLatin && LOOKS_LATIN.test(label));
}

function pathTitle(path: string): string {
  try {
    // As it is: `/`, `?` and `#` that are part of a name.
    const shown = decodeURI(path);
    return MISLEADING.test(shown) ? path : shown;
  } catch {
    return path;
  }
}

/** Punycode, RFC 3492 section 6.2, with the numbers of IDNA. What is none, or does not end well, is given back. */
function decodeLabel(label: string): string {
  if (!label.startsWith('xn--')) return label;
  const cut = label.lastIndexOf('-');
  const points = cut > 3 ? [...label.slice(4, cut)].map((letter) => letter.charCodeAt(0)) : [];
  let [point, bias, index, at] = [128, 72, 0, cut + 1];
  while (at < label.length) {
    const before = index;
    for (let [weight, k] = [1, 36]; ; k += 36) {
      const digit = Number.parseInt(label[at] ?? '', 36);
      if (Number.isNaN(digit)) return label;
      // In punycode the letters come first, then the digits.
      const value = digit < 10 ? digit + 26 : digit - 10;
      at += 1;
      index += value * weight;
      const least = Math.min(Math.max(k - bias, 1), 26);
      if (value < least) break;
      weight *= 36 - least;
    }
    const count = points.length + 1;
    bias = adapt(index - before, count, before === 0);
    point += Math.floor(index / count);
    index %= count;
    if (point > 0x10ffff) return label;
    points.splice(index, 0, point);
    index += 1;
  }
  return String.fromCodePoint(...points);
}

function adapt(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / count);
  let bias = 0;
  for (; rest > 455; bias += 36) rest = Math.floor(rest / 35);
  return bias + Math.floor((36 * rest) / (rest + 38));
}

import { ENDINGS, LABELS, NAMES } from './publicSuffixList';

let suffixes: ReadonlySet<string> | null = null;

function readSuffixes(): Set<string> {
  const labels = LABELS.split(' ');
  const names = NAMES.split(' ');
  for (const group of ENDINGS.split(' ')) {
    const [digits = '', endings = ''] = group.split(':');
    for (const ending of endings.match(/../g) ?? []) {
      for (const digit of digits) names.push(`${labels[Number.parseInt(digit, 36)]}.${ending}`);
    }
  }
  return new Set(names);
}

/**
 * Whether people register names of their own below this host, as below `co.uk` or `github.io`: access to it
 * would be access to all of them. Of one label alone: false, since access to it reaches no other host.
 *
 * The whole list is 42 kB, so that 4 kB of it are kept (2 kB packed): names of two labels, those that many countries
 * have, those of countries with few others, and some under which many people have a site. What is missing is taken
 * for a site of one owner, and the browser says what is asked for: towns, provinces and trades of Bulgaria, Bolivia,
 * Brazil, China, Ecuador, Hungary, India, Italy, Japan, Korea, Norway, Poland, Sweden, Ukraine, the USA, Vietnam and
 * some others; names of three labels (`k12.ca.us`) and in other scripts (`公司.cn`); and most hosters.
 */
export function isPublicSuffix(host: string): boolean {
  suffixes ??= readSuffixes();
  const [label, ending, ...more] = host.split('.');
  // `www.ck` is somebody's, though nothing else right below `ck` is.
  if (more.length > 0 || label === 'www') return false;
  return suffixes.has(host) || suffixes.has(`*.${ending}`);
}

// `npx tsx scripts/publicSuffixes.ts FILE DATE`: makes the short list of public suffixes that Enough keeps, of the file
// that https://publicsuffix.org/list/public_suffix_list.dat gave on that date. The result is committed.
import { readFile, writeFile } from 'node:fs/promises';

/** A label that stands before this many endings of two letters is kept with each of them. One digit in base 36 each. */
const LEAST_ENDINGS = 5;

/** The other names below an ending are kept where there are no more. Beyond that they are towns and trades. */
const MOST_OTHERS = 6;

/** Of the rest: what many people have their site below, or what is itself a site that many know. */
const CHOSEN = `
  govt.nz school.nz school.za law.za gub.uy asn.au qc.ca on.ca bc.ca lg.jp gr.jp ad.jp ed.jp re.kr pe.kr kommune.no priv.no jus.br adv.br eng.br
  blog.br nic.in res.in krakow.pl waw.pl warszawa.pl wroclaw.pl kiev.ua kyiv.ua lviv.ua bel.tr
  github.io gitlab.io codeberg.page bitbucket.io readthedocs.io js.org pages.dev workers.dev web.app firebaseapp.com
  appspot.com vercel.app netlify.app herokuapp.com onrender.com fly.dev deno.dev replit.app repl.co streamlit.app
  hf.space pythonanywhere.com azurewebsites.net azurestaticapps.net cloudapp.net cloudfront.net amplifyapp.com
  lovable.app bubbleapps.io webflow.io framer.app framer.website gitbook.io notion.site carrd.co wixsite.com
  square.site myshopify.com blogspot.com altervista.org hatenablog.com ngrok.io ngrok.app ngrok-free.app ts.net
  trycloudflare.com duckdns.org ddns.net dyndns.org no-ip.org synology.me eu.org us.com uk.com co.com de.com
`
  .trim()
  .split(/\s+/);

const [file = '', date = ''] = process.argv.slice(2);
const text = await readFile(file, 'utf8');
const [official = ''] = text.split('===BEGIN PRIVATE DOMAINS===');
const namesIn = (section: string) => section.split('\n').map((line) => line.trim());

const missing = CHOSEN.filter((name) => !namesIn(text).includes(name));
if (missing.length > 0) throw new Error(`Not in the list any more: ${missing.join(' ')}`);

/** For each label before an ending of two letters, those endings. `*`: whatever stands there. */
const endingsOf = new Map<string, string[]>();
for (const name of namesIn(official)) {
  const [, label, ending] = /^(\*|[a-z0-9-]+)\.([a-z]{2})$/.exec(name) ?? [];
  if (!label || !ending) continue;
  endingsOf.set(label, [...(endingsOf.get(label) ?? []), ending]);
}

const byCount = [...endingsOf].sort(([, a], [, b]) => b.length - a.length);
const general = byCount.filter(([, { length }]) => length >= LEAST_ENDINGS);
const labelsBefore = new Map<string, string>();
for (const [at, [, endings]] of general.entries()) {
  for (const ending of endings) {
    labelsBefore.set(ending, (labelsBefore.get(ending) ?? '') + at.toString(36));
  }
}
const endingsAfter = new Map<string, string>();
for (const [ending, labels] of [...labelsBefore].sort()) {
  endingsAfter.set(labels, (endingsAfter.get(labels) ?? '') + ending);
}

const others = byCount
  .filter((each) => !general.includes(each))
  .flatMap(([label, endings]) => endings.map((ending) => ({ ending, name: `${label}.${ending}` })));
const few = others.filter(
  ({ ending }) => others.filter((other) => other.ending === ending).length <= MOST_OTHERS,
);
const inOrder = few.sort((a, b) => a.ending.localeCompare(b.ending)).map(({ name }) => name);
const names = [...new Set([...inOrder, ...CHOSEN])];
const pairs = general.reduce((sum, [, { length }]) => sum + length, 0);

await writeFile(
  new URL('../utils/core/settings/publicSuffixList.ts', import.meta.url),
  `// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of the MPL was
// not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

/** Made by \`scripts/publicSuffixes.ts\` of the Public Suffix List (publicsuffix.org) of ${date}: ${pairs + names.length} names. */

/** What stands before many endings of two letters. The place of a label is its digit below, in base 36. */
export const LABELS = '${general.map(([label]) => label).join(' ')}';

/** Labels, by their digits, and the endings that they all stand before, two letters each. */
export const ENDINGS =
  '${[...endingsAfter].map(([labels, endings]) => `${labels}:${endings}`).join(' ')}';

export const NAMES =
  '${names.join(' ')}';
`,
);

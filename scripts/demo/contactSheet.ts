import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openPlain } from './headlessChromium';

/** How wide each picture stands on the sheet, CSS pixels. */
const WIDTH = 240;

/** Puts every picture of a folder and the folders in it on one page, `sheet.html`, and takes its picture. */
export async function writeSheet(folder: string): Promise<void> {
  const to = resolve(folder);
  const names = readdirSync(to, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.png') && name !== 'sheet.png')
    .sort();
  const figures = names.map(
    (name) =>
      `<figure><img src="${encodeURI(name)}" width="${WIDTH}" alt=""><figcaption>${name}</figcaption></figure>`,
  );
  const page = join(to, 'sheet.html');
  await writeFile(
    page,
    `<!doctype html><meta charset="utf-8"><title>Enough</title>${STYLE}${figures.join('')}`,
  );
  const browser = await openPlain();
  const shown = await browser.newPage({ viewport: { width: 2600, height: 1200 } });
  await shown.goto(pathToFileURL(page).href);
  await shown.screenshot({ path: join(to, 'sheet.png'), fullPage: true });
  await browser.close();
  console.log(`\n${names.length} pictures on one sheet: ${join(to, 'sheet.png')}`);
}

const STYLE =
  '<style>body{display:flex;flex-wrap:wrap;align-items:start;gap:12px;font:12px sans-serif;background:#888}figure{margin:0}img{display:block}</style>';

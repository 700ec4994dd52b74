import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { ICON_COLOURS } from '../../utils/core/icon';
import { RING_PATH } from '../../utils/core/mark';
import { openPlain } from './plain';

/** What the stores show, in their order: a picture of the tour, its width in pixels, and one line above it. */
const SHOTS = [
  ['nudge', 930, 'One quiet line, when a stretch runs long. Three answers, all fine.'],
  ['popup', 400, 'How things stand, and one small question.'],
  ['pause', 880, 'A pause that is yours, with a length or without one.'],
  ['week', 880, 'Seven days as ribbons. No score, and the numbers can be hidden.'],
  ['options', 880, 'Your sites, your evening, your days of rest. All on this device.'],
] as const;

/** Sizes in pixels. Source: the image pages of the Chrome Web Store, Microsoft Edge Add-ons and AMO. */
const SCREENSHOT = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };
const LOGO = { width: 300, height: 300 };

/** Makes the stores' pictures out of those of a tour. `from`: the tour's folder. */
export async function writeStorePictures(from: string): Promise<void> {
  const to = join(resolve(from), 'store');
  await mkdir(to, { recursive: true });
  const browser = await openPlain();
  const page = await browser.newPage();
  // Pictures of a folder are shown to a page of that folder, and to no page without an address.
  await page.goto(pathToFileURL(join(resolve(from), 'sheet.html')).href);
  for (const [index, [name, width, line]] of SHOTS.entries()) {
    const picture = `<img src="${name}-light.png" width="${width}" alt="">`;
    await draw(page, SCREENSHOT, `<p>${line}</p>${picture}`, join(to, `${index + 1}-${name}.png`));
  }
  await draw(page, TILE, `${ring(112)}<h1>Enough</h1>`, join(to, 'tile.png'));
  await draw(page, LOGO, ring(220), join(to, 'logo.png'));
  await browser.close();
}

async function draw(
  page: Page,
  size: { width: number; height: number },
  inside: string,
  path: string,
): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate(
    ([html, style]) => {
      document.head.innerHTML = `<style>${style}</style>`;
      document.body.innerHTML = html;
      return Promise.all([...document.images].map((image) => image.decode()));
    },
    [inside, STYLE] as const,
  );
  await page.screenshot({ path });
}

const ring = (size: number) =>
  `<svg width="${size}" height="${size}" viewBox="4 4 96 96"><path fill="${ICON_COLOURS.ring}" d="${RING_PATH}"/></svg>`;

const STYLE = `
  body { margin: 0; height: 100vh; display: flex; flex-direction: column; align-items: center;
    justify-content: center; gap: 28px; background: #faf7f2; color: #2b2a27; overflow: hidden; }
  p { margin: 36px 48px 0; font: 30px/1.3 Georgia, serif; text-align: center; }
  h1 { margin: 0; font: 40px Georgia, serif; }
  img { flex: 0 1 auto; min-height: 0; object-fit: cover; object-position: top;
    border: 1px solid #e4ded3; border-radius: 16px; background: #fffdf9; }
`;

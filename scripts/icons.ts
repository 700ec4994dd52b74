// `npm run icons`: draws the mark into the sizes that browsers ask for. The results are committed.
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { ICON_COLOURS } from '../utils/core/icon';
import { MARK_PATH, RING_PATH } from '../utils/core/mark';
import { openPlain } from './demo/plain';

const SIZES = [16, 32, 48, 128];
/** One colour, more and less see-through. More steps cannot be told apart, and weigh twice as much. */
const STEPS = 16;

const browser = await openPlain();
const page = await browser.newPage();
for (const size of SIZES) {
  const d = size <= 32 ? MARK_PATH : RING_PATH;
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block}</style>
     <svg width="${size}" height="${size}" viewBox="4 4 96 96"><path fill="${ICON_COLOURS.ring}" d="${d}"/></svg>`,
  );
  const picture = await page.screenshot({ omitBackground: true });
  await sharp(picture)
    .png({ palette: true, colours: STEPS, dither: 0, effort: 10, compressionLevel: 9 })
    .toFile(fileURLToPath(new URL(`../public/icon/${size}.png`, import.meta.url)));
}
await browser.close();

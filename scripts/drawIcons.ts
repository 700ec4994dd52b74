import sharp from 'sharp';
import { MARK_PATH, RING_PATH } from '../utils/core/base/logo';
import { ICON_COLOURS } from '../utils/core/nudging/toolbarIcon';
import { openPlain } from './demo/headlessChromium';

/** Pixels to each side. */
const ICON_SIZES = [16, 32, 48, 128];
/** One colour, more and less see-through. More steps cannot be told apart, and weigh twice as much. */
const STEPS = 16;

/** Draws the mark in each size, as PNG. */
export async function drawIcons(): Promise<Map<number, Buffer>> {
  const browser = await openPlain();
  const page = await browser.newPage();
  const icons = new Map<number, Buffer>();
  for (const size of ICON_SIZES) {
    const [d, box] = size <= 32 ? [MARK_PATH, '0 0 16 16'] : [RING_PATH, '4 4 96 96'];
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block}</style>
       <svg width="${size}" height="${size}" viewBox="${box}"><path fill="${ICON_COLOURS.mark}" d="${d}"/></svg>`,
    );
    const picture = await page.screenshot({ omitBackground: true });
    const icon = await sharp(picture)
      .png({ palette: true, colours: STEPS, dither: 0, effort: 10, compressionLevel: 9 })
      .toBuffer();
    icons.set(size, icon);
  }
  await browser.close();
  return icons;
}

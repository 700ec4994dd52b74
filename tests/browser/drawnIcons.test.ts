import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { drawIcons } from '../../scripts/drawIcons';

const folder = fileURLToPath(new URL('../../public/icon', import.meta.url));
/** Of 255. Another version of the browser may draw an edge by one of the 16 steps lighter or darker. */
const ONE_STEP = 17;

it('the icons of the package are those that `npm run icons` draws', async () => {
  const drawn = await drawIcons();
  const names = [...drawn.keys()].map((size) => `${size}.png`);
  expect(readdirSync(folder).sort()).toEqual(names.sort());
  for (const [size, icon] of drawn) {
    const [wanted, there] = [await onWhite(icon), await onWhite(`${folder}/${size}.png`)];
    expect(there.length, `${size} pixels wide`).toBe(wanted.length);
    const off = there.map((value, index) => Math.abs(value - (wanted[index] ?? 0)));
    expect(Math.max(...off), `${size}.png is not the mark: npm run icons`).toBeLessThanOrEqual(
      ONE_STEP,
    );
  }
});

/** Red, green and blue of each pixel, as it is seen on white. */
async function onWhite(icon: Buffer | string): Promise<number[]> {
  const pixels = await sharp(icon).flatten({ background: 'white' }).toColourspace('srgb').raw();
  return [...(await pixels.toBuffer())];
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

/** A page that loads is a line on nothing in both browsers: an open ring. */
it.each([16, 32])('at %i pixels the ring stands on a tile, and is no line alone', async (size) => {
  const { data } = await sharp(`${folder}/${size}.png`)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const inked = (x: number, y: number) =>
    (data[(Math.round(y * size) * size + Math.round(x * size)) * 4 + 3] ?? 0) > 200;
  const edges = [inked(0.5, 0), inked(0.5, 1 - 1 / size), inked(0, 0.5), inked(1 - 1 / size, 0.5)];
  expect([...edges, inked(0.5, 0.5)]).toEqual(Array(5).fill(true));
  // Below its middle the ring is cut out, above it is open.
  expect([inked(0.5, 0.78), inked(0.53, 0.2)]).toEqual([false, true]);
});

it('each page in a tab names its icon, since Firefox takes none from the manifest', () => {
  const entrypoints = fileURLToPath(new URL('../../entrypoints', import.meta.url));
  const pages = readdirSync(entrypoints).filter((name) =>
    existsSync(`${entrypoints}/${name}/index.html`),
  );
  const named = (name: string) =>
    readFileSync(`${entrypoints}/${name}/index.html`, 'utf8').includes('href="/icon/32.png"');
  expect(pages.filter((name) => !named(name))).toEqual(['popup']);
});

/** Red, green and blue of each pixel, as it is seen on white. */
async function onWhite(icon: Buffer | string): Promise<number[]> {
  const pixels = await sharp(icon).flatten({ background: 'white' }).toColourspace('srgb').raw();
  return [...(await pixels.toBuffer())];
}

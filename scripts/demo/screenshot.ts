import { writeFile } from 'node:fs/promises';
import { type Ask, evaluate } from '../../tests/browser/harness/devtoolsTarget';

/** A way in which a person sees a page; its name ends that of the picture. */
export interface Look {
  readonly name: string;
  readonly scheme: 'light' | 'dark';
  /** The system gives the colours. */
  readonly forced?: boolean;
  /** The window's width, CSS pixels: what is left of 1280 where the page is made larger. */
  readonly width?: number;
}

export const LIGHT: Look = { name: 'light', scheme: 'light' };
export const BOTH_SCHEMES: readonly Look[] = [LIGHT, { name: 'dark', scheme: 'dark' }];
export const ALL_LOOKS: readonly Look[] = [
  ...BOTH_SCHEMES,
  { name: 'forced', scheme: 'dark', forced: true },
  { name: '200', scheme: 'light', width: 640 },
  { name: '400', scheme: 'light', width: 320 },
];

/** CSS pixels, `dots` to each side of one: 2 unless told. Without a height, the whole page. */
export interface Frame {
  readonly width: number;
  readonly height?: number;
  /** A selector: what stands at the top. */
  readonly from?: string;
  readonly dots?: number;
}

/**
 * Takes a picture of a joined page in each of the looks. Returns where they were written. The toolbar popup
 * has its own size, and takes no other.
 */
export async function photograph(
  ask: Ask,
  frame: Frame | 'own size',
  file: string,
  looks: readonly Look[],
): Promise<string[]> {
  const written: string[] = [];
  for (const { name, scheme, forced = false, width } of looks) {
    if (width !== undefined && frame === 'own size') continue;
    const features = [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: forced ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ];
    await ask('Emulation.setEmulatedMedia', { features });
    if (frame !== 'own size') await size(ask, width === undefined ? frame : { width, dots: 1 });
    await evaluate(ask, SETTLED);
    const { data } = await ask<{ data: string }>('Page.captureScreenshot', { format: 'png' });
    const path = `${file}-${name}.png`;
    await writeFile(path, Buffer.from(data, 'base64'));
    written.push(path);
  }
  return written;
}

/** Fonts are there, and what fades has faded. */
const SETTLED = 'document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 500)))';
const CONTENT_HEIGHT = 'Math.ceil(document.documentElement.getBoundingClientRect().height)';

/** Runs in the page, as text. A little of what is above stays in sight. */
const scrollTo = `(selector) => {
  const top = document.querySelector(selector);
  top.style.scrollMarginTop = '16px';
  top.scrollIntoView();
}`;

async function size(ask: Ask, { width, height, dots = 2, from }: Frame): Promise<void> {
  const metrics = { width, height: height ?? 400, deviceScaleFactor: dots, mobile: false };
  await ask('Emulation.setDeviceMetricsOverride', metrics);
  if (from !== undefined) await evaluate(ask, `(${scrollTo})(${JSON.stringify(from)})`);
  if (height !== undefined) return;
  // Twice: what is measured by the window grows with it.
  for (let round = 0; round < 2; round += 1) {
    await evaluate(ask, SETTLED);
    const whole = await evaluate<number>(ask, CONTENT_HEIGHT);
    await ask('Emulation.setDeviceMetricsOverride', { ...metrics, height: whole });
  }
}

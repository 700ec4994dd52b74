import { writeFile } from 'node:fs/promises';
import { type Ask, evaluate } from '../../tests/browser/harness/target';

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** CSS pixels, `dots` to each side of one: 2 unless told. Without a height, the whole page. */
export interface Frame {
  readonly width: number;
  readonly height?: number;
  readonly dots?: number;
}

/**
 * Takes a picture of a joined page in each of the schemes. Returns where they were written. The toolbar popup
 * has its own size, and takes no other.
 */
export async function photograph(
  ask: Ask,
  frame: Frame | 'own size',
  file: string,
  schemes: readonly Scheme[] = SCHEMES,
): Promise<string[]> {
  const written: string[] = [];
  for (const scheme of schemes) {
    const features = [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ];
    await ask('Emulation.setEmulatedMedia', { features });
    if (frame !== 'own size') await size(ask, frame);
    await evaluate(ask, SETTLED);
    const { data } = await ask<{ data: string }>('Page.captureScreenshot', { format: 'png' });
    const path = `${file}-${scheme}.png`;
    await writeFile(path, Buffer.from(data, 'base64'));
    written.push(path);
  }
  return written;
}

/** Fonts are there, and what fades has faded. */
const SETTLED = 'document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 500)))';
const CONTENT_HEIGHT = 'Math.ceil(document.documentElement.getBoundingClientRect().height)';

async function size(ask: Ask, { width, height, dots = 2 }: Frame): Promise<void> {
  const metrics = { width, height: height ?? 400, deviceScaleFactor: dots, mobile: false };
  await ask('Emulation.setDeviceMetricsOverride', metrics);
  if (height !== undefined) return;
  await evaluate(ask, SETTLED);
  const whole = await evaluate<number>(ask, CONTENT_HEIGHT);
  await ask('Emulation.setDeviceMetricsOverride', { ...metrics, height: whole });
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import type { AnyPage } from './anyPage';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Contrast takes half of the time. Nothing but it hangs on the theme, and it hangs on no language. */
const ASKED: Record<'all' | 'contrast' | 'but contrast', RunOptions> = {
  all: {},
  contrast: { runOnly: { type: 'rule', values: ['color-contrast'] } },
  'but contrast': { rules: { 'color-contrast': { enabled: false } } },
};

interface Axe {
  run(root: string, options: RunOptions): Promise<AxeResults>;
}

/** What axe finds, each with the elements it found it at. */
export async function problems(
  page: AnyPage,
  within = ':root',
  asked: keyof typeof ASKED = 'all',
): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(
    ([root, options]) => (window as unknown as { axe: Axe }).axe.run(root, options),
    [within, ASKED[asked]] as const,
  );
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
}

/** The same, in the light theme and in the dark one. */
export async function problemsInBothThemes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [colorScheme, asked] of [
    ['light', 'all'],
    ['dark', 'contrast'],
  ] as const) {
    // A colour on its way to another one is neither; without motion there is no way.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const those = await problems(page, ':root', asked);
    found.push(...those.map((problem) => `${colorScheme} ${problem}`));
  }
  return found;
}

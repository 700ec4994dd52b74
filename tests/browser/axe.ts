import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, each with the elements it found it at. */
export async function problems(page: Page, within = ':root'): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(
    (root) => (window as unknown as { axe: { run(r: string): Promise<AxeResults> } }).axe.run(root),
    within,
  );
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
}

/** The same, in the light theme and in the dark one. */
export async function problemsInBothThemes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await problems(page)).map((problem) => `${colorScheme} ${problem}`));
  }
  return found;
}

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

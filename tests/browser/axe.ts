import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import type { AnyPage } from './anyPage';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is well is told by one element a rule, not by every one that is there. */
const VIOLATIONS: RunOptions = { resultTypes: ['violations'] };

/** Contrast takes half of the time. Nothing but it hangs on the theme, and it hangs on no language. */
const ASKED: Record<'all' | 'contrast' | 'but contrast', RunOptions> = {
  all: VIOLATIONS,
  contrast: { ...VIOLATIONS, runOnly: { type: 'rule', values: ['color-contrast'] } },
  'but contrast': { ...VIOLATIONS, rules: { 'color-contrast': { enabled: false } } },
};

interface WithAxe {
  readonly axe: { run(root: string, options: RunOptions): Promise<AxeResults> };
}

/** What axe finds, each with the elements it found it at. */
export async function problems(
  page: AnyPage,
  within = ':root',
  asked: keyof typeof ASKED = 'all',
): Promise<string[]> {
  // It is half a megabyte, and stays for as long as the page does.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(
    async ([root, options]) => {
      const { violations } = await (window as unknown as WithAxe).axe.run(root, options);
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
      );
    },
    [within, ASKED[asked]] as const,
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

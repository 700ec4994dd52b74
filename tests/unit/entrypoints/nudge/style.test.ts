import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NUDGE_SECONDS } from '../../../../utils/core/base/defaults';

const css = readFileSync(
  join(import.meta.dirname, '../../../../entrypoints/nudge/style.css'),
  'utf8',
);

/** The light and the dark value of the first rule of this name. */
function pair(property: string): [light: string, dark: string] {
  const found = new RegExp(`${property}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
  return [found?.[1] ?? '', found?.[2] ?? ''];
}

/** As WCAG 2 has it, 1 to 21. `colour`: `#rrggbb`. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The nudge's words are shown by its style, where axe looks for no text. Source: care.md I1. */
describe("the nudge's words", () => {
  it.each([
    ['light', 0],
    ['dark', 1],
  ] as const)('stand out by 4.5 and more in the %s theme', (_, theme) => {
    const ink = pair('--ink')[theme];
    for (const ground of [pair('background')[theme], pair('--card')[theme]]) {
      expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('are measured by a ruler that measures', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
  });
});

/** Where the browser ended the script under a card. Source: care.md M7. */
describe('the nudge’s style', () => {
  it('takes it away a second after the script would', () => {
    const stays = [...css.matchAll(/--stays: (\d+)s/g)].map(([, seconds]) => Number(seconds));
    expect(stays).toEqual([NUDGE_SECONDS.stays + 1, NUDGE_SECONDS.atMost + 1]);
  });
});

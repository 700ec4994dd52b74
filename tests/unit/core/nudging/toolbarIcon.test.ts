import { describe, expect, it } from 'vitest';
import { ICON_COLOURS, toolbarIconOf } from '../../../../utils/core/nudging/toolbarIcon';

const MINUTE_MS = 60_000;
const minutes = (count: number) => toolbarIconOf({ waits: false, workMs: count * MINUTE_MS });

describe('the toolbar icon', () => {
  it.each([
    [4, 'ring'],
    [5, '5'],
    [7, '5'],
    [8, '10'],
    [43, '45'],
    [57, '55'],
    [62, '60'],
    [97, '90'],
    [98, '2h'],
    [150, '3h'],
    [600, '10h'],
  ])('after %i minutes shows %s', (count, text) => {
    const icon = minutes(count);
    expect(icon.shows === 'minutes' ? icon.text : icon.shows).toBe(text);
  });

  it('is the plain ring for who wants no minutes, or is not at work', () => {
    expect(toolbarIconOf({ waits: false, workMs: null })).toEqual({ shows: 'ring' });
  });

  it('shows one thing at a time: what waits comes before minutes', () => {
    expect(toolbarIconOf({ waits: true, workMs: 50 * MINUTE_MS })).toEqual({ shows: 'dot' });
  });
});

/** Toolbars of Chromium and Firefox, light and dark. */
const TOOLBARS = ['#ffffff', '#f8fafd', '#f9f9fb', '#3c3c3c', '#202124', '#2b2a33', '#1c1b22'];

describe('the colours of the icon', () => {
  it.each(TOOLBARS)('stand out from a toolbar of %s', (toolbar) => {
    expect(contrast(ICON_COLOURS.mark, toolbar)).toBeGreaterThanOrEqual(3);
  });

  it('let figures be read', () => {
    expect(contrast(ICON_COLOURS.figures, ICON_COLOURS.ground)).toBeGreaterThanOrEqual(4.5);
  });
});

/** As WCAG defines it. */
function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

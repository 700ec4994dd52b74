import { roundDuration } from '../base/rounding';

/** What the toolbar's icon shows, one thing at a time: the mark, a dot in it, or minutes. */
export type ToolbarIcon =
  | { readonly shows: 'ring' }
  | { readonly shows: 'dot' }
  /** `text`: at most two signs, since three cannot be read on 16 px. `ms`: what it stands for. */
  | { readonly shows: 'minutes'; readonly text: string; readonly ms: number };

/** Two signs of minutes end here; longer is said in hours. */
const MOST_MINUTES = 99;

/**
 * `waits`: a nudge waits that could not speak in a page. `workMs`: how long since the last real break,
 * ms, or `null` while nobody works or the person wants no minutes here. Source: care.md N2, N3.
 */
export function toolbarIconOf({
  waits,
  workMs,
}: {
  readonly waits: boolean;
  readonly workMs: number | null;
}): ToolbarIcon {
  if (waits) return { shows: 'dot' };
  if (workMs === null) return { shows: 'ring' };
  const { hours, minutes } = roundDuration(workMs);
  const total = hours * 60 + minutes;
  if (total === 0) return { shows: 'ring' };
  const text = total <= MOST_MINUTES ? String(total) : `${Math.round(total / 60)}h`;
  return { shows: 'minutes', text, ms: workMs };
}

/**
 * One drawing for light and dark toolbars: Chromium tells a background nothing of the theme. The mark
 * has 3:1 on both, and the minutes bring their own ground, 4.5:1.
 */
export const ICON_COLOURS = { mark: '#6d90ad', ground: '#4f728f', figures: '#ffffff' } as const;

/** From the edge of what is in sight, px of a page at 100 %. */
const MARGIN = 16;
/** How much around a place is kept clear, px: where the next words go, and the lines beside it. Our choice. */
const ROOM = { across: 120, along: 32 };

/** What the place of a card hangs on. */
export interface Ground {
  readonly host: HTMLElement;
  readonly sheet: CSSStyleSheet;
  /** Of the card's words. */
  readonly direction: 'ltr' | 'rtl';
  /** Of the page, by the browser. */
  readonly zoom: number;
}

/**
 * Stands in a corner of what is in sight (which two fingers make smaller), as large as in a page at 100 %, or larger.
 * `corner`: 0 the usual one, 1 above it, 2 and 3 at the start of the line.
 */
export function standIn(corner: number, { sheet, direction, zoom }: Ground): void {
  const { width, height, offsetLeft, offsetTop, scale } = visualViewport as VisualViewport;
  const grown = Math.max(1, 1 / zoom);
  const px = (length: number) => `${length / grown}px`;
  const [side, beside]: [string, number] =
    (direction === 'ltr') === corner > 1
      ? ['left', offsetLeft]
      : ['right', width * scale - width - offsetLeft];
  const [end, beyond]: [string, number] =
    corner % 2 ? ['top', offsetTop] : ['bottom', height * scale - height - offsetTop];
  const rules = {
    direction,
    zoom: grown,
    [side]: `calc(${MARGIN}px + ${px(beside)})`,
    [end]: `calc(${MARGIN}px + ${px(beyond)})`,
    'max-width': `calc(${px(width)} - ${2 * MARGIN}px)`,
    'max-height': `calc(${px(height)} - ${2 * MARGIN}px)`,
  };
  const text = Object.entries(rules).map(([name, value]) => `${name}:${value}!important`);
  sheet.replaceSync(`:host{${text.join(';')}}`);
}

/** The first corner in which it lies on none of these; -1 if there is none. */
export function freeCorner(ground: Ground, taken: readonly (DOMRect | undefined)[]): number {
  return [0, 1, 2, 3].findIndex((corner) => {
    standIn(corner, ground);
    return !taken.some((place) => liesOn(ground.host, place));
  });
}

export function liesOn(host: HTMLElement, place?: DOMRect): boolean {
  const { left, top, right, bottom } = host.getBoundingClientRect();
  return (
    place !== undefined &&
    left < place.right + ROOM.across &&
    right > place.left - ROOM.across &&
    top < place.bottom + ROOM.along &&
    bottom > place.top - ROOM.along
  );
}

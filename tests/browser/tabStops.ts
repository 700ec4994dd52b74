import type { AnyPage } from './anyPage';

/** Where the focus is, after one press of Tab. */
export interface Stop {
  /** Its place among all that the keyboard comes to, in the order of the document; -1: it is not one of them. */
  readonly index: number;
  readonly name: string;
  /** CSS pixels, on the page. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  /** The left and right edge of the links between parts of the page that it is one of, or `null`. */
  readonly links: { readonly left: number; readonly right: number } | null;
  /** How far down the page is then, CSS pixels. */
  readonly scrolled: number;
  /** A line of at least 2 px around it, or around the chip it is in. */
  readonly isMarked: boolean;
  /** Some of it is in the window, with nothing over it. */
  readonly isInSight: boolean;
}

/** More presses than any page has things to come to. */
const MOST = 400;
/** As many presses go by before it is asked whether Tab has left the page. */
const AT_ONCE = 20;

/**
 * Every stop of the Tab key on a page, from its beginning, until it leaves the page or starts again. For a
 * browser that scrolls where the focus goes before it deals with the next key.
 */
export async function stopsOf(page: AnyPage): Promise<Stop[]> {
  await begin(page);
  // It runs by its source, with what it reads a stop by.
  await page.evaluate(`(${recordStops})(${readStop})`);
  for (let presses = 0; presses < MOST; presses += AT_ONCE) {
    for (let press = 0; press < AT_ONCE; press += 1) await page.keyboard.press('Tab');
    const stops = await page.evaluate(recordedStops);
    if (!stops) continue;
    // What was read between two frames may not have been drawn: then each is looked at in turn.
    return stops.every(isRight) ? stops : stopsInTurn(page);
  }
  throw new Error('Tab never leaves the page.');
}

/** The same, with time between two presses for whatever goes on in the browser. */
export async function stopsInTurn(page: AnyPage): Promise<Stop[]> {
  await begin(page);
  const stops: Stop[] = [];
  while (stops.length < MOST) {
    await page.keyboard.press('Tab');
    let stop = await page.evaluate(readStop);
    const isStill = stop?.scrolled === (stops.at(-1)?.scrolled ?? 0);
    if (stop && !(isStill && isRight(stop))) {
      // Firefox scrolls in a thread of its own, and takes back what is scrolled while it does.
      await page.evaluate(settled);
      stop = await page.evaluate(readStop);
    }
    const isBegun = stops.length > 1 && stop?.index === stops[0]?.index;
    if (!stop || isBegun) return stops;
    // A field for a time has a stop for each of its parts.
    if (stop.index !== stops.at(-1)?.index || stop.index === -1) stops.push(stop);
  }
  throw new Error('Tab never leaves the page.');
}

const isRight = ({ isMarked, isInSight }: Stop) => isMarked && isInSight;

/** Puts the focus before the first thing on the page. */
async function begin(page: AnyPage): Promise<void> {
  await page.evaluate(settled);
  await page.evaluate(() => {
    const begin = document.createElement('span');
    begin.tabIndex = -1;
    document.body.prepend(begin);
    begin.focus();
    begin.remove();
  });
}

/** In the page: each press of Tab first keeps the stop that the last one came to. */
function recordStops(read: () => Stop | null): void {
  const kept = globalThis as { tabsAround?: Stop[] | undefined };
  const stops: Stop[] = [];
  let presses = 0;
  const record = ({ key }: KeyboardEvent) => {
    if (key !== 'Tab') return;
    presses += 1;
    // Before the first one the focus is nowhere.
    if (presses === 1) return;
    const stop = read();
    const isBegun = stops.length > 1 && stop?.index === stops[0]?.index;
    if (!stop || isBegun) {
      kept.tabsAround = stops;
      removeEventListener('keydown', record, true);
    } else if (stop.index !== stops.at(-1)?.index || stop.index === -1) {
      stops.push(stop);
    }
  };
  kept.tabsAround = undefined;
  addEventListener('keydown', record, true);
}

/** In the page: all the stops, once Tab has left the page or begun again; `null` before. */
function recordedStops(): Stop[] | null {
  return (globalThis as { tabsAround?: Stop[] | undefined }).tabsAround ?? null;
}

/**
 * Whether the eye comes to one later: further down, or on the same line and further on. Links may stand in a column of
 * their own; after the last of them it goes on at the top of what is beside them.
 */
export function isAfter(
  before: Stop | undefined,
  { box, links }: Stop,
  direction: 'ltr' | 'rtl' = 'ltr',
): boolean {
  if (!before) return true;
  const column = links ? null : before.links;
  if (column && (direction === 'ltr' ? box.left >= column.right : box.right <= column.left)) {
    return true;
  }
  const middle = (box.top + box.bottom) / 2;
  const isOnOneLine = middle > before.box.top && middle < before.box.bottom;
  if (!isOnOneLine) return box.bottom > before.box.top;
  return direction === 'ltr' ? box.left >= before.box.left : box.right <= before.box.right;
}

/** In the page: until it has been drawn three times with nothing changed, so that what takes the focus has it. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    let still = 0;
    const observer = new MutationObserver(() => {
      still = 0;
    });
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const look = () => {
      still += 1;
      if (still <= 3) return requestAnimationFrame(look);
      observer.disconnect();
      resolve();
    };
    requestAnimationFrame(look);
  });
}

/** How many things there are to come to: of one group of radio buttons, the chosen one or the first. */
export function countStops(page: AnyPage): Promise<number> {
  return page.evaluate(() => {
    const groups = new Set<string>();
    return [
      ...document.querySelectorAll<HTMLElement>('a[href],button,input,select,textarea,summary'),
    ]
      .filter((each) => each.checkVisibility() && !each.matches(':disabled, [tabindex="-1"]'))
      .filter((each) => {
        if (!(each instanceof HTMLInputElement) || each.type !== 'radio') return true;
        const isKnown = groups.has(each.name);
        groups.add(each.name);
        return !isKnown;
      }).length;
  });
}

/** In the page: it may use nothing from here. */
function readStop(): Stop | null {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || at === document.body) return null;
  const all = [...document.querySelectorAll('a[href],button,input,select,textarea,summary')];
  const seen = at.closest('.chip') ?? at;
  const { outlineStyle, outlineWidth } = getComputedStyle(seen);
  const { left: x, right, top: y, bottom } = seen.getBoundingClientRect();
  // Inside of round corners.
  const [across, down] = [
    [x + 6, (x + right) / 2, right - 6],
    [y + 6, (y + bottom) / 2, bottom - 6],
  ];
  const isInSight = (across ?? []).some((left) =>
    (down ?? []).some((top) => {
      const over = document.elementFromPoint(left, top);
      return over !== null && seen.contains(over);
    }),
  );
  const label = at instanceof HTMLInputElement ? at.labels?.[0] : null;
  return {
    index: all.indexOf(at),
    name:
      all.indexOf(at) < 0
        ? at.outerHTML.slice(0, 160)
        : (at.getAttribute('aria-label') ?? label?.textContent ?? at.textContent ?? '').trim(),
    box: { left: x, right, top: y + scrollY, bottom: bottom + scrollY },
    links: at.closest('nav')?.getBoundingClientRect().toJSON() ?? null,
    scrolled: scrollY,
    isMarked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    isInSight,
  };
}

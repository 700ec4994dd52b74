/**
 * What every page of an application hands to the person who works in it, as `globalThis.app`.
 * `read`: what is written, and what is selected, as the application itself says. `isOpen`: what it has open.
 */
export function ready(app) {
  const seen = { keys: 0, keyAt: 0, cardAt: [] };
  for (const view of [window, ...document.querySelectorAll('iframe')]) {
    const hears = view.contentWindow ?? view;
    hears.addEventListener(
      'keydown',
      () => {
        seen.keys += 1;
      },
      true,
    );
    hears.addEventListener(
      'keyup',
      () => {
        seen.keyAt = performance.now();
      },
      true,
    );
  }
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      if ([...addedNodes].some(isCard)) seen.cardAt.push(performance.now());
    }
  }).observe(document.documentElement, { childList: true });
  globalThis.app = { isOpen: () => false, ...app, seen, focus, dom };
}

const isCard = (node) =>
  node.parentNode === document.documentElement && node.getAttribute?.('popover') === 'manual';

/** The elements that hold the focus, from the outside in, each as its tag and its classes. */
function focus() {
  const path = [];
  const inside = (element) =>
    element.shadowRoot?.activeElement ?? element.contentDocument?.activeElement;
  for (let at = document.activeElement; at; at = inside(at)) path.push(at.localName);
  return path;
}

/**
 * The page's own elements as lines: tags, attributes and texts, without the card. Cursors blink by classes and
 * styles, so those count at the root, the head and the body alone. `noise`: what changes by itself.
 */
function dom(noise = '') {
  const lines = [];
  const walk = (node, depth) => {
    if (node.nodeType === Node.TEXT_NODE) lines.push(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE || isCard(node)) return;
    if (noise && node.matches(noise)) return;
    const names = node
      .getAttributeNames()
      .filter((name) => depth < 2 || !['class', 'style'].includes(name));
    const attributes = names.sort().map((name) => `${name}=${node.getAttribute(name)}`);
    lines.push(`<${[node.localName, ...attributes].join(' ')}>`);
    for (const child of node.childNodes) walk(child, depth + 1);
  };
  walk(document.documentElement, 0);
  return lines;
}

import type { Served } from './siteServer';

/** Pages that are awkward to speak in, or mean to make it so. Served under `/hostile/`. */
const doc = (head: string, body: string, html = '<html lang="en">') =>
  `<!doctype html>${html}<head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

const field = '<label>Text <textarea rows="6" cols="40"></textarea></label>';
const tall = '<p style="height: 3000px">Far down</p>';

const script = (code: string) => `<script>${code}</script>`;

/** Whatever is not of the page goes at once, as some banks and games do it. */
const purge = script(`
new MutationObserver((all) => {
  for (const { addedNodes } of all) for (const node of addedNodes) node.remove();
}).observe(document, { childList: true, subtree: true });`);

const keepKeys = script(`
for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input']) {
  addEventListener(type, (event) => event.stopImmediatePropagation(), true);
}`);

const unset = `<style>
* { all: unset !important; }
div, [popover], html > :not(body) { display: none !important; opacity: 0 !important; font-size: 1px !important }
html, body, main, label, textarea, p { display: block !important }
textarea { border: 1px solid !important; min-height: 5em !important }
</style>`;

const war = `<style>
.over { position: fixed; inset: 0; z-index: 2147483647; background: #fed; transform: translateZ(0) }
html > :last-child:not(body) { z-index: -1 !important; visibility: hidden !important; pointer-events: none !important }
body { filter: blur(3px); opacity: 0.3; zoom: 1.5 }
</style>`;

const many = script(`
const list = document.createElement('ul');
for (let index = 0; index < 50000; index += 1) list.append(document.createElement('li'));
document.body.append(list);`);

const closedEditor = script(`
const root = document.querySelector('x-editor').attachShadow({ mode: 'closed' });
root.innerHTML = '<textarea rows="6" cols="40"></textarea>';
window.editor = root.firstChild;
document.querySelector('x-editor').focus = () => window.editor.focus();`);

const dialog = `<dialog><p>Save?</p><button>Yes</button></dialog>${script(
  "document.querySelector('dialog').showModal()",
)}`;

const closedDialog = `<x-dialog></x-dialog>${script(`
const root = document.querySelector('x-dialog').attachShadow({ mode: 'closed' });
root.innerHTML = '<dialog><button>Yes</button></dialog>';
window.dialog = root.firstChild;
dialog.showModal();`)}`;

/** Leaves for another page at the moment at which anything comes into this one. */
const flee = script(`
new MutationObserver(() => { location.href = '/hostile/calm'; })
  .observe(document.documentElement, { childList: true });`);

/** An app with a half-written reply that closes at a click beside it, and shortcuts on single keys. */
const outside = `<div role="dialog" aria-label="Reply">${field}</div>${script(`
const log = window.log = [];
const dialog = document.querySelector('[role=dialog]');
for (const type of ['keydown', 'keypress', 'keyup', 'pointerdown', 'pointerup', 'pointermove', 'pointerover',
  'mousedown', 'mouseup', 'mousemove', 'click', 'dblclick', 'contextmenu', 'wheel', 'focus', 'focusin',
  'focusout', 'blur', 'copy', 'paste', 'dragstart', 'touchstart']) {
  for (const capture of [true, false]) {
    document.addEventListener(type, ({ target }) => {
      const whose = target.parentNode === document.documentElement && target.matches('[popover]');
      log.push(type + (whose ? ' of the nudge' : ''));
    }, capture);
  }
}
document.addEventListener('pointerdown', ({ target }) => {
  if (!dialog.contains(target)) dialog.remove();
});`)}`;

/** Elements that go by the names of what a script may ask its window for. */
const named = (...all: string[]) =>
  all.map((name) => `<form id="${name}"><input name="runtime" id="${name}-id"></form>`).join('');
const names = named(
  'browser',
  'enough',
  'enoughUnseen',
  'enoughWantedAt',
  'performance',
  'AbortController',
);

const atToggle = (code: string) =>
  script(`addEventListener('beforetoggle', (event) => { ${code} }, true);`);

/** Over the nudge in the top layer, and clicks go through. */
const cover = `<div id="cover" popover="manual" style="inset: 0; width: 100%; height: 100%; border: 0; padding: 0; background: #fed; pointer-events: none"></div>${script(`
addEventListener('toggle', ({ target }) => {
  if (target.id !== 'cover') document.getElementById('cover').showPopover();
}, true);`)}`;

/** Takes the nudge out of the top layer and into a box, which the nudge then stands in, wherever that is. */
const boxed = (style: string) =>
  `<div id="box" style="height: 300px; ${style}"></div>${script(`
addEventListener('toggle', ({ target }) => {
  if (target.parentNode !== document.documentElement) return;
  target.hidePopover();
  document.getElementById('box').append(target);
}, true);`)}`;

const strict = {
  'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'",
};
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><circle r="40" cx="60" cy="60"/></svg>';
/** One empty page; its table of contents is left out, and viewers make one. */
const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;
const xhtml =
  '<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Page</title></head><body><label>Text <textarea rows="6" cols="40"></textarea></label></body></html>';

export const HOSTILE: Record<string, Served> = {
  outside: { body: doc('', outside) },
  names: { body: doc('', field + names) },
  'own-name': { body: doc('', field + named('chrome')) },
  'no-toggle': { body: doc('', field + atToggle('event.preventDefault()')) },
  'out-at-toggle': { body: doc('', field + atToggle('event.target.remove()')) },
  cover: { body: doc('', field + cover) },
  'pushed-out': { body: doc('', field + boxed('transform: translateX(-3000px)')) },
  'scrolled-out': { body: doc('', field + tall + boxed('transform: scale(1)')) },
  boxed: { body: doc('', field + boxed('transform: scale(1)')) },
  calm: { body: doc('', field + tall) },
  strict: { body: doc('', field), headers: strict },
  purge: { body: doc('', field + purge) },
  keys: { body: doc('', field + keepKeys) },
  unset: { body: doc(unset, `<main>${field}</main>`) },
  war: { body: doc(war, `${field}<div class="over">${field}</div>`) },
  quirks: { body: `<title>Page</title><table><tr><td>${field}</table>${tall}` },
  rtl: { body: doc('', field + tall, '<html lang="he" dir="rtl">') },
  many: { body: doc('', field + many) },
  frame: {
    body: doc('', '<iframe title="Inner" srcdoc="<textarea rows=6></textarea>"></iframe>'),
  },
  shadow: { body: doc('', `<x-editor></x-editor>${closedEditor}`) },
  file: { body: doc('', '<input type="file" aria-label="File">') },
  dialog: { body: doc('', field + dialog) },
  'closed-dialog': { body: doc('', field + closedDialog) },
  flee: { body: doc('', field + flee) },
  svg: { body: svg, type: 'image/svg+xml' },
  xml: { body: '<?xml version="1.0"?><feed><entry>One</entry></feed>', type: 'text/xml' },
  pdf: { body: pdf, type: 'application/pdf' },
  xhtml: { body: xhtml, type: 'application/xhtml+xml' },
};

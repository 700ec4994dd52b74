import type { Plugin } from 'vite';

const END = '</head>';
const OWN = /\s*<script type="module" crossorigin src="([^"]+)"><\/script>/;
const AHEAD = /\s*<link rel="modulepreload"[^>]*>/g;

/**
 * The popup begins with its headline (`entrypoints/headline`), and nothing that comes after is read before that is
 * drawn: the script of the headline gets the name of the popup's own one, and loads it then.
 */
export const popupBegins: Plugin = {
  name: 'popup-begins',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { path }) => {
      if (!path.includes('popup')) return html;
      const own = OWN.exec(html)?.[1];
      if (!own || !html.includes(END)) throw new Error('The popup begins in another way.');
      return html
        .replace(OWN, '')
        .replaceAll(AHEAD, '')
        .replace(END, `<script async src="/headline.js" data-src="${own}"></script>${END}`);
    },
  },
};

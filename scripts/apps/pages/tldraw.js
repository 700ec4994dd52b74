import { getAssetUrls } from '@tldraw/assets/selfHosted';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Tldraw } from 'tldraw';
import 'tldraw/tldraw.css';
import { ready } from './page.js';

const assetUrls = getAssetUrls({ baseUrl: '/node_modules/@tldraw/assets' });
const editor = await new Promise((onMount) => {
  const root = createRoot(document.getElementById('root'));
  root.render(createElement(Tldraw, { assetUrls, onMount }));
});

ready({
  read: () => {
    const { from = 0, to = 0 } = editor.getRichTextEditor()?.state.selection ?? {};
    const [shape] = editor.getCurrentPageShapes();
    const text = shape ? editor.getShapeUtil(shape).getText(shape) : '';
    return { text, from, to };
  },
  isOpen: () => document.querySelector('[role=menu]') !== null,
});

import { Excalidraw } from '@excalidraw/excalidraw';
import '@excalidraw/excalidraw/index.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { ready } from './page.js';

globalThis.EXCALIDRAW_ASSET_PATH = '/node_modules/@excalidraw/excalidraw/dist/prod/';
const drawing = await new Promise((excalidrawAPI) => {
  const root = createRoot(document.getElementById('root'));
  root.render(createElement(Excalidraw, { excalidrawAPI }));
});

ready({
  read: () => {
    const field = document.querySelector('.excalidraw-wysiwyg');
    const written = drawing.getSceneElements().find(({ type }) => type === 'text');
    return {
      text: field?.value ?? written?.originalText ?? '',
      from: field?.selectionStart ?? 0,
      to: field?.selectionEnd ?? 0,
    };
  },
  isOpen: () => document.querySelector('.dropdown-menu, .HelpDialog') !== null,
});

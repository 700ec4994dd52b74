import { Editor } from '@tiptap/core';
import { BubbleMenu } from '@tiptap/extension-bubble-menu';
import StarterKit from '@tiptap/starter-kit';
import { ready } from './page.js';

const menu = document.createElement('div');
menu.innerHTML = '<button type="button">Bold</button>';
const root = document.getElementById('root');
root.style.outline = '1px solid gray';
const editor = new Editor({
  element: root,
  extensions: [StarterKit, BubbleMenu.configure({ element: menu })],
});

ready({
  read: () => {
    const { from, to } = editor.state.selection;
    return { text: editor.getText(), from, to };
  },
  isOpen: () => menu.isConnected && getComputedStyle(menu).visibility === 'visible',
});

import Quill from 'quill';
import 'quill/dist/quill.snow.css';
import { ready } from './page.js';

const editor = new Quill('#root', { theme: 'snow' });

ready({
  read: () => {
    const { index = -1, length = 0 } = editor.getSelection() ?? {};
    return { text: editor.getText().trimEnd(), from: index, to: index + length };
  },
  isOpen: () => document.querySelector('.ql-tooltip:not(.ql-hidden)') !== null,
});

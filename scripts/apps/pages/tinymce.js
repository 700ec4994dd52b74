import tinymce from 'tinymce';
import { ready } from './page.js';

const [editor] = await tinymce.init({
  target: document.getElementById('root'),
  base_url: '/node_modules/tinymce',
  suffix: '.min',
  license_key: 'gpl',
  height: 500,
  plugins: 'link searchreplace',
});

ready({
  read: () => {
    const { startOffset, endOffset } = editor.selection.getRng();
    const text = editor.getContent({ format: 'text' }).replaceAll('\u00a0', ' ');
    return { text, from: startOffset, to: endOffset };
  },
  isOpen: () => document.querySelector('.tox-menu, .tox-dialog') !== null,
});

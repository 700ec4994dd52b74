import { Bold, ClassicEditor, Essentials, FindAndReplace, Link, Paragraph } from 'ckeditor5';
import 'ckeditor5/ckeditor5.css';
import { ready } from './page.js';

const editor = await ClassicEditor.create(document.getElementById('root'), {
  licenseKey: 'GPL',
  plugins: [Essentials, Paragraph, Bold, Link, FindAndReplace],
  toolbar: ['undo', 'redo', 'bold', 'link', 'findAndReplace'],
});

ready({
  read: () => {
    const { start, end } = editor.model.document.selection.getFirstRange();
    const text = editor.editing.view.getDomRoot().textContent.replaceAll(/[\u00a0\u2060]/g, ' ');
    return { text, from: start.offset, to: end.offset };
  },
  isOpen: () =>
    document.querySelector('.ck-balloon-panel_visible .ck-link-form, .ck-dialog') !== null,
});

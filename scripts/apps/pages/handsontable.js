import Handsontable from 'handsontable';
import { ready } from './page.js';

const table = new Handsontable(document.getElementById('root'), {
  data: Array.from({ length: 20 }, () => Array(6).fill('')),
  colHeaders: true,
  rowHeaders: true,
  contextMenu: true,
  colWidths: 150,
  licenseKey: 'non-commercial-and-evaluation',
});

ready({
  read: () => {
    const editor = table.getActiveEditor();
    if (!editor?.isOpened()) return { text: table.getDataAtCell(1, 1) ?? '', from: 0, to: 0 };
    const { selectionStart, selectionEnd } = editor.TEXTAREA;
    return { text: editor.getValue(), from: selectionStart, to: selectionEnd };
  },
  isOpen: () => [...document.querySelectorAll('.htContextMenu')].some((menu) => menu.offsetHeight),
});

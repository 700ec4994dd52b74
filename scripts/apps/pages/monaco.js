import * as monaco from 'monaco-editor';
import { ready } from './page.js';

globalThis.MonacoEnvironment = {
  getWorker: () => new Worker('/built/monacoWorker.js', { type: 'module' }),
};
const editor = monaco.editor.create(document.getElementById('root'), { value: '' });

ready({
  read: () => {
    const model = editor.getModel();
    const selection = editor.getSelection();
    return {
      text: model.getValue(),
      from: model.getOffsetAt(selection.getStartPosition()),
      to: model.getOffsetAt(selection.getEndPosition()),
    };
  },
  isOpen: () =>
    document.querySelector('.find-widget.visible, .quick-input-widget:not([style*="none"])') !==
    null,
});

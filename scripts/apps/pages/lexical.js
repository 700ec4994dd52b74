import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $getRoot, $getSelection, createEditor } from 'lexical';
import { ready } from './page.js';

const root = document.getElementById('root');
root.contentEditable = 'true';
root.style.outline = '1px solid gray';
const editor = createEditor({
  onError: (error) => {
    throw error;
  },
});
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
editor.setRootElement(root);

ready({
  read: () =>
    editor.read(() => {
      const { anchor, focus } = $getSelection() ?? {};
      return { text: $getRoot().getTextContent(), from: anchor?.offset, to: focus?.offset };
    }),
});

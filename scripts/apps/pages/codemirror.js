import { basicSetup, EditorView } from 'codemirror';
import { ready } from './page.js';

const view = new EditorView({ extensions: [basicSetup], parent: document.getElementById('root') });

ready({
  read: () => {
    const { from, to } = view.state.selection.main;
    return { text: view.state.doc.toString(), from, to };
  },
  isOpen: () => document.querySelector('.cm-search') !== null,
});

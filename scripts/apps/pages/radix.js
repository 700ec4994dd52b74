import * as Dialog from '@radix-ui/react-dialog';
import * as Menu from '@radix-ui/react-dropdown-menu';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { ready } from './page.js';

function Page() {
  return h(
    'div',
    null,
    h('textarea', { id: 'message', rows: 6, cols: 60 }),
    h(
      Dialog.Root,
      null,
      h(Dialog.Trigger, { id: 'dialog' }, 'Dialog'),
      h(
        Dialog.Portal,
        null,
        h(
          Dialog.Content,
          { className: 'open', 'aria-describedby': undefined },
          h(Dialog.Title, null, 'Rename'),
          h('input', { 'aria-label': 'Name' }),
        ),
      ),
    ),
    h(
      Menu.Root,
      { modal: false },
      h(Menu.Trigger, { id: 'menu' }, 'Menu'),
      h(
        Menu.Portal,
        null,
        h(
          Menu.Content,
          { className: 'open' },
          ['Profile', 'Account'].map((name) => h(Menu.Item, { key: name }, name)),
        ),
      ),
    ),
  );
}
createRoot(document.getElementById('root')).render(h(Page));

ready({
  read: () => {
    const { value, selectionStart, selectionEnd } = document.getElementById('message');
    return { text: value, from: selectionStart, to: selectionEnd };
  },
  isOpen: () => document.querySelector('.open') !== null,
});

import * as Headless from '@headlessui/react';
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { ready } from './page.js';

const { Combobox, ComboboxInput, ComboboxOption, ComboboxOptions } = Headless;
const { Dialog, DialogPanel, Menu, MenuButton, MenuItem, MenuItems } = Headless;

function Page() {
  const [open, setOpen] = useState(false);
  const [colour, setColour] = useState('red');
  return h(
    'div',
    null,
    h('textarea', { id: 'message', rows: 6, cols: 60 }),
    h('button', { id: 'dialog', type: 'button', onClick: () => setOpen(true) }, 'Dialog'),
    h(
      Dialog,
      { open, onClose: setOpen },
      h(DialogPanel, { className: 'open' }, h('input', { 'aria-label': 'Name' })),
    ),
    h(
      Menu,
      null,
      h(MenuButton, { id: 'menu' }, 'Menu'),
      h(
        MenuItems,
        { className: 'open' },
        ['Profile', 'Account'].map((name) =>
          h(MenuItem, { key: name }, h('a', { href: '#' }, name)),
        ),
      ),
    ),
    h(
      Combobox,
      { value: colour, onChange: setColour, immediate: true },
      h(ComboboxInput, { id: 'colour' }),
      h(
        ComboboxOptions,
        { className: 'open' },
        ['red', 'green'].map((value) => h(ComboboxOption, { key: value, value }, value)),
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

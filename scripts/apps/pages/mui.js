import {
  Autocomplete,
  Button,
  Dialog,
  DialogTitle,
  Menu,
  MenuItem,
  Select,
  Snackbar,
  TextField,
} from '@mui/material';
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { ready } from './page.js';

function Page() {
  const [open, setOpen] = useState('');
  const [anchor, setAnchor] = useState(null);
  const close = () => setOpen('');
  const opens = (name) =>
    h(
      Button,
      {
        id: name,
        onClick: ({ currentTarget }) => {
          setAnchor(currentTarget);
          setOpen(name);
        },
      },
      name,
    );
  return h(
    'div',
    null,
    h(TextField, { id: 'message', label: 'Message', multiline: true, rows: 4, sx: { width: 500 } }),
    h('div', null, opens('menu'), opens('dialog'), opens('snackbar')),
    h(
      Menu,
      { open: open === 'menu', anchorEl: anchor, onClose: close },
      ['Profile', 'Account'].map((name) => h(MenuItem, { key: name }, name)),
    ),
    h(
      Dialog,
      { open: open === 'dialog', onClose: close },
      h(DialogTitle, null, 'Rename'),
      h(TextField, { id: 'name', label: 'Name', sx: { m: 3 } }),
      h(Button, { onClick: close }, 'Save'),
    ),
    h(Snackbar, { open: open === 'snackbar', onClose: close, message: 'Sent' }),
    h(
      Select,
      { id: 'select', value: 'one' },
      ['one', 'two'].map((name) => h(MenuItem, { key: name, value: name }, name)),
    ),
    h(Autocomplete, {
      id: 'colour',
      options: ['red', 'green'],
      sx: { width: 300 },
      renderInput: (props) => h(TextField, { ...props, label: 'Colour' }),
    }),
  );
}
createRoot(document.getElementById('root')).render(h(Page));

ready({
  read: () => {
    const { value, selectionStart, selectionEnd } = document.getElementById('message');
    return { text: value, from: selectionStart, to: selectionEnd };
  },
  isOpen: () =>
    document.querySelector(
      '.MuiMenu-paper, .MuiDialog-paper, .MuiSnackbar-root, .MuiAutocomplete-popper',
    ) !== null,
});

import { Terminal } from '@xterm/xterm';
import '@xterm/xterm/css/xterm.css';
import { ready } from './page.js';

const terminal = new Terminal({ cols: 100, rows: 30 });
terminal.open(document.getElementById('root'));
// A program that shows what it gets, and keeps every key.
let text = '';
terminal.onData((data) => {
  text += data;
  terminal.write(data.replace('\u001b', '^['));
});

ready({ read: () => ({ text, from: text.length, to: text.length }) });

import type { Person } from './person';

/** Something that an application opens, and that a card beside it leaves as it is. */
export interface Opened {
  readonly name: string;
  open(person: Person): Promise<void>;
  /** It keeps the focus to itself: the keyboard alone gets to no card. */
  readonly traps?: boolean;
  /** Escape does nothing to it. */
  readonly ignoresEscape?: boolean;
}

/** Something that goes on for a while, and holds a note back. */
export interface Watched {
  readonly start: (person: Person) => Promise<void>;
  readonly stop: (person: Person) => Promise<void>;
  /** Keys that the application takes at any time; the last one undoes what the others did. */
  readonly shortcuts: readonly string[];
  /** The key by which it goes full screen. */
  readonly fullScreen?: string;
}

export interface App {
  /** As its page and its script are named. */
  readonly name: string;
  readonly title: string;
  /** The package whose version is told. */
  readonly package: string;
  /** Puts the cursor where one writes. */
  begin(person: Person): Promise<void>;
  /** Where something can be selected and undone by keys: else there is nothing of that kind to hold. */
  readonly selects: boolean;
  /** Escape ends the writing there: this begins it again. */
  resume?(person: Person): Promise<void>;
  /** Nobody writes there: something is watched. */
  readonly watched?: Watched;
  /** Where the hand rests while time passes is a button with a tooltip, which takes the next Escape: it goes away. */
  readonly tooltipAtHand?: boolean;
  /** What changes in its page by itself. */
  readonly noise?: string;
  readonly opens: readonly Opened[];
}

const field = (selector: string) => (person: Person) => person.click(selector);
const byKeys =
  (...keys: string[]) =>
  (person: Person) =>
    person.press(...keys);

export const APPS: readonly App[] = [
  {
    name: 'monaco',
    title: 'Monaco',
    package: 'monaco-editor',
    begin: field('.view-lines'),
    selects: true,
    opens: [
      { name: 'its search', open: byKeys('ctrl+f') },
      { name: 'its palette', open: byKeys('F1') },
    ],
  },
  {
    name: 'codemirror',
    title: 'CodeMirror',
    package: 'codemirror',
    begin: field('.cm-content'),
    selects: true,
    opens: [{ name: 'its search', open: byKeys('ctrl+f') }],
  },
  {
    name: 'tiptap',
    title: 'TipTap',
    package: '@tiptap/core',
    begin: field('.tiptap'),
    selects: true,
    opens: [
      {
        name: 'the menu at a selection',
        open: byKeys('shift+Left', 'shift+Left'),
        ignoresEscape: true,
      },
    ],
  },
  {
    name: 'xterm',
    title: 'xterm.js',
    package: '@xterm/xterm',
    begin: field('.xterm-screen'),
    selects: false,
    opens: [],
  },
  {
    name: 'mui',
    title: 'MUI',
    package: '@mui/material',
    begin: field('#message'),
    selects: true,
    opens: [
      { name: 'a menu', open: field('#menu') },
      { name: 'a dialog with a field', open: field('#dialog'), traps: true },
      { name: 'a list of choices', open: field('#select') },
      { name: 'a field with proposals', open: field('#colour') },
      { name: 'a toast', open: field('#snackbar') },
    ],
  },
  {
    name: 'quill',
    title: 'Quill',
    package: 'quill',
    begin: field('.ql-editor'),
    selects: true,
    opens: [{ name: 'the field for a link', open: byKeys('shift+Left', 'shift+Left', 'ctrl+k') }],
  },
  {
    name: 'lexical',
    title: 'Lexical',
    package: 'lexical',
    begin: field('#root'),
    selects: true,
    resume: field('#root'),
    opens: [],
  },
  {
    name: 'tinymce',
    title: 'TinyMCE',
    package: 'tinymce',
    begin: field('.tox-edit-area'),
    selects: true,
    opens: [
      { name: 'a menu', open: field('.tox-mbtn') },
      { name: 'a dialog with a field', open: byKeys('ctrl+k'), traps: true },
    ],
  },
  {
    name: 'ckeditor',
    title: 'CKEditor 5',
    package: 'ckeditor5',
    begin: field('.ck-editor__editable'),
    selects: true,
    opens: [
      { name: 'the field for a link', open: byKeys('shift+Left', 'shift+Left', 'ctrl+k') },
      { name: 'its search', open: byKeys('ctrl+f') },
    ],
  },
  {
    name: 'excalidraw',
    title: 'Excalidraw',
    package: '@excalidraw/excalidraw',
    begin: async (person) => {
      await person.click('canvas.interactive', { x: 300, y: 400 });
      await person.press('t');
      await person.click('canvas.interactive', { x: 300, y: 300 });
    },
    selects: true,
    resume: byKeys('Return'),
    opens: [
      {
        name: 'its menu',
        open: async (person) => {
          await person.press('Escape');
          await person.click('.main-menu-trigger');
        },
      },
      { name: 'its help', open: byKeys('Escape', 'question'), traps: true },
    ],
  },
  {
    name: 'tldraw',
    title: 'tldraw',
    package: 'tldraw',
    tooltipAtHand: true,
    begin: async (person) => {
      await person.press('t');
      await person.click('.tl-canvas', { x: 300, y: 300 });
    },
    selects: true,
    resume: byKeys('Return'),
    opens: [{ name: 'its menu', open: field('[data-testid="main-menu.button"]') }],
  },
  {
    name: 'handsontable',
    title: 'Handsontable',
    package: 'handsontable',
    begin: async (person) => {
      await person.click('tbody tr:nth-child(2) td:nth-of-type(2)');
      await person.press('F2');
    },
    selects: false,
    opens: [
      {
        name: 'the menu of a cell',
        open: async (person) => {
          await person.press('Return', 'shift+F10');
        },
      },
    ],
  },
  {
    name: 'pdf',
    title: 'PDF.js',
    package: 'pdfjs-dist',
    begin: field('.textWidgetAnnotation input'),
    selects: true,
    opens: [],
  },
  {
    name: 'radix',
    title: 'Radix',
    package: '@radix-ui/react-dialog',
    begin: field('#message'),
    selects: true,
    opens: [
      { name: 'a menu', open: field('#menu') },
      { name: 'a dialog with a field', open: field('#dialog'), traps: true },
    ],
  },
  {
    name: 'headless',
    title: 'Headless UI',
    package: '@headlessui/react',
    begin: field('#message'),
    selects: true,
    opens: [
      { name: 'a menu', open: field('#menu') },
      { name: 'a dialog with a field', open: field('#dialog'), traps: true },
      { name: 'a field with proposals', open: field('#colour') },
    ],
  },
  {
    name: 'videojs',
    title: 'Video.js',
    package: 'video.js',
    begin: async () => undefined,
    selects: false,
    watched: { start: field('.vjs-big-play-button'), stop: byKeys('k'), shortcuts: ['m', 'm'] },
    opens: [],
  },
  {
    name: 'reveal',
    title: 'reveal.js',
    package: 'reveal.js',
    begin: field('section.present'),
    selects: false,
    watched: {
      start: byKeys('f'),
      stop: byKeys('Escape'),
      shortcuts: ['Right', 'Left'],
      fullScreen: 'f',
    },
    opens: [{ name: 'the overview of its slides', open: byKeys('Escape') }],
  },
];

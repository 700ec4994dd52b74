import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { popupBegins } from './scripts/popupBegins';
import { sharedFiles } from './scripts/sharedFiles';
import { sourceFiles } from './scripts/sourceFiles';

/**
 * Preact can make HTML from text; Enough never does. What would be HTML is shown as the text it is, so
 * that the packages hold no way to do it.
 */
const htmlStaysText: Plugin = {
  name: 'html-stays-text',
  transform(code, id) {
    if (!id.endsWith('/preact/dist/preact.mjs')) return null;
    const way = '.innerHTML=';
    if (code.split(way).length !== 2) throw new Error('Preact makes HTML in another way.');
    return { code: code.replace(way, '.textContent='), map: null };
  },
};

/**
 * Vite loads with a script that is imported late what that one needs, styles too. Those of Enough need a few
 * scripts and no style: to load them late is enough, and its helper for that would be in the popup.
 */
const importsNoStyleLate: Plugin = {
  name: 'imports-no-style-late',
  enforce: 'pre',
  load: (id) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null,
};

/**
 * WXT wraps a script for pages into what would tell the page's console of a failure. The nudge catches its own,
 * tells no page of them, and has its bytes for other things.
 */
const scriptWithoutWrapper: Plugin = {
  name: 'script-without-wrapper',
  transform: (code, id) =>
    id.includes('virtual:wxt-unlisted-script-entrypoint')
      ? {
          code: `${code.slice(0, code.indexOf(';') + 1)}export default definition.main();`,
          map: null,
        }
      : null,
};

/**
 * `age-encryption` supports public-key recipients, too: elliptic curves and post-quantum cryptography, three
 * quarters of its bytes. Enough uses passphrases only, so that code is never called, and is left out.
 */
const passphrasesAlone: Plugin = {
  name: 'passphrases-alone',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === './recipients.js' && importer?.endsWith('/age-encryption/dist/index.js')
      ? `${FOR_PASSPHRASES}${importer.replace('index.js', 'recipients.js')}`
      : /^@noble\/(post-quantum|curves)\//.test(source)
        ? FOR_KEYS
        : null,
  load: (id) => {
    if (id === FOR_KEYS) {
      return 'export const [MLKEM768P256, MLKEM768X25519, p256, x25519] = [];';
    }
    if (!id.startsWith(FOR_PASSPHRASES)) return null;
    const real = JSON.stringify(id.slice(FOR_PASSPHRASES.length));
    const others = KEY_CLASSES.map((name) => `export class ${name} {}`).join('\n');
    return `export { ScryptIdentity, ScryptRecipient } from ${real};
      export const [generateIdentity, generateHybridIdentity, generateX25519Identity, identityToRecipient] = [];
      ${others}`;
  },
};
const FOR_KEYS = '\0for-keys';
const FOR_PASSPHRASES = '\0for-passphrases:';
const KEY_CLASSES = [
  ...['HybridIdentity', 'HybridRecipient', 'X25519Identity', 'X25519Recipient'],
  ...['TagRecipient', 'HybridTagRecipient'],
];

/**
 * One source for Chromium and Firefox. Install asks for nothing that warns;
 * each site is asked for when the person adds it.
 *
 * `--mode testing` builds the same extension with a clock that a test can move
 * (`utils/platform/clock.ts`), into folders of its own.
 */
export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  targetBrowsers: ['chrome', 'firefox'],
  outDir: 'dist',
  outDirTemplate: '{{browser}}{{modeSuffix}}',
  manifestVersion: 3,
  vite: ({ mode }) => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    plugins: [
      htmlStaysText,
      importsNoStyleLate,
      scriptWithoutWrapper,
      passphrasesAlone,
      popupBegins,
    ],
    define: { __TEST_CLOCK__: JSON.stringify(mode === 'testing') },
    build: {
      // The browsers of the manifest: newer syntax, and `light-dark()`, stay as they are written.
      target: ['chrome150', 'firefox153'],
      sourcemap: false,
      // Pages that one waits for name their scripts ahead; the others find them a moment later.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_, scripts, { hostId }) =>
          /\b(week|journal)\b/.test(hostId) ? scripts : [],
      },
    },
  }),
  // `npm run dev` opens this browser. Root can have no sandbox.
  webExt: {
    binaries: { chrome: process.env.CHROMIUM ?? '/usr/bin/chromium' },
    chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : [],
  },
  zip: { name: 'enough', dotSources: true },
  hooks: {
    // An update replaces all files, so no name has to change with what the file holds; a hash packs badly.
    'vite:build:extendConfig': (_, { build }) => {
      const output = build?.rollupOptions?.output;
      if (!output || Array.isArray(output) || !output.chunkFileNames) return;
      const { entryFileNames: named } = output;
      if (typeof named !== 'function')
        throw new Error('WXT names the scripts of pages another way.');
      Object.assign(output, {
        entryFileNames: (...entry: Parameters<typeof named>) =>
          named(...entry).replace('-[hash]', ''),
        chunkFileNames: 'chunks/[name].js',
        assetFileNames: 'assets/[name].[ext]',
        codeSplitting: { groups: sharedFiles },
      });
    },
    // The browsers take each file of texts apart at a start: it holds no white space.
    'build:publicAssets': (_, files) => {
      for (const file of files) {
        if (!file.relativeDest.endsWith('messages.json') || !('contents' in file)) continue;
        file.contents = JSON.stringify(JSON.parse(file.contents));
      }
    },
    'zip:start': ({ config }) => {
      Object.assign(config.zip, sourceFiles(config.root));
    },
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_app_name__',
    description: '__MSG_app_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'idle', 'scripting', 'activeTab'],
    optional_host_permissions: ['*://*/*'],
    // It warns, so it is asked for only when a person turns notifications on.
    optional_permissions: ['notifications'],
    action: {},
    // Alt with another letter of the name opens a menu: E that of Firefox, E, N and O those of Google Docs.
    // The others have no keys until the person gives them some: every key taken is one that an app loses,
    // and the popup reaches all of them.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+U' } },
      pause: { description: '__MSG_command_pause__' },
      done: { description: '__MSG_command_done__' },
      quiet: { description: '__MSG_command_quiet__' },
    },
    content_security_policy:
      mode === 'development'
        ? {}
        : {
            extension_pages: [
              "default-src 'none'",
              "script-src 'self'",
              "style-src 'self'",
              "img-src 'self'",
              "connect-src 'none'",
              "base-uri 'none'",
              "form-action 'none'",
              "frame-ancestors 'none'",
            ].join('; '),
          },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'enough@enough.invalid',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '150' }),
  }),
});

import { defineConfig } from 'wxt';

/**
 * `age-encryption` opens files for keys, too: elliptic curves and what is to outlast a quantum computer,
 * two thirds of its bytes. Enough has passphrases alone, so nothing ever calls those.
 */
const passphrasesAlone = {
  name: 'passphrases-alone',
  enforce: 'pre' as const,
  resolveId: (source: string) =>
    /^@noble\/(post-quantum|curves)\//.test(source) ? '\0left-out' : null,
  load: (id: string) =>
    id === '\0left-out' ? 'export const [MLKEM768P256, MLKEM768X25519, p256, x25519] = [];' : null,
};

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
    plugins: [passphrasesAlone],
    define: { __TEST_CLOCK__: JSON.stringify(mode === 'testing') },
    build: {
      // The browsers of the manifest: newer syntax, and `light-dark()`, stay as they are written.
      target: ['chrome144', 'firefox140'],
      sourcemap: false,
      modulePreload: { polyfill: false },
    },
  }),
  zip: { name: 'enough' },
  // Without the spaces and lines of a file for people: a seventh of each language.
  hooks: {
    'build:publicAssets': (_, assets) => {
      for (const asset of assets) {
        if (!('contents' in asset) || !asset.relativeDest.startsWith('_locales')) continue;
        asset.contents = JSON.stringify(JSON.parse(asset.contents));
      }
    },
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_app_name__',
    description: '__MSG_app_description__',
    default_locale: 'en',
    permissions: ['storage', 'alarms', 'idle', 'scripting', 'activeTab'],
    optional_host_permissions: ['*://*/*'],
    // It warns, so it is asked for only when a person turns notifications on.
    optional_permissions: ['notifications'],
    action: {},
    // Alt with another letter of the name opens a menu: E that of Firefox, E, N and O those of Google Docs.
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+U' } } },
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
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '144' }),
  }),
});

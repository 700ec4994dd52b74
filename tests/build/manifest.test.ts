import { describe, expect, it } from 'vitest';
import { readBuild } from './builds';

const common = {
  manifest_version: 3,
  name: '__MSG_app_name__',
  description: '__MSG_app_description__',
  version: readBuild('chrome').version,
  default_locale: 'en',
  icons: {
    16: 'icon/16.png',
    32: 'icon/32.png',
    48: 'icon/48.png',
    128: 'icon/128.png',
  },
  // Nothing here warns at install.
  permissions: ['storage', 'unlimitedStorage', 'alarms', 'idle', 'scripting', 'activeTab'],
  optional_host_permissions: ['*://*/*'],
  // Asked for only when a person turns notifications on.
  optional_permissions: ['notifications'],
  action: { default_title: 'Enough', default_popup: 'popup.html' },
  options_ui: { open_in_tab: true, page: 'options.html' },
  commands: {
    _execute_action: { suggested_key: { default: 'Alt+Shift+U' } },
    pause: { description: '__MSG_command_pause__' },
    done: { description: '__MSG_command_done__' },
    quiet: { description: '__MSG_command_quiet__' },
  },
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; " +
      "connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  },
};

/** The whole of both manifests: whatever a change adds has to be added here as well, with a reason. */
describe('the manifest', () => {
  it('for Chromium', () => {
    expect(readBuild('chrome').manifest).toEqual({
      ...common,
      background: { service_worker: 'background.js', type: 'module' },
      minimum_chrome_version: '150',
    });
  });

  it('for Firefox', () => {
    expect(readBuild('firefox').manifest).toEqual({
      ...common,
      background: { scripts: ['background.js'], type: 'module' },
      browser_specific_settings: {
        gecko: {
          id: 'enough@enough.invalid',
          strict_min_version: '153.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    });
  });
});

/** How the browser is set up. `uuid`: the host of the extension's own pages. `downloads`: a folder. */
export function preferences(proxyPort: number, id: string, uuid: string, downloads: string) {
  return {
    ...hosts(proxyPort),
    ...extensions(id, uuid),
    ...silence,
    ...likeAPerson,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
  };
}

/** Firefox has no host resolver rules: a proxy for everything stands in for them. */
const hosts = (port: number) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.no_proxies_on': '',
  // The test hosts speak http only.
  'dom.security.https_first': false,
  'dom.security.https_only_mode': false,
});

const extensions = (id: string, uuid: string) => ({
  // Drawn at random otherwise, once for each install; a start after a kill would find empty stores.
  'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
  // A folder is installed as a temporary add-on: gone with the browser, and its data with it.
  'extensions.webextensions.keepUuidOnUninstall': true,
  'extensions.webextensions.keepStorageOnUninstall': true,
  // 30 s as shipped: how long after its last event a background page is put to sleep, ms.
  'extensions.background.idle.timeout': 2_000,
});

/** What puppeteer's own profile leaves talking. */
const silence = {
  // Believed by a release only with MOZ_REMOTE_SETTINGS_DEVTOOLS in the environment.
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'browser.newtabpage.activity-stream.feeds.system.topstories': false,
  'browser.topsites.contile.enabled': false,
  'app.normandy.enabled': false,
};

/** Puppeteer's own profile sets these for tests of pages; here a person's browser is wanted. */
const likeAPerson = {
  // With it every window claims to have the focus.
  'focusmanager.testmode': false,
  // As shipped: a prompt ignores answers in its first half second.
  'security.notification_enable_delay': 500,
  'intl.locale.requested': 'en-US',
  'intl.accept_languages': 'en-GB, en',
};

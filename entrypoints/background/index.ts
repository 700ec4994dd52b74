import { defineBackground } from 'wxt/utils/define-background';
import {
  onAccessGiven,
  onAnyChange,
  onBrowserStart,
  onInstall,
} from '../../utils/platform/browserEvents';
import { onLockDue } from '../../utils/platform/lockAlarm';
import { onNotificationClick } from '../../utils/platform/notifications';
import { onAccessChanged } from '../../utils/platform/permissions';
import { receiveMessages } from '../../utils/platform/receiveMessages';
import { storageArea } from '../../utils/store/extensionStorage';
import { watchSettings } from '../../utils/store/settings/settings';
import { watchRemote } from '../../utils/store/sync/sync';
import { restoreQuarantined } from '../../utils/store/transfer/writeRecovery';
import { createHandlers } from './handlers';
import { recoverImport } from './import';
import { hideAndLock, restoreLockAlarm } from './journalHandlers';
import { followNotification } from './notificationClick';
import { createRecorder } from './recorder';
import { serveShortcuts } from './shortcuts';
import { showAdded } from './showAdded';
import { sites } from './sites';
import { createSync } from './sync';
import { welcomeOnce } from './welcome';

/**
 * Listeners first, in the worker's first turn: the browser may have woken it for one of them.
 * Then one step, since whatever was known before is in the store and nowhere else. A module, so that
 * what it shares with the pages is in the packages once.
 */
export default defineBackground({
  type: 'module',
  main() {
    const recorder = createRecorder();
    const sync = createSync(recorder.queue);
    const clicked = (id: string) =>
      void followNotification(id, recorder).catch((error: unknown) => console.error(error));
    // First of all, so that nothing is counted into an import that is undone.
    recorder.queue(recover);
    const reconcile = () =>
      recorder.queue(sites.reconcile).catch((error: unknown) => console.error(error));
    // With the browser, and not with each start of this: that may come from a page which has just been given
    // access, before its message can say to what.
    onBrowserStart(reconcile);
    // Changes that are not synced so far are found before anything else is changed.
    sync.schedule();
    onAnyChange(() => {
      recorder.scheduleSample();
      sync.scheduleDays();
    });
    receiveMessages(createHandlers(recorder, sites, sync));
    serveShortcuts(recorder);
    onAccessChanged(recorder.lookAnew);
    watchSettings(() => {
      reconcile();
      recorder.lookAnew();
      sync.schedule();
    });
    watchRemote(() => sync.schedule());
    onLockDue(() => {
      recorder.queue(hideAndLock).catch((error: unknown) => console.error(error));
    });
    onAccessGiven(() => {
      recorder
        .queue(sites.addPending)
        .then(showAdded)
        .catch((error: unknown) => console.error(error));
      // Until its permission is there, there is nothing to listen to.
      onNotificationClick(clicked);
    });
    onNotificationClick(clicked);
    // At once, and behind no look: a Firefox that is busy with its start may put this to sleep meanwhile.
    onInstall(() => void welcomeOnce());
    restrictStorageAccess();
    requestPersistentStorage();
    // Behind what this was woken for: whoever opened the popup waits for a look, which serves as well.
    setTimeout(recorder.scheduleSample);
  },
});

/** Puts right what an end in the middle left behind. One job, since whoever opens the popup may wait for it. */
async function recover(): Promise<void> {
  const attempt = (job: () => Promise<void>) =>
    job().catch((error: unknown) => console.error(error));
  await attempt(recoverImport);
  await Promise.all([attempt(restoreQuarantined), attempt(restoreLockAlarm)]);
}

/**
 * Scripts in pages, ours among them, can read nothing that is stored. Firefox has no such switch: there pages
 * have no way to what is synced, and our own script, which has one, does not ask.
 */
function restrictStorageAccess() {
  const sync = storageArea('sync') as { setAccessLevel?: (level: object) => Promise<void> };
  sync.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/**
 * With `unlimitedStorage` a browser that runs short of disk empties no store of ours: Chromium automatically,
 * Firefox once it was asked, and with that permission it asks nobody (tried in 153).
 */
function requestPersistentStorage() {
  if (!import.meta.env.FIREFOX) return;
  navigator.storage.persist().catch((error: unknown) => console.error(error));
}

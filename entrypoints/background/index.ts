import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../utils/platform/browser';
import { onHint } from '../../utils/platform/hints';
import { onLockDue } from '../../utils/platform/locking';
import { serve } from '../../utils/platform/serve';
import { watchSettings } from '../../utils/store/settings';
import { settle } from './bringing';
import { createHandlers } from './handlers';
import { closeJournal } from './journalHandlers';
import { createKeeper } from './keeper';
import { serveShortcuts } from './shortcuts';
import { sites } from './sites';
import { welcomeOnce } from './welcome';

/**
 * Listeners first, in the worker's first turn: the browser may have woken it for one of them.
 * Then one look, since whatever was known before is in the store and nowhere else. A module, so that
 * what it shares with the pages is in the packages once.
 */
export default defineBackground({
  type: 'module',
  main() {
    const keeper = createKeeper();
    // First of all, so that nothing is counted into an import that is taken back.
    keeper.queue(settle).catch((error: unknown) => console.error(error));
    onHint(keeper.look);
    serve(createHandlers(keeper, sites));
    serveShortcuts(keeper);
    watchSettings(keeper.look);
    onLockDue(() => void keeper.queue(closeJournal));
    browser.permissions.onAdded.addListener(() => void keeper.queue(sites.addWanted));
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') void keeper.queue(welcomeOnce);
    });
    keepPagesOut();
    keeper.look();
  },
});

/** Scripts in pages can read nothing that is stored. Firefox has no such switch and needs none. */
function keepPagesOut() {
  const local = browser.storage.local as { setAccessLevel?: (level: object) => Promise<void> };
  local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

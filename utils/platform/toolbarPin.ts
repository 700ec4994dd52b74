import { browser } from './browser';

/** What the polyfill does not know by type: whether a person pinned the extension's icon to the toolbar. */
interface PinnedAction {
  getUserSettings?(): Promise<{ readonly isOnToolbar?: boolean }>;
  readonly onUserSettingsChanged?: Event;
}
interface Event {
  addListener(listener: () => void): void;
  removeListener(listener: () => void): void;
}

/**
 * Tells whether the icon is in sight in the toolbar, now and whenever that changes. Returns how to stop. A browser
 * that has no event for it is asked when the page gets the focus back, which it loses to the browser's own menus.
 */
export function watchPinned(tell: (pinned: boolean) => void): () => void {
  const action = browser.action as unknown as PinnedAction;
  const look = () => {
    action.getUserSettings?.().then(
      ({ isOnToolbar }) => tell(isOnToolbar === true),
      () => tell(false),
    );
  };
  if (!action.getUserSettings) tell(false);
  look();
  action.onUserSettingsChanged?.addListener(look);
  addEventListener('focus', look);
  return () => {
    action.onUserSettingsChanged?.removeListener(look);
    removeEventListener('focus', look);
  };
}

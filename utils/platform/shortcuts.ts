import { browser } from './browser';

/** The actions of shortcuts, besides opening the popup. The manifest's `commands` hold the same names. */
const COMMANDS = ['pause', 'done', 'quiet'] as const;
export type Command = (typeof COMMANDS)[number];

/** A shortcut as the browser holds it. `keys` is empty while the person has given it none. */
export interface Shortcut {
  readonly command: Command | 'popup';
  readonly keys: string;
}

const POPUP = '_execute_action';

/** Calls back when a shortcut is pressed that does not open the popup. Call in the worker's first turn. */
export function onCommand(run: (command: Command) => void): void {
  browser.commands.onCommand.addListener((name) => {
    const command = COMMANDS.find((each) => each === name);
    if (command) run(command);
  });
}

/** The popup's first, in a fixed order, whatever the browser's is. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const all = await browser.commands.getAll();
  return (['popup', ...COMMANDS] as const).map((command) => ({
    command,
    keys: all.find(({ name }) => name === (command === 'popup' ? POPUP : command))?.shortcut ?? '',
  }));
}

/** Opens the browser's own page of shortcuts; Firefox has a call for it, Chromium an address. */
export async function openShortcutSettings(): Promise<void> {
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Shows the popup, so that what a shortcut did is seen and can be undone. False where it has no place. */
export async function showPopup(): Promise<boolean> {
  // A window without a toolbar has none; what was done is done.
  return browser.action.openPopup().then(
    () => true,
    (error: unknown) => {
      console.debug(error);
      return false;
    },
  );
}

import type { Firefox } from './firefox';
import { until } from './until';

declare const chrome: {
  extension: { getViews(of: { type: 'popup' }): Window[] };
};

interface Shown {
  readonly words: string;
  readonly buttons: readonly string[];
  /** The words of what has the focus. */
  readonly focused: string;
}

/** The real popup under the toolbar's button. It has no tab, so keys are all that reaches it; a page of ours can look into it. */
export interface FirefoxPopup {
  /** Waits until it is open and has the focus, and says these words. */
  says(words: RegExp): Promise<unknown>;
  /** Tab until the button of this name has the focus. Errors: none of 40 has. */
  focus(name: string): Promise<void>;
  /** The same, then Return. */
  press(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens it by its keys, which count for the browser as a click on the button: they give `activeTab`. */
export async function openFirefoxPopup(firefox: Firefox): Promise<FirefoxPopup> {
  await firefox.display.xdotool('key', 'alt+shift+u');
  return firefoxPopup(firefox);
}

/** The one that is open, or about to be. */
export function firefoxPopup(firefox: Firefox): FirefoxPopup {
  const { xdotool } = firefox.display;
  const shown = () => firefox.welcome().evaluate(read);
  const focus = async (name: string) => {
    await until(
      async () => (await shown())?.buttons.includes(name),
      `the popup to have the focus, and ${name} in it`,
    );
    for (let tab = 1; (await shown())?.focused !== name; tab += 1) {
      if (tab > 40) throw new Error(`Tab never comes to ${name}`);
      const before = (await shown())?.focused;
      await xdotool('key', 'Tab');
      await until(async () => (await shown())?.focused !== before, `Tab ${tab} to move the focus`);
    }
  };
  return {
    says: (words) =>
      until(async () => {
        const popup = await shown();
        if (!popup || !words.test(popup.words)) throw new Error(`it says ${popup?.words}`);
        return true;
      }, `the popup to have the focus and to say ${words}`),
    focus,
    press: async (name) => {
      await focus(name);
      await xdotool('key', 'Return');
    },
    close: async () => {
      await xdotool('key', 'Escape');
      await until(() => firefox.welcome().evaluate(isClosed), 'the popup to close');
    },
  };
}

/** In a page of ours. `null` while there is no popup, or it has not loaded, or has no focus so far. */
function read(): Shown | null {
  const [popup] = chrome.extension.getViews({ type: 'popup' });
  if (!popup?.document.hasFocus() || !popup.document.querySelector('.actions')) return null;
  const buttons = [...popup.document.querySelectorAll('button')].map(
    ({ textContent }) => textContent ?? '',
  );
  const focused = popup.document.activeElement?.textContent ?? '';
  return { words: popup.document.body.innerText, buttons, focused };
}

const isClosed = () => chrome.extension.getViews({ type: 'popup' }).length === 0;

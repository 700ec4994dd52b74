import type { Chromium } from './chromium';
import { evaluate, join } from './devtoolsTarget';
import { until } from './until';

/** The real popup under the toolbar's button. Playwright does not see it as a page: keys drive it. */
export interface Popup {
  /** Evaluates an expression in it and returns its value. */
  read<T>(expression: string): Promise<T>;
  /** One real key, and waits until it has arrived. */
  key(name: string): Promise<void>;
  /** All its words. */
  words(): Promise<string>;
  /** Tab until the button or link of this name has the focus. Errors: none of 40 has. */
  focus(name: string): Promise<void>;
  /** The same, then Return. */
  press(name: string): Promise<void>;
  /** Real keys into the field that has the focus, or is about to. Errors: none has within a minute. */
  type(text: string): Promise<void>;
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens it by its shortcut, which counts for the browser as a click on the button: it gives `activeTab`. */
export async function openPopup(chromium: Chromium): Promise<Popup> {
  await chromium.display.xdotool('key', 'alt+shift+u');
  return openedPopup(chromium);
}

/** The popup that is open, or about to be. Errors: it is not within a minute. */
export async function openedPopup(chromium: Chromium): Promise<Popup> {
  const { display, cdp } = chromium;
  const url = `chrome-extension://${chromium.id}/popup.html`;
  const targetOf = async () => {
    const { targetInfos } = await cdp().send('Target.getTargets');
    return targetInfos.find((target) => target.url === url && !target.attached)?.targetId;
  };
  const targetId = await until(targetOf, 'the popup to open');
  const ask = await join(cdp(), targetId);
  const read = <T>(expression: string) => evaluate<T>(ask, expression);
  const isOpen = async () => {
    const { targetInfos } = await cdp().send('Target.getTargets');
    return targetInfos.some((target) => target.targetId === targetId);
  };
  await until(() => read<boolean>("document.querySelector('.choices') !== null"), 'its buttons');

  // A key travels through the X server; only its release tells that the popup has dealt with it.
  await read(
    "globalThis.keys = 0; addEventListener('keyup', () => { globalThis.keys += 1; }, true)",
  );
  const key = async (name: string) => {
    const before = await read<number>('keys');
    await display.xdotool('key', name);
    await until(async () => (await read<number>('keys')) > before, `the key ${name} to arrive`);
  };

  const focus = async (name: string) => {
    for (let step = 0; step < 40; step += 1) {
      const at = await read<string>(
        "(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '').trim()",
      );
      if (at === name) return;
      await key('Tab');
    }
    throw new Error(`Tab never comes to "${name}".`);
  };
  return {
    read,
    key,
    words: () => read<string>('document.body.innerText'),
    focus,
    press: async (name) => {
      await focus(name);
      await display.xdotool('key', 'Return');
    },
    type: async (text) => {
      // What a key opened may come a moment later, and the first letters would be lost.
      const writes = "/^(INPUT|TEXTAREA)$/.test(document.activeElement?.tagName ?? '')";
      await until(() => read<boolean>(writes), 'a field to write in');
      await display.xdotool('type', '--delay', '20', text);
    },
    isOpen,
    close: async () => {
      await display.xdotool('key', 'Escape');
      await until(async () => !(await isOpen()), 'the popup to close');
    },
  };
}

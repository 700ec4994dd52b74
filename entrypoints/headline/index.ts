import type { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Envelope, MessageName, Reply } from '../../utils/messages';
import '../shared/popupAsked';

type FirstWords = NonNullable<Reply<'getHeadline'>>;

/** As in the nudge: what both browsers call it, and no more than is needed. */
declare const chrome: typeof browser;

/**
 * The popup goes on without a headline after this long, ms. Our choice: far longer than a background that runs
 * takes, so that what it costs to draw the rest does not come in between, and shorter than anyone waits for.
 */
const NO_HEADLINE_MS = 300;

/**
 * What the popup begins with. It asks for all that is shown, shows the headline (one that was kept for a background
 * that sleeps, else what is answered first), and then has the popup's own script loaded (`scripts/popupBegins.ts` puts
 * its name here). Whatever is not answered here, that script asks for again.
 */
export default defineUnlistedScript(() => {
  const own = document.currentScript?.dataset.src;
  const headline = send('getHeadline', {});
  const view = chrome.tabs
    .query({ active: true, currentWindow: true })
    .then(([tab]) => send('openPopup', { address: tab?.url }))
    .catch(() => undefined);
  const asked: NonNullable<typeof popupAsked> = { view, headline: null };
  globalThis.popupAsked = asked;
  let isLoading = own === undefined;
  const goOn = () => {
    if (isLoading) return;
    isLoading = true;
    document.head.append(
      Object.assign(document.createElement('script'), { type: 'module', src: own }),
    );
  };
  const take = (headline: FirstWords) => {
    asked.headline = headline;
    if (asked.tell) return asked.tell(headline);
    show(headline);
    // Once that is drawn.
    requestAnimationFrame(() => setTimeout(goOn));
  };
  headline.then((answer) => (answer?.reply ? take(answer.reply) : goOn()), goOn);
  chrome.storage.session
    .get('headline')
    .then(({ headline: kept }) => asked.headline ?? (kept && take(kept as FirstWords)))
    .catch(() => undefined);
  setTimeout(goOn, NO_HEADLINE_MS);
});

function send<N extends MessageName>(
  name: N,
  data: Envelope<N>['data'],
): Promise<{ reply?: Reply<N> } | undefined> {
  return chrome.runtime.sendMessage({ name, data });
}

function show({ text, language, direction }: FirstWords): void {
  const words = document.querySelector('h1');
  if (!words) return;
  Object.assign(document.documentElement, { lang: language, dir: direction });
  words.textContent = text;
  words.className = '';
}

import type { Page } from 'playwright-core';
import { directionOf } from '../../utils/core/base/textDirection';
import type { PopupView } from '../../utils/views';
import { messagesOf } from './localeTexts';

/** One state of the popup: what the background tells it, and what the person does then. */
export interface PopupCase {
  readonly name: string;
  readonly status?: Partial<PopupView['status']>;
  readonly view?: Partial<Omit<PopupView, 'status'>>;
  /** Buttons to press, by the keys of their words. What stands after `write` goes into the field that has the focus. */
  readonly press?: readonly (string | { readonly write: string })[];
  /** No deeper question may be opened now. */
  readonly deepWaits?: boolean;
  /** The message that the background answers with an error. */
  readonly fails?: string;
  /** The texts that may stand below the headline, and those in the card, by their keys: the tallest is shown. */
  readonly why?: RegExp;
  readonly said?: RegExp;
}

/** The host in front, which is on no list. */
const IN_FRONT = 'another-place.to-work.example.com';
const AT = Date.UTC(2026, 11, 7, 22, 45);
/** As long as lengths come in words. */
const LENGTH = { hour: 10, minute: 45 };
const NOW = {
  at: AT,
  tracking: true,
  hasSites: true,
  sinceBreakMs: (LENGTH.hour * 60 + LENGTH.minute) * 60_000,
} as const;
const STRETCH = { ...NOW, noNudgeReason: null, saveEntries: 'keep' } as const;
const CLOSED = { ...STRETCH, noNudgeReason: 'dayClosed', doneAt: AT } as const;
const OWN = 'The letter is sent, and the second chapter has been read once.';
/** As long as lengths come in words. */
const PROGRAMS = { from: 0, to: AT, ms: NOW.sinceBreakMs };
const LINE = { words: OWN, end: null, amountMinutes: null };
const FINDING: PopupView['findings'] = [{ pattern: 'ignoredNudges' }];
const WRITTEN = ['popup.button.write', { write: 'One line.' }, 'popup.button.keep'] as const;

/**
 * All that it shows. What adds up is there at once: a stretch, a site in front that could be added, and whatever waits
 * for an answer.
 */
export const POPUP_STATES: readonly PopupCase[] = [
  {
    name: 'stretch',
    status: STRETCH,
    why: /^popup\.why\.(?!noSites|trackingOff|dayClosed|between|here)/,
  },
  {
    name: 'hidden',
    status: STRETCH,
    view: { newSite: null, countedSite: 'docs.test', isHidden: true },
  },
  { name: 'unseen', status: STRETCH, view: { newSite: null, isUnseen: true } },
  { name: 'line there', status: STRETCH, view: { enoughLine: LINE } },
  { name: 'add', status: STRETCH, press: [`popup.addSite|${IN_FRONT}`] },
  { name: 'refused', status: STRETCH, view: { pendingSites: [{ host: IN_FRONT }] } },
  { name: 'pause', status: { ...STRETCH, pausing: true, noNudgeReason: 'pause' } },
  {
    name: 'during a call',
    status: { ...STRETCH, call: { from: AT, until: AT }, noNudgeReason: 'call' },
  },
  { name: 'line', status: STRETCH, view: { enoughLine: LINE }, press: ['popup.line.change'] },
  {
    name: 'line removed',
    status: STRETCH,
    view: { enoughLine: LINE },
    press: ['popup.line.change', 'line.button.drop'],
  },
  { name: 'done', status: STRETCH, press: ['popup.button.done'] },
  { name: 'closed', status: CLOSED },
  {
    name: 'closed and quiet',
    status: { ...CLOSED, noNudgeReason: 'snooze', snooze: { duration: 'hour', until: AT } },
  },
  { name: 'closed, and asked', status: CLOSED, press: ['popup.question'] },
  {
    name: 'closed, and a note',
    status: CLOSED,
    view: { note: { id: 'n', pattern: 'oneMoreThing', text: OWN, ownWords: null } },
    said: /^nudge\.texts\./,
  },
  {
    name: 'rested',
    status: STRETCH,
    view: { questionRests: true },
    press: ['popup.question'],
  },
  { name: 'deeper waits', status: STRETCH, deepWaits: true },
  { name: 'quiet', status: STRETCH, press: ['popup.button.quiet'] },
  { name: 'call', status: STRETCH, press: ['popup.button.quiet', 'popup.button.call'] },
  {
    name: 'count',
    status: { ...STRETCH, canUndoCorrection: true },
    press: ['popup.count.offer', 'popup.count.button.notWork'],
  },
  {
    name: 'third',
    status: STRETCH,
    press: ['popup.button.another', 'popup.button.another'],
  },
  { name: 'think', status: STRETCH, press: ['popup.button.think'] },
  { name: 'write', status: STRETCH, press: ['popup.button.write'] },
  { name: 'ask to keep', status: { ...STRETCH, saveEntries: 'ask' }, press: WRITTEN },
  { name: 'locked', status: STRETCH, view: { locked: true }, press: WRITTEN },
  { name: 'deeper', status: STRETCH, press: ['popup.deeper'] },
  { name: 'deeper, write', status: STRETCH, press: ['popup.deeper', 'popup.button.write'] },
  {
    name: 'deeper, over',
    status: STRETCH,
    press: ['popup.deeper', 'popup.button.write', { write: 'One line.' }, 'popup.button.skip'],
  },
  { name: 'not for me', status: STRETCH, press: ['popup.button.notForMe'] },
  {
    name: 'note',
    status: STRETCH,
    view: {
      note: { id: 'n', pattern: 'movingLine', text: OWN, ownWords: LINE.words },
      enoughLine: LINE,
    },
    said: /^nudge\.texts\./,
  },
  { name: 'fewer', status: { ...STRETCH, asksFrequency: true } },
  {
    name: 'finding',
    status: STRETCH,
    view: { findings: FINDING },
    said: /^finding\.(noBreak|lateHours|shortNights|oneMoreThing|repolishing|ignoredNudges|shortPauses)\b/,
  },
  {
    name: 'other programs, once',
    status: { ...STRETCH, countsOtherPrograms: true },
    view: { otherProgramsQuestion: PROGRAMS },
  },
  { name: 'other programs, undecided', status: { ...STRETCH, undecided: PROGRAMS } },
  {
    name: 'other programs, put right',
    status: { ...STRETCH, undecided: PROGRAMS },
    press: ['popup.otherPrograms.work'],
  },
  { name: 'never idle', status: { ...NOW, sinceBreakMs: null, neverIdle: true } },
  { name: 'variety', status: STRETCH, view: { isVarietyDue: true } },
  {
    name: 'earlier next step',
    status: STRETCH,
    view: { pendingNextStep: { entry: 'e', text: OWN } },
  },
  { name: 'welcome', status: STRETCH, view: { welcome: 'n' } },
  { name: 'check-in', status: STRETCH, view: { checkIn: 1 } },
  { name: 'check-in, own', status: STRETCH, view: { checkIn: 1 }, press: ['checkIn.button.own'] },
  { name: 'problem', status: CLOSED, fails: 'closeDay', press: ['popup.button.openDay'] },
  {
    name: 'unsaved',
    status: { ...STRETCH, hasPendingWrites: true, withoutAccess: ['calendar.example.com'] },
  },
  { name: 'stopped', status: { ...NOW, tracking: false } },
  { name: 'first site', status: { ...NOW, hasSites: false, sinceBreakMs: null } },
];

/** One state in one language, at one size of text. */
export interface Shown {
  readonly name: string;
  readonly language: string;
  /** Times the text that browsers come with. */
  readonly scale: number;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Something is wider than the popup, or the words of a button than the button. */
  readonly isWide: boolean;
  /** Which of the links at the foot are seen, and pressed by a click, before anything is scrolled. */
  readonly inSight: readonly string[];
}

declare const chrome: {
  i18n: { getMessage: unknown };
  runtime: { sendMessage: unknown };
};

/**
 * Shows a state in each language, in a tab of the popup, by its own code and style: what the background answers is
 * put in its place, and each text is exchanged for that of the next language. `locales`: texts by key, by language.
 * `base`: what the state does not tell of. `scales`: of the text.
 */
export function showInAll(
  page: Page,
  locales: Readonly<Record<string, Readonly<Record<string, string>>>>,
  base: PopupView,
  { why, said, ...state }: PopupCase,
  scales: readonly number[],
): Promise<Shown[]> {
  const places = Object.entries({ ...PLACES, [WHY]: why, [SAID]: said });
  const languages = Object.entries(locales).map(([language, texts]) => {
    const tag = texts['app.language'] ?? '';
    return {
      language,
      tag,
      dir: directionOf(tag),
      length: lengthIn(tag),
      messages: messagesOf(texts),
      places: places.map(([place, keys]) => {
        const fitting = Object.keys(texts).filter((key) => keys?.test(key));
        return [place, fitting.map((key) => (texts[key] ?? '').replace(/\$\d/g, '10:45'))] as const;
      }),
    };
  });
  return page.evaluate(showInPage, {
    languages,
    english: lengthIn('en'),
    base,
    front: IN_FRONT,
    state,
    scales,
  });
}

const WHY = '.now .soft';
const SAID = '.question > .part > h2';
/** Whichever of its texts stands there, it is the tallest. */
const PLACES = {
  '.now h1.closing': /^closing\./,
  '.question > p.soft': /^popup\.deepWait\./,
  '.reflection > h2': /^question\..*\.text$/,
  '.reflection > h2 + p': /^question\..*\.follow$/,
};

/** The length of the stretch, as `Intl` writes it for the popup. */
function lengthIn(tag: string): string {
  const parts = Object.entries(LENGTH).map(([unit, count]) =>
    new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
  );
  return new Intl.ListFormat(tag, { type: 'unit', style: 'short' }).format(parts);
}

interface Given {
  readonly languages: readonly {
    readonly language: string;
    readonly tag: string;
    readonly dir: string;
    readonly messages: Readonly<Record<string, string>>;
    readonly length: string;
    readonly places: readonly (readonly [selector: string, texts: readonly string[]])[];
  }[];
  readonly english: string;
  readonly base: PopupView;
  readonly front: string;
  readonly state: PopupCase;
  readonly scales: readonly number[];
}

/** In the page: it may use nothing from here. */
async function showInPage({
  languages,
  english,
  base,
  front,
  state,
  scales,
}: Given): Promise<Shown[]> {
  const { name, status, view, press = [], fails, deepWaits = false } = state;
  const asked = base.questionSession;
  const questionSession = deepWaits ? { ...asked, deeper: { wait: 'rest' as const } } : asked;
  const newSite = { site: { host: front }, title: front };
  let told = {
    ...base,
    questionSession,
    newSite,
    isHidden: false,
    isUnseen: false,
    ...view,
    status: { ...base.status, ...status },
  };
  // Each text is its key and its values in brackets until it is that of a language.
  chrome.i18n.getMessage = (key: string, values: string[] = []) =>
    key === 'app_language' ? 'en' : `⟦${[key, ...values].join('|')}⟧`;
  chrome.runtime.sendMessage = async (message: { name: string }) => {
    if (message.name === fails) return { error: 'It fails.' };
    if (message.name === 'setEnoughLine') told = { ...told, enoughLine: null };
    return { reply: message.name === 'openPopup' ? told : null };
  };
  const there = async <T>(find: () => T | null | undefined | false, what: string): Promise<T> => {
    for (let turn = 0; turn < 500; turn += 1) {
      const found = find();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`${name}: ${what} does not come: ${document.body.innerText}`);
  };
  const one = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector);

  const [script] = document.querySelectorAll<HTMLScriptElement>('script[type=module]');
  one('#app')?.replaceWith(Object.assign(document.createElement('div'), { id: 'app' }));
  // Under another name it runs again.
  const run = document.createElement('script');
  Object.assign(run, { type: 'module', src: `${script?.src}?${performance.now()}` });
  document.head.append(run);
  await there(() => one('.now h1:not(.unseen)'), 'it');
  run.remove();
  for (const what of press) {
    const before = one('main')?.innerHTML;
    if (typeof what === 'string') {
      const [text = '', ...values] = what.split('|');
      const key = `⟦${[text.replaceAll('.', '_'), ...values].join('|')}⟧`;
      const find = () =>
        [...document.querySelectorAll('button')].find((b) => b.textContent === key);
      (await there(find, what)).click();
      await there(() => one('main')?.innerHTML !== before, `an answer to ${what}`);
    } else {
      const field = await there(() => one<HTMLTextAreaElement>('textarea'), 'a field');
      field.value = what.write;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  }

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const words: [node: Node, text: string][] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.nodeValue ?? '';
    if (text.includes('⟦')) words.push([walker.currentNode, text]);
  }
  const isSeen = (link: Element) => {
    const { left, right, top, bottom } = link.getBoundingClientRect();
    return [left + 2, right - 2].every((x) =>
      link.contains(document.elementFromPoint(x, (top + bottom) / 2)),
    );
  };
  const overflows = (each: Element | null) => !each || each.scrollWidth > each.clientWidth;
  const heightOf = () => one('main')?.getBoundingClientRect().height ?? 0;
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [sheet];
  const shown: Shown[] = [];
  // One state has two tests in the same page: the second finds what the first measured.
  const kept = globalThis as { tallest?: Map<string, string> };
  kept.tallest ??= new Map();
  const { tallest } = kept;
  for (const { language, tag, dir, messages, length, places } of languages) {
    const inWords = (text: string): string => {
      const next = text.replaceAll(/⟦([^⟦⟧]*)⟧/g, (_, inside: string) => {
        const [key = '', ...values] = inside.split('|');
        return (messages[key] ?? key).replaceAll(/\$(\d)/g, (_, index) => {
          const value = values[Number(index) - 1] ?? '';
          return value === english ? length : value;
        });
      });
      return next === text ? text : inWords(next);
    };
    Object.assign(document.documentElement, { lang: tag, dir });
    for (const [node, text] of words) node.nodeValue = inWords(text);
    for (const [selector, all] of places) {
      const place = one(selector);
      if (!place || all.length === 0) continue;
      const known = [language, innerWidth, selector, all[0]].join();
      if (!tallest.has(known)) {
        const heights = all.map((text) => {
          place.textContent = text;
          return heightOf();
        });
        tallest.set(known, all[heights.indexOf(Math.max(...heights))] ?? '');
      }
      place.textContent = tallest.get(known) ?? '';
    }
    for (const scale of scales) {
      sheet.replaceSync(`html { font-size: calc(93.75% * ${scale}) }`);
      const main = one('main');
      scrollTo(0, 0);
      const links = [...document.querySelectorAll<HTMLAnchorElement>('nav a')];
      shown.push({
        name,
        language,
        scale,
        height: heightOf(),
        width: document.body.getBoundingClientRect().width,
        isWide: [main, ...document.querySelectorAll('button')].some(overflows),
        inSight: links.filter(isSeen).map(({ pathname }) => pathname),
      });
    }
    sheet.replaceSync('');
  }
  return shown;
}

import { MARK_PATH } from '../../utils/core/base/logo';
import { directionOf } from '../../utils/core/base/textDirection';
import type { Card } from '../../utils/views';
import { CHOSEN } from './ownEvents';

type Choice = keyof Card['labels'];
const CHOICES: readonly Choice[] = ['pause', 'later', 'continued'];
/** Elements are made under this name, since in a document of XML those without one are unknown elements. */
export const XHTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/**
 * Makes what the card shows: the mark of who speaks, one line and three equal choices, or a dot with a label that
 * opens into them (`opened`). It has no state and no clock: whoever shows it decides when it goes. Only clicks of a
 * person count.
 *
 * It is made by hand, since a library would weigh three times as much as all else that comes into the page.
 * The texts are attributes that the style shows, since `window.find` lets a page find any other text, even in
 * a closed root.
 */
export function createCardContent(
  page: Document,
  card: Card,
  form: Card['form'] | 'opened',
  { open, answer }: { open: () => void; answer: (choice: Choice) => void },
): HTMLElement {
  const make = <N extends keyof HTMLElementTagNameMap>(name: N, words = '') => {
    const element = page.createElementNS(XHTML, name) as HTMLElementTagNameMap[N];
    if (words !== '') element.dataset.words = words;
    return element;
  };
  const button = (words: string, act: () => void) => {
    const made = make('button', words);
    made.type = 'button';
    made.ariaLabel = words;
    made.addEventListener(CHOSEN, act);
    made.addEventListener('click', ({ isTrusted }) => {
      if (isTrusted) act();
    });
    return made;
  };
  const logo = () => {
    const ring = page.createElementNS(SVG, 'svg');
    ring.setAttribute('viewBox', '0 0 16 16');
    ring.setAttribute('aria-hidden', 'true');
    const path = page.createElementNS(SVG, 'path');
    path.setAttribute('d', MARK_PATH);
    ring.append(path);
    return ring;
  };

  const whole = make('div');
  whole.role = 'status';
  whole.ariaLabel = card.name;
  whole.tabIndex = -1;
  whole.classList.add(...(form === 'opened' ? (['card', form] as const) : [form]));
  whole.lang = card.language;
  whole.dir = directionOf(card.language);
  if (form === 'dot') {
    const dot = button(card.dot, open);
    dot.append(logo());
    whole.append(dot);
  } else {
    const answers = make('div');
    answers.append(...CHOICES.map((choice) => button(card.labels[choice], () => answer(choice))));
    const line = make('p', card.text);
    line.append(logo());
    whole.append(line, answers);
  }
  return whole;
}

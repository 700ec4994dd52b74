import { MARK_PATH } from '../../utils/core/mark';
import type { Card } from '../../utils/messages';

type Choice = keyof Card['labels'];
const CHOICES: readonly Choice[] = ['pause', 'later', 'keep'];
/** Named, since a document of XML, which the browser shows as a tree, would make elements of no kind. */
export const XHTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/**
 * One line and three equal choices, or a dot with a label that opens into them. No state, no clock:
 * whoever shows it decides when it goes. Clicks count only if a person made them.
 *
 * Made by hand, since a library would weigh three times as much as all the rest that comes into the page.
 */
export function face(
  page: Document,
  card: Card,
  form: Card['form'],
  { open, answer }: { open: () => void; answer: (choice: Choice) => void },
): HTMLElement {
  const make = <N extends keyof HTMLElementTagNameMap>(name: N, ...inside: (Node | string)[]) => {
    const element = page.createElementNS(XHTML, name) as HTMLElementTagNameMap[N];
    element.append(...inside);
    return element;
  };
  const button = (act: () => void, ...inside: (Node | string)[]) => {
    const made = make('button', ...inside);
    made.type = 'button';
    made.addEventListener('click', ({ isTrusted }) => {
      if (isTrusted) act();
    });
    return made;
  };
  const mark = () => {
    const ring = page.createElementNS(SVG, 'svg');
    ring.setAttribute('viewBox', '0 0 100 100');
    ring.setAttribute('aria-hidden', 'true');
    const path = page.createElementNS(SVG, 'path');
    path.setAttribute('d', MARK_PATH);
    ring.append(path);
    return ring;
  };

  const whole = make('div');
  whole.role = 'status';
  whole.tabIndex = -1;
  whole.className = form;
  if (form === 'dot') {
    whole.append(button(open, mark(), card.dot));
  } else {
    const buttons = CHOICES.map((choice) => button(() => answer(choice), card.labels[choice]));
    whole.append(make('p', card.line), make('div', ...buttons));
  }
  return whole;
}

import { directionOf } from '../../utils/core/base/textDirection';
import type { NudgeChoice } from '../../utils/core/nudging/nudge';
import type { Card } from '../../utils/views';
import { CHOSEN } from './ownEvents';

/** Elements are made under this name, since in a document of XML those without one are unknown elements. */
export const XHTML = 'http://www.w3.org/1999/xhtml';

/** A part of what is shown, which says who speaks, and in which language: a `status` is heard, a `group` seen. */
export function createPart(page: Document, { language, name }: Card, role: string): HTMLElement {
  const part = page.createElementNS(XHTML, 'div') as HTMLElement;
  part.role = role;
  part.ariaLabel = name;
  part.lang = language;
  part.dir = directionOf(language);
  return part;
}

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
  { open, answer }: { open: () => void; answer: (choice: NudgeChoice) => void },
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
  const whole = createPart(page, card, 'group');
  whole.tabIndex = -1;
  whole.classList.add(...(form === 'opened' ? (['card', form] as const) : [form]));
  if (form === 'dot') {
    whole.append(button(card.dot, open));
  } else {
    const answers = make('div');
    for (const [choice, label] of Object.entries(card.labels)) {
      answers.append(button(label, () => answer(choice as NudgeChoice)));
    }
    const line = make('p', card.text);
    // It is read where it is told.
    line.ariaHidden = 'true';
    whole.append(line, answers);
  }
  return whole;
}

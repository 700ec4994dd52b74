import type { App } from './apps';
import type { Person } from './person';

/** What is held, in the order of the table. */
export const HELD = {
  busy: 'nothing comes while hands are busy',
  keys: 'every key arrives',
  caret: 'caret, selection, undo',
  escape: 'Escape and shortcuts',
  open: 'what is open stays',
  trap: 'a focus trap lets it be answered',
  dom: 'its page is the same',
  console: 'its console is silent',
} as const;
export type Held = keyof typeof HELD;

/** Says what was seen: `null` is fine, a sentence is a fault. */
export type Tell = (held: Held, fault: string | null) => void;

/** Longer than a lull and the looks for it, ms. */
export const REST_MS = 15_000;
/** A card that is held back for so long does not come by itself, ms. */
export const HELD_BACK_MS = 8_500;
/** Minutes until a note is nearly due, and over that moment: the first stretch that speaks has 25. */
export const DUE = { soon: 24.5, now: 1.5 } as const;

/** Its page, once it has drawn what came of the last keys: the same for half a second. */
export async function quiet(app: App, person: Person): Promise<string[]> {
  for (let last = await person.dom(app.noise); ; ) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const now = await person.dom(app.noise);
    if (now.join() === last.join()) return now;
    last = now;
  }
}

/** Clicks "Later", in the card or in the dot that comes after one that nobody answered. */
export async function answer({ page, nudge }: Person): Promise<void> {
  const later = nudge.button('Later');
  if (!(await later.isVisible())) await nudge.host.getByRole('button').click();
  await later.click();
  await nudge.goes();
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))');
}

/** Where two readings differ first, as a sentence; `null` where they are the same. */
export function differs(where: string, is: unknown, was: unknown): string | null {
  const [now, then] = [JSON.stringify(is), JSON.stringify(was)];
  if (now === then) return null;
  if (Array.isArray(is) && Array.isArray(was)) {
    const step = was.findIndex((each, index) => JSON.stringify(each) !== JSON.stringify(is[index]));
    if (step >= 0 && step < is.length)
      return differs(`${where} (${step + 1})`, is[step], was[step]);
  }
  let at = 0;
  while (now[at] === then[at]) at += 1;
  const part = (text: string) => text.slice(Math.max(0, at - 30), at + 50);
  return `another state ${where}: …${part(now)}… instead of …${part(then)}…`;
}

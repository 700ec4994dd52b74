import type { App, Opened } from './apps';
import { answer, DUE, differs, HELD_BACK_MS, REST_MS, type Tell } from './held';
import type { Person } from './person';

/** Something is open when the note falls due. Escape closes it and no card; a click on the card leaves it open. */
export async function workBeside(
  app: App,
  opened: Opened,
  person: () => Promise<Person>,
  tell: Tell,
): Promise<void> {
  const start = async () => {
    const one = await person();
    await app.begin(one);
    if (!app.watched) await one.type('some words');
    await one.pass(DUE.soon);
    await opened.open(one);
    await mustBe(one, true, opened, 'did not open');
    await one.pass(DUE.now);
    return one;
  };
  let one = await start();
  if (!(await one.seesCard(HELD_BACK_MS))) {
    tell('trap', (await one.isOpen()) ? null : `${opened.name} closed by itself`);
    // A note that waits for the end of it is as good as one that can be answered.
    await one.press('Escape');
    await mustBe(one, false, opened, 'did not close');
    if (await one.seesCard(REST_MS)) await answer(one);
    else tell('trap', `no note came after ${opened.name}`);
    await one.page.close();
    return;
  }
  tell('open', (await one.isOpen()) ? null : `${opened.name} closed when the card came`);
  if (!opened.ignoresEscape) {
    await one.press('Escape');
    const isOpen = !(await becomes(one, false));
    const both =
      (await one.nudge.count()) === 0 ? `Escape closed ${opened.name} and the card` : null;
    tell('escape', isOpen ? `Escape did not close ${opened.name}` : both);
    // Not every application opens it a second time.
    if (!isOpen && !both) await opened.open(one);
    if (!(await becomes(one, true)) || (await one.nudge.count()) === 0) {
      await one.page.close();
      one = await start();
      await one.seesCard(REST_MS);
    }
  }
  const before = await one.read();
  await answer(one);
  const still = !(await becomes(one, false, 700));
  tell('open', still ? null : `a click on "Later" closed ${opened.name}`);
  if (still) tell('open', differs(`beside ${opened.name}`, await one.read(), before));
  if (opened.traps) tell('trap', still ? null : `an answer costs ${opened.name}`);
  await one.page.close();
}

async function mustBe(person: Person, open: boolean, { name }: Opened, what: string) {
  if (!(await becomes(person, open))) throw new Error(`${name} ${what}`);
}

/** Whether it is open, or closed, within that time: many close slowly. */
async function becomes(person: Person, open: boolean, withinMs = 2_000): Promise<boolean> {
  const asked = `new Promise((done) => {
    const until = performance.now() + ${withinMs};
    const look = () => {
      if (app.isOpen() === ${open}) done(true);
      else if (performance.now() > until) done(false);
      else setTimeout(look, 50);
    };
    look();
  })`;
  return (await person.page.evaluate(asked)) as boolean;
}

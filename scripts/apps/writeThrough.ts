import type { App } from './apps';
import { answer, DUE, differs, quiet, REST_MS, type Tell } from './held';
import type { Person, Reading } from './person';

const WORDS = 'the quick brown fox jumps over a lazy dog ';

/** Somebody writes through the moment at which a note falls due, rests, and goes on. */
export async function writeThrough(
  app: App,
  begun: () => Promise<Person>,
  tell: Tell,
): Promise<void> {
  const person = await begun();
  const { nudge } = person;
  await app.begin(person);
  await person.pass(DUE.soon);
  const loud = person.console.length;
  for (let round = 0; round < 5; round += 1) {
    await person.type(WORDS);
    if (round === 0) await person.pass(DUE.now);
  }
  const early = await nudge.count();
  const { text } = await person.read();
  tell('keys', differs('of what was typed', text.trim(), WORDS.repeat(5).trim()));

  await selectBack(app, person);
  const page = await quiet(app, person);
  const before = await person.read();
  const came = await person.seesCard(REST_MS);
  if (!came) throw new Error(`no note came in ${REST_MS / 1_000} s of rest`);
  const after = await person.cameAfter();
  const tooEarly = early > 0 || after === null || after < 4_950;
  tell('busy', tooEarly ? `a card came ${after ?? 'some'} ms after the last key` : null);
  tell('caret', differs('when the card came', await person.read(), before));
  tell('dom', differs('of the page when the card came', await person.dom(app.noise), page));

  const withCard = await goOn(app, person);
  tell('escape', withCard.cardStays ? null : 'Escape while writing sent the card away');
  if ((await nudge.count()) > 0) {
    if (app.selects) await select(person);
    const standing = await person.read();
    await answer(person);
    tell('caret', differs('after the answer', await person.read(), standing));
  }
  const without = await goOn(app, person);
  const left = await nudge.count();
  tell('dom', left > 0 ? 'a card is left' : null);
  const roots = (lines: string[]) => lines.filter((line) => /^<(html|head|body)\b/.test(line));
  tell('dom', differs('of the page afterwards', roots(await person.dom()), roots(page)));
  const said = person.console.slice(loud);
  tell('console', said.length > 0 ? `its console says: ${said[0]}` : null);

  const byKeys = (other: readonly unknown[]) =>
    differs('by the same keys with a card', withCard.readings, other);
  // Where undoing leads elsewhere each time, one who never saw a card tells.
  const differsAgain = byKeys(without.readings);
  tell('caret', differsAgain && byKeys(await withoutCard(app, await begun())));
}

async function withoutCard(app: App, person: Person): Promise<readonly unknown[]> {
  await app.begin(person);
  await person.type(WORDS.repeat(5));
  await selectBack(app, person);
  return (await goOn(app, person)).readings;
}

/** Escape, keys over a selection, undo: what the application makes of them, reading by reading. */
async function goOn(app: App, person: Person) {
  const readings: Reading[] = [];
  const after = async (act: Promise<void>) => {
    await act;
    readings.push(await person.read());
  };
  const { text } = await person.read();
  const cards = await person.nudge.count();
  if (app.selects) await after(select(person));
  await after(person.press('Escape'));
  const cardStays = (await person.nudge.count()) === cards;
  if (app.resume) await after(app.resume(person));
  if (app.selects) {
    await after(select(person));
    await after(person.type('q'));
    for (const key of ['ctrl+z', 'ctrl+shift+z', 'ctrl+z']) await after(person.press(key));
    return { cardStays, readings };
  }
  await after(person.type('go on'));
  await after(person.press('Escape'));
  // What was there before stays in some: what these keys add is compared.
  const added = readings.map((each) =>
    each.text.slice(each.text.startsWith(text) ? text.length : 0),
  );
  return { cardStays, readings: added };
}

const select = (person: Person) =>
  person.press('ctrl+End', 'shift+Left', 'shift+Left', 'shift+Left');

async function selectBack(app: App, person: Person): Promise<void> {
  if (app.selects) await person.press('shift+Left', 'shift+Left', 'shift+Left', 'shift+Left');
}

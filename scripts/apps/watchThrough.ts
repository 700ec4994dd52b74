import type { App, Watched } from './apps';
import { answer, DUE, differs, HELD_BACK_MS, quiet, type Tell } from './held';
import type { Person, Reading } from './person';

/** The end of full screen and of sound is told late, ms. */
const LATE_REST_MS = 25_000;

/** Something plays or fills the screen as a note falls due, and ends; then the application is used beside the card. */
export async function watchThrough(
  app: App,
  watched: Watched,
  person: Person,
  tell: Tell,
): Promise<void> {
  const { nudge } = person;
  await app.begin(person);
  await person.pass(DUE.soon);
  const loud = person.console.length;
  await watched.start(person);
  await person.pass(DUE.now);
  const came = await person.seesCard(HELD_BACK_MS);
  tell('busy', came ? 'a card came while something was watched' : null);
  await watched.stop(person);
  const page = await quiet(app, person);
  if (!(await person.seesCard(LATE_REST_MS))) throw new Error('no note came after it');
  tell('dom', differs('of the page when the card came', await person.dom(app.noise), page));

  const withCard = await press(watched, person);
  tell('escape', (await nudge.count()) === 0 ? 'a shortcut sent the card away' : null);
  if (watched.fullScreen) {
    await person.press(watched.fullScreen);
    const left = nudge.host.waitFor({ state: 'detached', timeout: 2_000 });
    const stays = 'a card stays when the page goes full screen';
    tell('busy', await left.then(() => null).catch(() => stays));
    await person.press('Escape');
  }
  if ((await nudge.count()) > 0) await answer(person);
  const without = await press(watched, person);
  tell('keys', differs('by the same keys with a card', withCard, without));
  const said = person.console.slice(loud);
  tell('console', said.length > 0 ? `its console says: ${said[0]}` : null);
}

async function press({ shortcuts }: Watched, person: Person): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const key of shortcuts) {
    await person.press(key);
    readings.push(await person.read());
  }
  return readings;
}

import { mkdir } from 'node:fs/promises';
import { join as joinPath, resolve } from 'node:path';
import { problems } from '../../tests/browser/axe';
import { type Enough, nudgeOn, startEnough, until } from '../../tests/browser/enough';
import { type Ask, findTarget, join } from '../../tests/browser/harness/devtoolsTarget';
import { wordsIn } from '../../tests/browser/localeTexts';
import { ownPages } from '../../tests/browser/ownPages';
import { open, SURFACES } from '../../tests/browser/surfaces';
import { spendDay } from './day';
import { FONTS } from './headlessChromium';
import { type Frame, LIGHT, type Look, photograph } from './screenshot';
import { DEMO_HOST, DRAFT, serveDemo } from './server';

/** The pages of Enough in a tab, and how wide each is shown. One that is new in the build has its line here. */
const PAGES: Readonly<Record<string, Frame>> = {
  welcome: { width: 880 },
  pause: { width: 880, height: 820 },
  week: { width: 880 },
  journal: { width: 880 },
  options: { width: 880 },
  help: { width: 880 },
};
/** What a click brings is shown smaller. The popup's is shown in a tab: the toolbar's own takes no size. */
const STATE = { popup: { width: 510, dots: 1 }, page: { width: 880, dots: 1 } } as const;
const NUDGE: Frame = { width: 1180, height: 860 };

const NAMES = 'globalThis.__name = (named) => named';

/** Two dots a pixel, as most screens have: the popup's picture cannot be enlarged otherwise. */
export const SCREEN = {
  size: '2600x1900',
  args: ['--force-device-scale-factor=2', '--hide-scrollbars'],
};

/**
 * Takes a picture of every page in every state into a folder, on a screen of its own. Returns the exit code: 1
 * if axe found something, or the build has a page that is not
 * shown here. `language`: as its file in `locales/` is named.
 */
export async function takeTour(
  folder: string,
  language = 'en',
  looks: readonly Look[] = [LIGHT],
): Promise<number> {
  const to = resolve(folder);
  await mkdir(to, { recursive: true });
  console.log(`Taking pictures (${language}), in a browser on a screen of its own.`);
  const server = await serveDemo();
  try {
    await using enough = await startEnough({
      granted: [DEMO_HOST, 'notes.test'],
      screen: SCREEN.size,
      fonts: FONTS,
      args: SCREEN.args,
      language: language === 'en' ? 'en-GB' : language,
    });
    // What runs this puts the name of each function into it, by a function of its own that no page has.
    await enough.chromium.context.addInitScript(NAMES);
    await enough.driver().evaluate(NAMES);
    const { written, found } = await walk(enough, language, looks, server.address + DRAFT, (name) =>
      joinPath(to, name),
    );
    console.log(`\n${written.join('\n')}\n\n${written.length} pictures.`);
    for (const each of found) console.error(each);
    return found.length > 0 ? 1 : complete();
  } finally {
    await server.stop();
  }
}

/** One day with Enough. `file`: where a picture of that name goes, without its ending. */
async function walk(
  enough: Enough,
  language: string,
  looks: readonly Look[],
  address: string,
  file: (name: string) => string,
) {
  const { chromium } = enough;
  const words = wordsIn(language);
  const written: string[] = [];
  const found: string[] = [];
  // In a small window a nudge takes its small form, and a card that is there goes.
  const ofNudge = looks.filter(({ width }) => width === undefined);
  const shoot = async (name: string, ending: string, frame: Frame | 'own size', those = looks) => {
    const target = await until(() => findTarget(chromium.cdp(), ending), `the page ${ending}`);
    written.push(
      ...(await photograph(await join(chromium.cdp(), target), frame, file(name), those)),
    );
  };
  const show = async (name: string) => {
    const page = await chromium.extensionPage(`${name}.html`);
    await shoot(name, `/${name}.html`, frameOf(name));
    await page.close();
  };

  await shoot('welcome', '/welcome.html', frameOf('welcome'));
  const frames = { popup: 'own size', nudge: NUDGE, pause: frameOf('pause') } as const;
  const page = await spendDay(enough, address, words, (name, ending) =>
    shoot(name, ending, frames[name], name === 'nudge' ? ofNudge : looks),
  );
  const nudge = nudgeOn(page);

  await enough.send('changeSettings', { patch: { nudgeForm: 'dot' } });
  await page.bringToFront();
  await enough.pass(62);
  await nudge.appears();
  await shoot('nudge-dot', page.url(), NUDGE, ofNudge);
  await nudge.button(words('nudge.dot')).click();
  await nudge.button(words('nudge.continued')).click();
  await nudge.goes();
  await enough.send('changeSettings', { patch: { nudgeForm: 'card' } });
  // Said once, after the second nudge, in the place of a question.
  await enough.send('markFindingShown', { finding: 'variety' });
  const rest = Object.keys(PAGES).filter((name) => name !== 'welcome' && name !== 'pause');
  for (const name of rest) await show(name);

  for (const surface of SURFACES.filter(({ name }) => !(name in PAGES) && name !== 'popup')) {
    const opened = await open(enough, surface, language);
    const session = await opened.context().newCDPSession(opened);
    const frame = surface.path === 'popup.html' ? STATE.popup : STATE.page;
    written.push(
      ...(await photograph(session.send.bind(session) as Ask, frame, file(surface.name), looks)),
    );
    for (const problem of await problems(opened))
      found.push(`${language} ${surface.name} ${problem}`);
    await opened.close();
  }
  return { written, found };
}

/** 0 if every page of the build is in the list. */
function complete(): number {
  const unknown = ownPages().filter((name) => !(name in PAGES) && name !== 'popup');
  if (unknown.length === 0) return 0;
  console.error(
    `The tour does not show ${unknown.join(', ')}. Add each to PAGES in scripts/demo/tour.ts.`,
  );
  return 1;
}

const frameOf = (name: string): Frame => PAGES[name] ?? { width: 880 };

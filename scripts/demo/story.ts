import { mkdir } from 'node:fs/promises';
import { join as joinPath, resolve } from 'node:path';
import { nudgeOn, startEnough, until } from '../../tests/browser/enough';
import { openPopup } from '../../tests/browser/harness/chromiumPopup';
import { grant } from '../../tests/browser/harness/chromiumPrompt';
import { findTarget, join } from '../../tests/browser/harness/devtoolsTarget';
import { wordsIn } from '../../tests/browser/localeTexts';
import { FONTS } from './headlessChromium';
import { type Frame, LIGHT, photograph } from './screenshot';
import { DRAFT, serveDemo } from './server';
import { SCREEN } from './tour';

/** Nobody's site: a name that is kept for examples. */
const SITE = 'docs.example.com';
const PAGE: Frame = { width: 880 };
const WORK: Frame = { width: 1180, height: 860 };
/** It answers whatever is asked. */
const NOTE = 'I will come back to this.';

/**
 * What Enough is for, from its install to a kept answer, done in a real browser as a person does it, with a
 * picture of each step in a folder and a line about it. Errors: a step that does not come about.
 */
export async function tellStory(folder: string): Promise<void> {
  const to = resolve(folder);
  await mkdir(to, { recursive: true });
  const words = wordsIn('en');
  console.log('\nThe story of a first day, in a browser on a screen of its own:\n');
  const server = await serveDemo();
  try {
    await using enough = await startEnough({
      screen: SCREEN.size,
      fonts: FONTS,
      args: [...SCREEN.args, `--host-resolver-rules=MAP *.example.com:80 127.0.0.1:${server.port}`],
    });
    const { chromium } = enough;
    let step = 0;
    const tell = async (line: string, name: string, ending: string, frame: Frame | 'own size') => {
      step += 1;
      const target = await until(() => findTarget(chromium.cdp(), ending), `the page ${ending}`);
      const file = joinPath(to, `${step}-${name}`);
      const [path] = await photograph(await join(chromium.cdp(), target), frame, file, [LIGHT]);
      console.log(`${step}. ${line}\n   ${path}`);
    };

    const welcome = enough.driver();
    await welcome.bringToFront();
    await tell(
      'Installed: it says what it is, and asks for nothing.',
      'installed',
      '/welcome.html',
      PAGE,
    );
    const button = (key: string) => welcome.getByRole('button', { name: words(key), exact: true });
    await button('welcome.button.chooseSites').click();
    const field = welcome.getByRole('textbox', { name: words('site.field') });
    await field.fill(SITE);
    await field.press('Enter');
    await tell('A work site is chosen.', 'choose-a-site', '/welcome.html', PAGE);
    await grant(chromium.display, welcome, button('site.button.allow'), 'allow');
    await button('welcome.button.goOn').click();
    await welcome.getByText(words('welcome.end.counts')).waitFor();
    await tell(
      'The browser asked, and gave its access to that site alone.',
      'ready',
      '/welcome.html',
      PAGE,
    );

    const work = await enough.work(`http://${SITE}/${DRAFT}`);
    await enough.pass(50);
    const counted = await openPopup(chromium);
    await tell('After 50 minutes of work the popup says so.', 'count', '/popup.html', 'own size');
    await counted.close();

    await enough.pass(11);
    const nudge = nudgeOn(work);
    await nudge.appears();
    await tell('After an hour, while nothing is typed, a note.', 'note', work.url(), WORK);
    await nudge.button(words('nudge.pause')).click();
    const pause = await chromium.openedPage('pause.html');
    await tell('Its answer "Pause" opens a pause.', 'pause', '/pause.html', {
      ...PAGE,
      height: 820,
    });
    await enough.jump(10);
    await pause.getByRole('button', { name: words('pause.button.back') }).click();
    await until(async () => !(await enough.now()).pausing, 'the pause to be over');

    const asking = await openPopup(chromium);
    await asking.press(words('checkIn.button.skip'));
    await asking.press(words('popup.button.write'));
    await asking.type(NOTE);
    await tell('Afterwards the popup has a question.', 'question', '/popup.html', 'own size');
    await asking.press(words('popup.button.keep'));
    await asking.press(words('popup.button.saveEntries'));
    const isKept = async () => (await asking.words()).includes(words('popup.kept'));
    await until(isKept, 'the answer to be kept');
    await asking.close();

    for (const [line, name, frame] of [
      ['The week has the hours that were counted, and what was written.', 'week', PAGE],
      ['All of it can be changed, exported and deleted.', 'options', { ...PAGE, height: 1_000 }],
    ] as const) {
      const page = await chromium.extensionPage(`${name}.html`);
      await tell(line, name, `/${name}.html`, frame);
      await page.close();
    }
    console.log(`\n${step} pictures, in ${to}.`);
  } finally {
    await server.stop();
  }
}

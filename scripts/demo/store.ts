import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { startEnough, until } from '../../tests/browser/enough';
import { findTarget, join as joinTarget } from '../../tests/browser/harness/devtoolsTarget';
import { wordsIn } from '../../tests/browser/localeTexts';
import { RING_PATH } from '../../utils/core/base/logo';
import { ICON_COLOURS } from '../../utils/core/nudging/toolbarIcon';
import { spendDay } from './day';
import { FONTS, openPlain } from './headlessChromium';
import { type Frame, LIGHT, photograph } from './screenshot';
import { DRAFT, serveDemo } from './server';
import { SCREEN } from './tour';

interface Shot {
  readonly line: string;
  readonly frame: Frame | 'own size';
  /** Of the picture in the store's, pixels. */
  readonly width: number;
  /** There is more below: it runs out of the picture. */
  readonly goesOn?: boolean;
}

/** What the stores show, in their order, and one line above each. */
const SHOTS = {
  nudge: {
    line: 'One quiet line, when a stretch runs long. Three answers, all fine.',
    frame: { width: 940, height: 620 },
    width: 940,
  },
  popup: {
    line: 'How things stand, and one small question.',
    frame: 'own size',
    width: 400,
  },
  pause: {
    line: 'A pause that is yours, with a length or without one.',
    frame: { width: 960, height: 770 },
    width: 780,
  },
  week: {
    line: 'Seven days as ribbons. No score, and the numbers can be hidden.',
    frame: { width: 880, height: 820 },
    width: 740,
    goesOn: true,
  },
  options: {
    line: 'When a note may come, and how many, is your choice.',
    frame: { width: 880, height: 814, from: '#overview' },
    width: 740,
    goesOn: true,
  },
} as const satisfies Record<string, Shot>;
type Name = keyof typeof SHOTS;

/** Nobody's sites. */
const SITES = ['docs.example.com', 'mail.example.com'];
/** Sunday. */
const REST_DAYS = [7];

/** Sizes in pixels. Source: the image pages of the Chrome Web Store, Microsoft Edge Add-ons and AMO. */
const SCREENSHOT = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };
const LOGO = { width: 300, height: 300 };

const PICTURES = fileURLToPath(new URL('../../docs/store/pictures', import.meta.url));

/** Takes the stores' pictures again, where they are committed. */
export async function takeStorePictures(): Promise<void> {
  console.log('Taking the pictures for the stores.');
  const taken = await mkdtemp(join(tmpdir(), 'enough-store-'));
  try {
    await takeShots(taken);
    await rm(PICTURES, { recursive: true, force: true });
    await mkdir(PICTURES);
    await compose(taken);
    console.log(`${(await readdir(PICTURES)).length} pictures for the stores: ${PICTURES}`);
  } finally {
    await rm(taken, { recursive: true, force: true });
  }
}

/** Takes a picture of Enough for each shot, `NAME-light.png`. */
async function takeShots(to: string): Promise<void> {
  const server = await serveDemo();
  try {
    await using enough = await startEnough({
      granted: SITES,
      screen: SCREEN.size,
      fonts: FONTS,
      args: [...SCREEN.args, `--host-resolver-rules=MAP *.example.com:80 127.0.0.1:${server.port}`],
    });
    const shoot = async (name: Name, ending: string) => {
      const cdp = enough.chromium.cdp();
      const target = await until(() => findTarget(cdp, ending), `the page ${ending}`);
      await photograph(await joinTarget(cdp, target), SHOTS[name].frame, join(to, name), [LIGHT]);
    };
    await enough.send('changeSettings', { patch: { restDays: REST_DAYS } });
    await spendDay(enough, `http://${SITES[0]}/${DRAFT}`, wordsIn('en'), shoot);
    for (const name of ['week', 'options'] as const) {
      const page = await enough.chromium.extensionPage(`${name}.html`);
      await shoot(name, `/${name}.html`);
      await page.close();
    }
  } finally {
    await server.stop();
  }
}

/** Makes the stores' pictures of those that were taken. `from`: their folder. */
async function compose(from: string): Promise<void> {
  const browser = await openPlain();
  const page = await browser.newPage();
  // Pictures of a folder are shown to a page of that folder, and to no page without an address.
  await writeFile(join(from, 'page.html'), '<!doctype html>');
  await page.goto(pathToFileURL(join(from, 'page.html')).href);
  for (const [index, [name, shot]] of Object.entries<Shot>(SHOTS).entries()) {
    const picture = `<img src="${name}-light.png" width="${shot.width}" class="${shot.goesOn ? 'goes-on' : ''}" alt="">`;
    await draw(page, SCREENSHOT, `<p>${shot.line}</p>${picture}`, `${index + 1}-${name}.png`);
  }
  await draw(page, TILE, `${ring(112)}<h1>Enough</h1>`, 'tile.png');
  await draw(page, LOGO, ring(220), 'logo.png');
  await browser.close();
}

async function draw(
  page: Page,
  size: { width: number; height: number },
  inside: string,
  name: string,
): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate(
    ([html, style]) => {
      document.head.innerHTML = `<style>${style}</style>`;
      document.body.innerHTML = html;
      return Promise.all([...document.images].map((image) => image.decode()));
    },
    [inside, STYLE] as const,
  );
  // The Chrome Web Store takes 24 bits a pixel, and nothing to see through.
  await sharp(await page.screenshot())
    .removeAlpha()
    .png({ palette: false, compressionLevel: 9, effort: 10 })
    .toFile(join(PICTURES, name));
}

const ring = (size: number) =>
  `<svg width="${size}" height="${size}" viewBox="4 4 96 96"><path fill="${ICON_COLOURS.mark}" d="${RING_PATH}"/></svg>`;

const STYLE = `
  body { margin: 0; height: 100vh; display: flex; flex-direction: column; align-items: center;
    justify-content: center; background: #faf7f2; color: #2b2a27; overflow: hidden; }
  p { margin: 0; padding: 42px 48px 38px; font: 30px/1.3 Georgia, serif; text-align: center; }
  h1 { margin: 28px 0 0; font: 40px Georgia, serif; }
  img { flex: none; margin-block-end: auto; border: 1px solid #e4ded3; border-radius: 16px;
    background: #fffdf9; }
  .goes-on { flex: 0 1 auto; min-height: 0; margin: 0; object-fit: cover; object-position: top;
    border-block-end: none; border-radius: 16px 16px 0 0; }
`;

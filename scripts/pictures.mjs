// `npm run pictures -- FOLDER LANGUAGE…`: pictures of every surface in every state and language, and one
// sheet with all of them, light and dark; in English, Arabic and Japanese also in the system's colours, and at
// 200 and 400 %. Without words: into `pictures`, in every language. Fails where axe finds something. With
// English come those
// for the stores, into `docs/store/pictures`; with `--store` they alone.
import { readdirSync } from 'node:fs';
import { build, findChromium, root, SCREEN, setUp } from './setup.mjs';

const words = process.argv.slice(2);
const storeAlone = words.includes('--store');
const [folder = `${root}pictures`, ...chosen] = words.filter((word) => word !== '--store');
const languages =
  chosen.length > 0
    ? chosen
    : readdirSync(`${root}locales`).map((name) => name.replace(/\.yml$/, ''));

setUp(['chromium', ...SCREEN.pictures, 'languages']);
process.env.CHROMIUM ??= findChromium();
build('the copy for trying', 'wxt', 'build', '--mode', 'testing');

const { register } = await import('tsx/esm/api');
register();
const { takeTour } = await import('./demo/tour.ts');
const { ALL_LOOKS, BOTH_SCHEMES } = await import('./demo/screenshot.ts');
const { writeSheet } = await import('./demo/contactSheet.ts');
const { takeStorePictures } = await import('./demo/store.ts');
for (const language of storeAlone ? [] : languages) {
  const into = language === 'en' ? folder : `${folder}/${language}`;
  // One that is read from the right, and one without spaces, beside our own.
  const looks = ['en', 'ar', 'ja'].includes(language) ? ALL_LOOKS : BOTH_SCHEMES;
  process.exitCode ||= await takeTour(into, language, looks);
}
if (!storeAlone) await writeSheet(folder);
if (storeAlone || languages.includes('en')) await takeStorePictures();

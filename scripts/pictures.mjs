// `npm run pictures -- FOLDER LANGUAGE…`: pictures of every surface in every state and language, and one
// sheet with all of them; and those for the stores. In English light, dark, in the system's colours, and at
// 200 and 400 %; else light. Without words: into `pictures`, in every language. Fails where axe finds something.
import { readdirSync } from 'node:fs';
import { build, findChromium, root, setUp } from './setup.mjs';

const [folder = `${root}pictures`, ...chosen] = process.argv.slice(2);
const languages =
  chosen.length > 0
    ? chosen
    : readdirSync(`${root}locales`).map((name) => name.replace(/\.yml$/, ''));

setUp(['chromium', 'display', 'windows', 'hands', 'languages', 'letters']);
process.env.CHROMIUM ??= findChromium();
build('the copy for trying', 'wxt', 'build', '--mode', 'testing');

const { register } = await import('tsx/esm/api');
register();
const { takeTour } = await import('./demo/tour.ts');
const { ALL_LOOKS, LIGHT } = await import('./demo/photo.ts');
const { writeSheet } = await import('./demo/sheet.ts');
const { writeStorePictures } = await import('./demo/store.ts');
for (const language of languages) {
  const into = language === 'en' ? folder : `${folder}/${language}`;
  const looks = language === 'en' ? ALL_LOOKS : [LIGHT];
  process.exitCode ||= await takeTour(into, language, looks);
}
await writeSheet(folder);
if (languages.includes('en')) await writeStorePictures(folder);

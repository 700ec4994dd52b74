// `npm run icons`: draws the mark into the sizes that browsers ask for. The results are committed.
import { writeFile } from 'node:fs/promises';
import { drawIcons } from './drawIcons';

for (const [size, icon] of await drawIcons()) {
  await writeFile(new URL(`../public/icon/${size}.png`, import.meta.url), icon);
}

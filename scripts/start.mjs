// `npm start`: sets up, builds, and opens a browser with Enough in it to try. Where there is no screen,
// or a folder is named (`npm start -- FOLDER`), it does what a person does on a first day, and takes a picture
// of each step. Fails where a step does not come about.
import { build, findChromium, root, SCREEN, setUp } from './setup.mjs';

const [folder] = process.argv.slice(2);
const takePictures = folder !== undefined || !hasScreen();

setUp(['chromium', ...(takePictures ? SCREEN.pictures : [])]);
process.env.CHROMIUM ??= findChromium();
build('the copy for trying', 'wxt', 'build', '--mode', 'testing');

// From here on there are packages to use, and TypeScript to read.
const { register } = await import('tsx/esm/api');
register();
if (takePictures) {
  const { tellStory } = await import('./demo/story.ts');
  await tellStory(folder ?? `${root}pictures`);
} else {
  const { openWindow } = await import('./demo/window.ts');
  await openWindow();
}

function hasScreen() {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

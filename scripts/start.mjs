// `npm start`: sets up, builds, and opens a browser with Enough in it to try. Where there is no screen,
// or a folder is named (`npm start -- FOLDER`), it takes pictures of everything instead.
import { build, findChromium, root, SCREEN, setUp } from './setup.mjs';

const [folder] = process.argv.slice(2);
const takePictures = folder !== undefined || !hasScreen();

setUp(['chromium', ...(takePictures ? SCREEN.pictures : [])]);
process.env.CHROMIUM ??= findChromium();
build('the extension', 'wxt', 'build');
build('the copy for trying', 'wxt', 'build', '--mode', 'testing');

// From here on there are packages to use, and TypeScript to read.
const { register } = await import('tsx/esm/api');
register();
if (takePictures) {
  const { takeTour } = await import('./demo/tour.ts');
  const { BOTH_SCHEMES } = await import('./demo/screenshot.ts');
  process.exitCode = await takeTour(folder ?? `${root}pictures`, 'en', BOTH_SCHEMES);
} else {
  const { openWindow } = await import('./demo/window.ts');
  await openWindow();
}

function hasScreen() {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

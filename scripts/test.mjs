// `npm test`: sets up, then everything there is to check, one after the other, the time of each part, and
// one closing line.
import { SCREEN, setUp } from './setup.mjs';
import { check, finish, tests } from './steps.mjs';

setUp([
  'chromium',
  'firefox',
  ...SCREEN.tests,
  'bus',
  'ears',
  'inputMethod',
  'inputMethodKorean',
  'inputMethodReached',
  'anotherProgram',
  'age',
  'git',
  'languages',
]);

check('code', 'prepare', 'wxt', 'prepare');
check('code', 'format and lint', 'biome', 'check', '--error-on-warnings');
check('code', 'types', 'tsc', '--noEmit');
check('code', 'unused code', 'knip');
check('build', 'package for Chromium', 'wxt', 'zip');
check('build', 'package for Firefox', 'wxt', 'zip', '-b', 'firefox');
check('build', 'test build for Chromium', 'wxt', 'build', '--mode', 'testing');
check('build', 'test build for Firefox', 'wxt', 'build', '-b', 'firefox', '--mode', 'testing');
tests('unit', { project: 'unit*' });
tests('build');
tests('browser');
finish();

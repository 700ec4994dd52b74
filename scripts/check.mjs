// `npm run check`: what can be told in some minutes, before a commit. Format, lint, types, unused code, and
// the unit tests in one time zone; `npm test` has the others, what was built, and the browsers.
import { setUp } from './setup.mjs';
import { check, finish, tests } from './steps.mjs';

setUp(['age', 'git']);

check('code', 'prepare', 'wxt', 'prepare');
check('code', 'format and lint', 'biome', 'check', '--error-on-warnings');
check('code', 'types', 'tsc', '--noEmit');
check('code', 'unused code', 'knip');
tests('unit');
finish();

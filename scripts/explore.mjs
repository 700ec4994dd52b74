// `npm run explore`: the properties of `tests` alone, on twenty times as many cases as `npm test` tries, and each time
// on others. `npm run explore 100` tries a hundred times as many.
import { setUp } from './setup.mjs';
import { check, finish, tests } from './steps.mjs';

const [times = '20'] = process.argv.slice(2);
if (!/^[1-9]\d{0,3}$/.test(times)) {
  console.error(`"${times}" is not how many times as many. A whole number is, such as 20.`);
  process.exit(1);
}

setUp(['age', 'git']);
process.env.EXPLORE_TIMES = times;
check('code', 'prepare', 'wxt', 'prepare');
tests('unit', { project: 'unit*', reachedBy: ['tests/property.ts'] });
finish();

// What a run of tests told, of the report that Vitest writes as JSON.
import { relative } from 'node:path';

/** Of what a failed test said: its error and, where it is a property's, how to have the same case again. */
const MOST_LINES = 30;

/**
 * How many passed, and of each other one its file (by its path from `root`), its name and why, in some lines.
 * A test that did not run has failed.
 */
export function toldBy({ testResults }, root) {
  const results = testResults.flatMap((file) => resultsIn(file, root));
  const failed = results.filter(({ status }) => status !== 'passed').map(inWords);
  return { passed: results.length - failed.length, failed };
}

/** Each test of a file, or the file alone where none of its tests could be read. */
function resultsIn({ name, status, message, assertionResults }, root) {
  const file = relative(root, name);
  if (status === 'failed' && assertionResults.length === 0) {
    return [{ file, fullName: 'the file itself', status, failureMessages: [message] }];
  }
  return assertionResults.map((result) => ({ ...result, file }));
}

function inWords({ file, fullName, status, failureMessages }) {
  const why = status === 'failed' ? failureMessages.join('\n') : `did not run (${status})`;
  return `${file}: ${fullName}\n${why.split('\n').slice(0, MOST_LINES).join('\n')}`;
}

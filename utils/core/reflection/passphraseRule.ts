/**
 * One rule for each passphrase that is made here, of a lock or of a backup: whoever attacks it has the
 * file, and tries as many as they like.
 */

/** Characters. Source: between the 8 and the 15 of NIST SP 800-63B, 3.1.1.2; slowness makes up for the rest. */
const SHORTEST_PASSPHRASE = 12;

/** Our choice: what is in fewer is a pattern of the fingers. */
const FEWEST_DIFFERENT = 5;
/** Our choice: what is left beside a word of the list is a number or a sign that many add. */
const FEWEST_OTHER_LETTERS = 4;
/** The largest share of steps from letter to letter that may lead to the next, the last or the same one. Our choice. */
const MOST_STEPS_IN_A_ROW = 0.7;

/** The words that the long ones among the commonest passwords are made of. */
const COMMON = [
  ...['password', 'passwort', 'passw0rd', 'p@ssw0rd', 'p@ssword', 'passphrase', 'motdepasse'],
  ...['contraseña', 'contrasena', 'senha', 'qwertyuiop', 'qwertzuiop', 'azertyuiop', 'qwerty'],
  ...['qwertz', 'azerty', 'asdfghjkl', 'asdfgh', 'zxcvbnm', '1q2w3e4r', '1qaz2wsx', 'qazwsx'],
  ...['iloveyou', 'letmein', 'welcome', 'administrator', 'admin', 'changeme', 'trustno1'],
  ...['sunshine', 'princess', 'football', 'baseball', 'superman', 'starwars', 'pokemon'],
  ...['michael', 'jennifer', 'computer', 'internet', 'default', 'secret', 'hello', 'test'],
  ...['correcthorsebatterystaple', 'abcdef', 'abc', 'enough'],
];

/** Why a passphrase does not do; `null` if it does. */
export function passphraseProblem(passphrase: string): 'short' | 'common' | null {
  const letters = [...passphrase.normalize('NFKC').toLowerCase()];
  if (letters.length < SHORTEST_PASSPHRASE) return 'short';
  const weak =
    new Set(letters).size < FEWEST_DIFFERENT ||
    isInARow(letters) ||
    isRepeated(letters) ||
    isMostlyCommon(letters.join('').replaceAll(/\s/gu, ''));
  return weak ? 'common' : null;
}

function isInARow(letters: readonly string[]): boolean {
  const codes = letters.map((letter) => letter.codePointAt(0) ?? 0);
  const steps = codes.slice(1).filter((code, index) => Math.abs(code - (codes[index] ?? 0)) <= 1);
  return steps.length > MOST_STEPS_IN_A_ROW * (codes.length - 1);
}

/** One part, repeated; the last repetition may be incomplete. */
function isRepeated(letters: readonly string[]): boolean {
  const parts = Array.from({ length: Math.floor(letters.length / 2) }, (_, index) => index + 1);
  return parts.some((part) =>
    letters.every((letter, index) => index < part || letter === letters[index - part]),
  );
}

function isMostlyCommon(text: string): boolean {
  const rest = COMMON.reduce((left, word) => left.replaceAll(word, ''), text);
  return rest !== text && (rest.match(/\p{L}/gu) ?? []).length < FEWEST_OTHER_LETTERS;
}

import { expect, it } from 'vitest';
import { pageSources } from './pageSources';

/** What moves the focus or the cursor. */
const MOVES = /\.focus\(|\.setSelectionRange\(|\bleadTo\(/;

/**
 * `useEffect` runs a frame later. Who goes on typing at once would type into nothing, and a cursor that is
 * moved under a hand puts letters where nobody wanted them.
 */
it('moves the focus with what it draws, not a frame later', () => {
  const found = pageSources(/\.tsx?$/).flatMap(({ file, source }) =>
    effectsIn(source)
      .filter((effect) => MOVES.test(effect))
      .map((effect) => `${file}: ${effect}`),
  );
  expect(found).toEqual([]);
});

/** Each call of `useEffect`, up to the bracket that ends it. */
function effectsIn(source: string): string[] {
  return [...source.matchAll(/\buseEffect\(/g)].map(({ index }) => {
    let open = 0;
    let at = index;
    do {
      at = source.slice(at).search(/[()]/) + at;
      open += source[at] === '(' ? 1 : -1;
      at += 1;
    } while (open > 0 && at < source.length);
    return source.slice(index, at);
  });
}

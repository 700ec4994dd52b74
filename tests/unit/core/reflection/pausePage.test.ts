import { describe, expect, it } from 'vitest';
import { IDEAS, type IdeaId } from '../../../../utils/core/content/pauseIdeas';
import {
  anotherIdea,
  chooseIdea,
  NO_PAUSE_PAGE,
  pageFor,
  pauseLengths,
  withLength,
} from '../../../../utils/core/reflection/pausePage';
import * as fc from '../../../property';

const groupOf = (id: IdeaId | undefined) => IDEAS.find((idea) => idea.id === id)?.group;
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** The ideas that a person sees when they ask for another one, once for each number. */
function asked(randoms: readonly number[]): IdeaId[] {
  let page = NO_PAUSE_PAGE;
  return randoms.map((random) => {
    page = anotherIdea(page, random);
    return page.shown.at(-1) as IdeaId;
  });
}

describe('chooseIdea', () => {
  it('gives an idea of another group than the last, whatever chance says', () => {
    fc.assert(
      fc.property(fc.array(chance, { minLength: 2, maxLength: 120 }), (randoms) => {
        const groups = asked(randoms).map(groupOf);
        groups.slice(1).forEach((group, index) => {
          expect(group).not.toBe(groups[index]);
        });
      }),
    );
  });

  it('repeats none before most of the others were shown', () => {
    fc.assert(
      fc.property(fc.array(chance, { minLength: 24, maxLength: 24 }), (randoms) => {
        // Six ideas share a group with the last and wait for their turn.
        expect(new Set(asked(randoms)).size).toBe(24);
      }),
    );
  });

  it('shows every idea in the end', () => {
    const randoms = Array.from({ length: 200 }, (_, index) => (index * 0.618) % 1);
    expect(new Set(asked(randoms)).size).toBe(IDEAS.length);
  });

  it('goes by chance alone at first', () => {
    expect(chooseIdea([], 0)).toBe(IDEAS[0]?.id);
    expect(chooseIdea([], 0.999)).toBe(IDEAS.at(-1)?.id);
  });
});

describe('the pause page', () => {
  it('is as it was left while the pause is the same one', () => {
    const page = { ...pageFor(NO_PAUSE_PAGE, 1_000, 0.5), hidden: true };
    expect(pageFor(page, 1_000, 0.1)).toBe(page);
  });

  it('begins each pause with one other idea and no length', () => {
    const first = withLength(pageFor(NO_PAUSE_PAGE, 1_000, 0), 5, 2_000);
    const next = pageFor({ ...first, hidden: true }, 9_000, 0);
    expect(next).toMatchObject({ pause: 9_000, hidden: false, length: null });
    expect(next.shown).toHaveLength(2);
    expect(new Set(next.shown).size).toBe(2);
  });

  it('ends a chosen length after its minutes, from when it was chosen', () => {
    expect(withLength(NO_PAUSE_PAGE, 5, 60_000).length).toEqual({ minutes: 5, endsAt: 360_000 });
    expect(withLength(withLength(NO_PAUSE_PAGE, 5, 60_000), null, 90_000).length).toBeNull();
  });
});

describe('the lengths of a pause', () => {
  it('are a minute, a real break and a long one', () => {
    expect(pauseLengths(5)).toEqual([1, 5, 20]);
    expect(pauseLengths(20)).toEqual([1, 20]);
  });

  it('vary from one pause to the next where they are to, and are no shorter', () => {
    const each = [0, 1, 2, 3, 4].map((minute) => pauseLengths(5, minute * 60_000 + 1));
    expect(each[0]).toEqual([2, 6, 21]);
    expect(each[4]).toEqual(each[0]);
    expect(new Set(each.map(String)).size).toBe(4);
  });
});

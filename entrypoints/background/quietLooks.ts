import type { Sample } from '../../utils/core/counting/attention';
import { isQuietMinute, isSameSight, type KnownSight, moveOn } from '../../utils/core/state/quiet';
import type { State } from '../../utils/core/state/state';

/** The last step, and whether the minute after it is quiet: `null` until a look asks. */
interface LastStep {
  known: KnownSight;
  isQuiet: boolean | null;
}

/**
 * Looks that find what the last one found. In a minute in which nothing can be decided such a look moves on what is
 * open, and needs neither settings nor record. `moveStored`: puts a state in the place of the one that is stored;
 * false if that is another one than is known here. Remembers nothing that is not stored.
 */
export function createQuietLooks(moveStored: (from: State, to: State) => Promise<boolean>) {
  let last: LastStep | null = null;

  /**
   * What is known after it; `null` if a whole step has to be taken. `takeSample`: `null` if something else changed.
   * Throws what the store throws.
   */
  async function moveOnWith(
    takeSample: (known: KnownSight) => Promise<Sample | null>,
  ): Promise<KnownSight | null> {
    const step = last;
    last = null;
    if (!step) return null;
    step.isQuiet ??= isQuietMinute(step.known);
    if (!step.isQuiet) return null;
    const { known } = step;
    const sample = await takeSample(known);
    if (!sample || !isSameSight(known.sample, sample)) return null;
    const moved = moveOn(known.state, sample, known.settings);
    if (!moved || !(await moveStored(known.state, moved))) return null;
    last = { ...step, known: { ...known, state: moved } };
    return last.known;
  }

  return {
    moveOnWith,
    /** What the last step wrote; `null` where that is not all there is to know. */
    remember: (known: KnownSight | null): void => {
      last = known && { known, isQuiet: null };
    },
    /** For all that may change what is stored, or what may be seen. */
    forget: (): void => {
      last = null;
    },
  };
}

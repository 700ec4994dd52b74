import type { Sample } from '../../utils/core/counting/attention';
import {
  type KnownSight,
  lookQuietly,
  type Quiet,
  quietAfter,
  quietFrom,
} from '../../utils/core/state/quiet';
import type { State } from '../../utils/core/state/state';

/**
 * Looks that find what the last one found. As long as nothing can be decided such a look moves on what is open, and
 * needs neither settings nor record. `moveStored`: puts a state in the place of the one that is stored; false if that
 * is another one than is known here. Remembers nothing that is not stored.
 */
export function createQuietLooks(moveStored: (from: State, to: State) => Promise<boolean>) {
  let last: Quiet | null = null;

  /**
   * What is known after it; `null` if a whole step has to be taken. `takeSample`: `null` if something else changed.
   * Throws what the store throws.
   */
  async function moveOnWith(
    takeSample: (known: KnownSight) => Promise<Sample | null>,
  ): Promise<KnownSight | null> {
    const quiet = last && quietFrom(last);
    last = null;
    const sample = quiet && (await takeSample(quiet.known));
    const moved = sample && lookQuietly(quiet, sample);
    if (!moved || !(await moveStored(quiet.known.state, moved.known.state))) return null;
    last = moved;
    return moved.known;
  }

  return {
    moveOnWith,
    /** What the last step wrote; `null` where that is not all there is to know. */
    remember: (known: KnownSight | null): void => {
      last = known && quietAfter(known);
    },
    /** For all that may change what is stored, or what may be seen. */
    forget: (): void => {
      last = null;
    },
  };
}

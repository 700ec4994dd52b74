import type { Span } from '../../core/counting/attention';
import type { Exclusion } from '../../core/counting/exclusions';
import { applyReplacement } from '../../core/counting/replacement';
import type { NudgeRecord } from '../../core/nudging/nudge';
import type { Change } from '../../core/state/change';
import type { State } from '../../core/state/state';

interface StoredState {
  readonly state: State;
  readonly spans: readonly Span[];
  readonly exclusions: readonly Exclusion[];
}

/**
 * Changes that could not be written so far, because the disk is full or the store does not answer.
 * They are kept in order, count as written, and are tried again with each new one. `write` must write a
 * change whole or not at all.
 */
export function createPendingWrites(write: (change: Change) => Promise<void>) {
  let waiting: Change[] = [];
  return {
    any: () => waiting.length > 0,

    /** What is stored, as it will be once everything is written. */
    applyTo: (stored: StoredState): StoredState =>
      waiting.reduce<StoredState>((known, { state, replace, spans = [], exclusions = [] }) => {
        const kept = replace ? applyReplacement(known, replace) : known;
        return {
          state,
          spans: [...kept.spans, ...spans],
          exclusions: [...kept.exclusions, ...exclusions],
        };
      }, stored),

    /** Shown nudges, those that are not written included. */
    applyToNudges: (stored: readonly NudgeRecord[]): NudgeRecord[] =>
      waiting
        .flatMap(({ nudges = [] }) => nudges)
        .reduce<NudgeRecord[]>(
          (all, nudge) => [...all.filter(({ id }) => id !== nudge.id), nudge],
          [...stored],
        ),

    /** Writes all there is to write. False if something waits on. */
    async save(change: Change): Promise<boolean> {
      const { state, replace, ...lists } = change;
      const onlyState = replace === undefined && Object.values(lists).every((list) => !list.length);
      const last = waiting.pop();
      // A sample without news only moves the last sample on: one of those is enough.
      if (last && onlyState) waiting.push({ ...last, state });
      else waiting.push(...(last ? [last] : []), change);
      for (let next = waiting[0]; next; next = waiting[0]) {
        try {
          await write(next);
        } catch (error) {
          console.error(error);
          return false;
        }
        waiting.shift();
      }
      return true;
    },

    discard(): void {
      waiting = [];
    },
  };
}

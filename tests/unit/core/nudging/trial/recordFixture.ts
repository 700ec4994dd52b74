import type { ExclusionKind } from '../../../../../utils/core/counting/exclusions';
import type { KnownTime } from '../../../../../utils/core/nudging/trial/outcome';

const MINUTE_MS = 60_000;
/** A decision point of a trial. All numbers of a life are minutes since then. */
export const AT = Date.UTC(2026, 10, 23, 10);
export const ms = (minutes: number) => AT + minutes * MINUTE_MS;

type Run = readonly [from: number, to: number];
export interface Life {
  readonly work: readonly Run[];
  readonly exclusion?: readonly [...Run, ExclusionKind];
  readonly stopped?: number;
}

/** What would be stored of it. */
export function recordedTime({ work, exclusion, stopped }: Life): KnownTime {
  return {
    spans: work.map(([from, to]) => ({ site: 'docs.test', from: ms(from), to: ms(to) })),
    exclusions: exclusion
      ? [{ from: ms(exclusion[0]), to: ms(exclusion[1]), kind: exclusion[2] }]
      : [],
    open: null,
    undecided: [],
    stoppedAt: stopped === undefined ? null : ms(stopped),
  };
}

import type { HoleKind } from '../../../../utils/core/counting/exclusions';
import type { Recorded } from '../../../../utils/core/nudging/trial/outcome';

const MINUTE_MS = 60_000;
/** A moment of a trial. All numbers of a life are minutes since then. */
export const AT = Date.UTC(2026, 10, 23, 10);
export const ms = (minutes: number) => AT + minutes * MINUTE_MS;

type Run = readonly [from: number, to: number];
export interface Life {
  readonly work: readonly Run[];
  readonly hole?: readonly [...Run, HoleKind];
  readonly stopped?: number;
}

/** What would be stored of it. */
export function recorded({ work, hole, stopped }: Life): Recorded {
  return {
    spans: work.map(([from, to]) => ({ site: 'docs.test', from: ms(from), to: ms(to) })),
    holes: hole ? [{ from: ms(hole[0]), to: ms(hole[1]), kind: hole[2] }] : [],
    open: null,
    stoppedAt: stopped === undefined ? null : ms(stopped),
  };
}

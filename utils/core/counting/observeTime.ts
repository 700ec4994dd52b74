import type { Settings } from '../settings/settings';
import { hasAttention, isContinuous, observe, type Sample, type Span } from './attention';
import type { CountingState } from './countingState';
import type { Exclusion } from './exclusions';
import {
  countedSample,
  disbelieved,
  gapKindOf,
  isLost,
  isNeverIdle,
  observeFront,
  observeGap,
  type UnchangedFront,
} from './gaps';

type OpenTime = Pick<CountingState, 'openSpan' | 'openGap'>;

/** What a sample shows: what is open now, and what came to its end. */
export interface ObservedTime {
  /** As it counts. */
  readonly sample: Sample;
  readonly open: OpenTime & Pick<CountingState, 'front'>;
  readonly spans: readonly Span[];
  readonly exclusions: readonly Exclusion[];
}

/** Moves the open span, or the gap after it, on by one sample: all time belongs to one of them while Enough counts. */
export function observeTime(
  known: OpenTime & Pick<CountingState, 'front'>,
  taken: Sample,
  settings: Pick<Settings, 'tracking' | 'otherPrograms' | 'sites'>,
): ObservedTime {
  const isWatched = settings.otherPrograms === 'ask' && known.openGap?.kind === 'otherProgram';
  const last = known.openSpan ?? (isWatched ? known.openGap : null);
  const isHeard = known.openGap === null || !isLost(known.openGap, taken.at);
  const isSeen = last === null ? isHeard : isContinuous(last, taken);
  const front = observeFront(known.front, isSeen, taken);
  const sample = countedSample(taken, settings, front);
  const { before, ...cut } = believe(known, front, sample);
  const span = observe(before.openSpan, sample);
  const kind = isNeverIdle(front, sample.at) ? 'neverIdle' : gapKindOf(sample);
  const isGap = settings.tracking && !hasAttention(sample);
  const goesOn = isWatched && before.openGap?.kind === 'otherProgram';
  const gap = observeGap(before.openGap, isGap ? kind : null, goesOn, sample);
  return {
    sample,
    open: { openSpan: span.open, openGap: gap.gap, front },
    spans: [...cut.spans, ...span.finished],
    exclusions: [...cut.exclusions, ...span.exclusions, ...gap.exclusions],
  };
}

/** What is open, without the half day in which nothing changed at a device that never says that nobody is there. */
function believe({ openSpan, openGap }: OpenTime, front: UnchangedFront | null, sample: Sample) {
  const { at, session } = sample;
  const before: OpenTime = { openSpan, openGap };
  const all = { before, spans: [] as readonly Span[], exclusions: [] as readonly Exclusion[] };
  if (!front || !isNeverIdle(front, at)) return all;
  if (openGap) {
    const { gap, exclusions } = disbelieved(openGap, front.since);
    return { ...all, before: { openSpan, openGap: gap }, exclusions };
  }
  if (!openSpan) return all;
  const { site } = openSpan;
  const from = Math.max(openSpan.from, front.since);
  return {
    ...all,
    before: {
      openSpan: null,
      openGap: { kind: 'neverIdle', from, lastSeenAt: at, session } as const,
    },
    spans: from > openSpan.from ? [{ site, from: openSpan.from, to: from }] : [],
  };
}

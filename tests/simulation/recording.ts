import type { Calendar } from '../../utils/core/base/calendar';
import type { NudgeRecord } from '../../utils/core/nudging/nudge';
import { DEFAULT_SETTINGS } from '../../utils/core/settings/settings';
import { noop } from '../../utils/core/state/actions';
import {
  type KnownSight,
  knownAfter,
  lookQuietly,
  type Quiet,
  quietAfter,
  quietFrom,
} from '../../utils/core/state/quiet';
import { showInPage } from '../../utils/core/state/show';
import { INITIAL_STATE, type State } from '../../utils/core/state/state';
import {
  applyAction,
  applySample,
  decideNext,
  needsHistory,
} from '../../utils/core/state/transition';
import {
  exclusionsOf,
  spansOf,
  withExclusion,
  withPause,
  withSpan,
} from '../../utils/store/record/recordCodec';
import { EMPTY_DAY, type RecordedDay } from '../../utils/store/record/recordSchema';
import type { TakeLook } from './background';

/** What is stored, in the shapes of the store: all of it is written at once, or none. */
export interface Kept {
  readonly state: State;
  readonly record: RecordedDay;
  readonly nudges: readonly NudgeRecord[];
}

export const NOTHING_KEPT: Kept = { state: INITIAL_STATE, record: EMPTY_DAY, nudges: [] };

const sites = [{ host: 'docs.test' }, { host: 'mail.test' }];

/**
 * A step as entrypoints/background/recorder.ts takes it. Every page finds a lull at once.
 * `calendarAt`: where the person is, by ms since the epoch. `wrote`: is told what is known after it.
 */
export function keeping(
  calendarAt: (at: number) => Calendar,
  wrote: (known: KnownSight | null) => void = () => {},
): TakeLook<Kept> {
  return ({ state, record, nudges }, sample, tracking) => {
    const known = {
      state,
      spans: spansOf(record),
      exclusions: exclusionsOf(record),
      settings: { ...DEFAULT_SETTINGS, sites, tracking },
      calendar: calendarAt(sample.at),
    };
    const acted = applyAction(noop, known, sample);
    const seen = applySample(acted, sample);
    const past = needsHistory(seen) ? nudges : [];
    const chance = { random: 0, id: `nudge ${nudges.length}` };
    const step = decideNext(seen, acted, past, chance);
    const lull = { tab: 1, at: sample.at, blind: false, today: seen.today, draw: () => 0 };
    const transition = showInPage(step, lull) ?? step;
    const { change, effects } = transition;
    wrote(knownAfter({ ...known, sample, past }, transition));
    const { spans = [], exclusions = [], pauses = [] } = change;
    const withSpans = spans.reduce(withSpan, record);
    const withHoles = exclusions.reduce(withExclusion, withSpans);
    return {
      stored: {
        state: change.state,
        record: pauses.reduce(withPause, withHoles),
        nudges: (change.nudges ?? []).reduce(
          (all, nudge) => [...all.filter(({ id }) => id !== nudge.id), nudge],
          nudges,
        ),
      },
      watch: effects.find((effect) => effect.do === 'heartbeat')?.mode ?? null,
    };
  };
}

/**
 * The same with quiet looks, as entrypoints/background/quietLooks.ts has them. `moved`: is told of each one that was
 * enough. A choice of the person's is a step of its own.
 */
export function keepingQuietly(
  calendarAt: (at: number) => Calendar,
  moved: () => void,
): TakeLook<Kept> {
  let last: Quiet | null = null;
  const step = keeping(calendarAt, (known) => {
    last = known && quietAfter(known);
  });
  let watch: ReturnType<typeof step>['watch'] = null;
  return (stored, sample, tracking) => {
    const quiet = last && quietFrom(last);
    if (
      quiet?.known.state === stored.state &&
      quiet.known.settings.tracking === tracking &&
      quiet.known.calendar.zone === calendarAt(sample.at).zone
    ) {
      last = lookQuietly(quiet, sample);
      if (last) {
        moved();
        return { stored: { ...stored, state: last.known.state }, watch };
      }
    }
    const whole = step(stored, sample, tracking);
    ({ watch } = whole);
    return whole;
  };
}

import type { Calendar } from '../../utils/core/base/calendar';
import type { NudgeRecord } from '../../utils/core/nudging/nudge';
import { DEFAULT_SETTINGS } from '../../utils/core/settings/settings';
import { nothing } from '../../utils/core/state/actions';
import { show } from '../../utils/core/state/show';
import { type Live, NOTHING_LIVE } from '../../utils/core/state/state';
import { act, needsHistory, respond, see } from '../../utils/core/state/transition';
import {
  holesOf,
  spansOf,
  withHole,
  withPause,
  withSpan,
} from '../../utils/store/record/recordCodec';
import { EMPTY_DAY, type RecordedDay } from '../../utils/store/record/recordSchema';
import type { Look } from './background';

/** What is stored, in the shapes of the store: all of it is written at once, or none. */
export interface Kept {
  readonly live: Live;
  readonly record: RecordedDay;
  readonly nudges: readonly NudgeRecord[];
}

export const NOTHING_KEPT: Kept = { live: NOTHING_LIVE, record: EMPTY_DAY, nudges: [] };

const sites = [{ host: 'docs.test' }, { host: 'mail.test' }];

/**
 * A look as entrypoints/background/recorder.ts takes it. Every page finds a lull at once.
 * `calendarAt`: where the person is, by ms since the epoch.
 */
export function keeping(calendarAt: (at: number) => Calendar): Look<Kept> {
  return ({ live, record, nudges }, sample, tracking) => {
    const known = {
      live,
      spans: spansOf(record),
      holes: holesOf(record),
      settings: { ...DEFAULT_SETTINGS, sites, tracking },
      calendar: calendarAt(sample.at),
    };
    const acted = act(nothing, known, sample);
    const seen = see(acted, sample);
    const past = needsHistory(seen) ? nudges : [];
    const chance = { random: 0, id: `nudge ${nudges.length}` };
    const step = respond(seen, sample, acted, past, chance);
    const lull = { tab: 1, at: sample.at, blind: false, rhythm: seen.rhythm, draw: () => 0 };
    const { change, effects } = show(step, lull) ?? step;
    const { spans = [], holes = [], pauses = [] } = change;
    const withSpans = spans.reduce(withSpan, record);
    const withHoles = holes.reduce(withHole, withSpans);
    return {
      stored: {
        live: change.live,
        record: pauses.reduce(withPause, withHoles),
        nudges: (change.nudges ?? []).reduce(
          (all, nudge) => [...all.filter(({ id }) => id !== nudge.id), nudge],
          nudges,
        ),
      },
      watch: effects.find((effect) => effect.do === 'watch')?.site ?? null,
    };
  };
}

import type { Sample } from '../counting/attention';
import { OTHER_PROGRAMS } from '../settings/otherPrograms';
import type { Settings } from '../settings/settings';
import type { Heartbeat, HeartbeatMode } from './change';
import type { State } from './state';

/** How to keep watching after a sample. */
export function heartbeatOf(
  state: Pick<State, 'openSpan' | 'openGap'>,
  settings: Settings,
  sample: Sample,
): Heartbeat {
  return {
    mode: heartbeatModeOf(state, settings, sample),
    inFront: sample.tab !== null,
    isSomebodyThere: sample.presence === 'active',
  };
}

/** Whether to keep watching: the person may leave a work site, or be back at one, without a word from the browser. */
function heartbeatModeOf(
  { openSpan, openGap }: Pick<State, 'openSpan' | 'openGap'>,
  { tracking, otherPrograms }: Settings,
  { behindOtherApp, presence }: Sample,
): HeartbeatMode {
  if (openSpan) return openSpan.site === OTHER_PROGRAMS ? 'inOtherProgram' : 'inFront';
  if (!tracking || presence !== 'active') return null;
  // Time that may be called work later on has to be known to be true.
  if (openGap?.kind === 'otherProgram' && otherPrograms === 'ask') return 'inOtherProgram';
  return behindOtherApp ? 'behindOtherApp' : null;
}

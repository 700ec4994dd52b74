import { NUDGE_SECONDS, SECOND_MS } from '../base/defaults';
import { decide } from './decide';
import { chooseLine, type LiveNudge, type NudgeRecord, recordOf } from './nudge';
import type { Finding } from './patterns/finding';
import type { Silence } from './silence';
import type { Situation } from './situation';
import { isByChance } from './trial/randomize';

/** What is asked of a page: to take the nudge in, or to let it go. */
export type NudgeEffect =
  | { readonly do: 'offer'; readonly tab: number }
  | { readonly do: 'withdraw'; readonly tab: number };

/** What becomes of a nudge with one look. */
export interface Nudged {
  readonly nudge: LiveNudge | null;
  readonly silence: Silence | null;
  readonly records: readonly NudgeRecord[];
  readonly effects: readonly NudgeEffect[];
}

/** A number in [0, 1) and a name that was never used before, drawn by whoever calls. */
export interface Chance {
  readonly random: number;
  readonly id: string;
}

/** A nudge shown in a page that was not heard of for this long is gone: its page was closed. */
export const SHOWN_AT_MOST_MS = (NUDGE_SECONDS.atMost + 10) * SECOND_MS;

/** A shown nudge stays until it is answered, leaves, or is no longer wanted there. `asked`: for silence. */
export function keepShown(
  nudge: LiveNudge,
  unwanted: boolean,
  asked: Silence | null,
  { sample: { at }, settings }: Situation,
): Nudged {
  const age = at - nudge.at;
  const siteGone = nudge.site !== '' && !settings.sites.some(({ host }) => host === nudge.site);
  // In the popup it was asked for, and takes up no page: it stays as long as it is true.
  const old = age < 0 || (!nudge.atIcon && age > SHOWN_AT_MOST_MS);
  if (!unwanted && !siteGone && !old) {
    return { nudge, silence: null, records: [], effects: [] };
  }
  const end = !nudge.atIcon && (unwanted || siteGone) ? 'withdrawn' : 'left';
  return {
    nudge: null,
    silence: asked ?? 'spoken',
    records: [recordOf(nudge, end, at)],
    effects: takenOut(nudge),
  };
}

/** Looks for a page to speak in, follows the person to another, waits at the icon, or stands down. */
export function offer(
  waiting: LiveNudge | null,
  gone: boolean,
  findings: readonly Finding[],
  situation: Situation,
  { random, id }: Chance,
): Nudged {
  const decided = decide(findings, situation);
  const verdict = gone && 'speak' in decided ? ({ silence: 'away' } as const) : decided;
  if ('silence' in verdict) {
    const effects = waiting ? takenOut(waiting) : [];
    return { nudge: null, silence: verdict.silence, records: [], effects };
  }
  const { speak, form, doubt } = verdict;
  const { tab, site, at } = situation.sample;
  const same = waiting?.pattern === speak.pattern ? waiting : null;
  const refused = doubt === null && waiting?.tab === tab && waiting.refused;
  const nudge: LiveNudge = {
    id: same?.tab === tab ? same.id : id,
    pattern: speak.pattern,
    line: same?.line ?? chooseLine(speak.pattern, situation.history, random),
    form,
    atIcon: doubt !== null || form === 'icon' || refused,
    refused,
    byChance: (same?.byChance ?? true) && isByChance(speak.pattern, situation),
    tab,
    site: site ?? '',
    phase: 'waiting',
    at: same?.tab === tab ? same.at : at,
  };
  const stays = same?.tab === tab && (refused || !nudge.atIcon);
  const offered: NudgeEffect[] =
    tab !== null && (refused || !nudge.atIcon) ? [{ do: 'offer', tab }] : [];
  return {
    nudge,
    silence: doubt ?? (refused && form !== 'icon' ? 'noScript' : null),
    records: [],
    effects: [...(waiting && !stays ? takenOut(waiting) : []), ...offered],
  };
}

function takenOut({ atIcon, tab }: LiveNudge): NudgeEffect[] {
  return atIcon || tab === null ? [] : [{ do: 'withdraw', tab }];
}

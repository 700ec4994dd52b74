import { NUDGE_SECONDS, SECOND_MS } from '../base/defaults';
import { OTHER_PROGRAMS } from '../settings/otherPrograms';
import { decide, mayBeTold } from './decide';
import type { NoNudgeReason } from './noNudgeReason';
import { speaksAtIcon } from './notification';
import { type CurrentNudge, chooseNudgeText, type NudgeRecord, recordOf } from './nudge';
import type { Finding } from './patterns/finding';
import type { Situation } from './situation';
import { isRandomized } from './trial/randomize';

/** What is asked of a page: to take the nudge in, or to remove it. */
export type NudgeEffect =
  | { readonly do: 'injectNudge'; readonly tab: number }
  | { readonly do: 'withdrawNudge'; readonly tab: number };

/** A nudge after one sample. */
export interface NudgeUpdate {
  readonly nudge: CurrentNudge | null;
  readonly noNudgeReason: NoNudgeReason | null;
  readonly records: readonly NudgeRecord[];
  readonly effects: readonly NudgeEffect[];
}

/** A number in [0, 1) and a name that was never used before, drawn by whoever calls. */
export interface Draws {
  readonly random: number;
  readonly id: string;
}

/** A nudge shown in a page that was not heard of for this long is gone: its page was closed. */
export const SHOWN_AT_MOST_MS = (NUDGE_SECONDS.atMost + 10) * SECOND_MS;

/**
 * A shown nudge stays until it is answered, leaves, or is no longer wanted there. `asked`: why the person
 * asked for silence, or `null`.
 */
export function updateShown(
  nudge: CurrentNudge,
  unwanted: boolean,
  asked: NoNudgeReason | null,
  { sample: { at }, settings }: Situation,
): NudgeUpdate {
  const age = at - nudge.at;
  const isNamed = nudge.site !== '' && nudge.site !== OTHER_PROGRAMS;
  const siteGone = isNamed && !settings.sites.some(({ host }) => host === nudge.site);
  // In the popup it was asked for, and takes up no page: it stays as long as it is true.
  const old = age < 0 || (!nudge.atIcon && age > SHOWN_AT_MOST_MS);
  if (!unwanted && !siteGone && !old) {
    return { nudge, noNudgeReason: null, records: [], effects: [] };
  }
  const end = !nudge.atIcon && (unwanted || siteGone) ? 'withdrawn' : 'expired';
  return {
    nudge: null,
    noNudgeReason: asked ?? 'alreadyShown',
    records: [recordOf(nudge, end, at)],
    effects: withdrawEffects(nudge),
  };
}

/** Looks for a page to speak in, follows the person to another, waits at the icon, or stands down. */
export function updateWaiting(
  waiting: CurrentNudge | null,
  gone: boolean,
  findings: readonly Finding[],
  situation: Situation,
  { random, id }: Draws,
): NudgeUpdate {
  const wanted = decide(findings, situation);
  const decision = gone && 'show' in wanted ? ({ noNudgeReason: 'notAtWork' } as const) : wanted;
  if ('noNudgeReason' in decision) {
    const effects = waiting ? withdrawEffects(waiting) : [];
    return { nudge: null, noNudgeReason: decision.noNudgeReason, records: [], effects };
  }
  const { show: finding, form, deferReason } = decision;
  const { tab, site, at } = situation.sample;
  const same = waiting?.pattern === finding.pattern ? waiting : null;
  const injectionFailed = deferReason === null && waiting?.tab === tab && waiting.injectionFailed;
  const atIcon = deferReason !== null || form === 'icon' || injectionFailed;
  // Where no page is asked, a full screen may be a talk or a film: then nothing else is shown of it either.
  const unasked = atIcon && situation.sample.fullScreen ? 'fullScreen' : null;
  const noNudgeReason =
    deferReason ?? unasked ?? (injectionFailed && form !== 'icon' ? 'noScript' : null);
  const isTold = atIcon && speaksAtIcon(noNudgeReason) && mayBeTold(finding, situation);
  const nudge: CurrentNudge = {
    id: same?.tab === tab ? same.id : id,
    pattern: finding.pattern,
    textId: same?.textId ?? chooseNudgeText(finding.pattern, situation.history, random),
    form,
    atIcon,
    injectionFailed,
    notified: (same?.notified ?? false) || isTold,
    randomized: (same?.randomized ?? true) && isRandomized(finding.pattern, situation),
    tab,
    site: site ?? '',
    phase: 'waiting',
    at: same?.tab === tab ? same.at : at,
  };
  const stays = same?.tab === tab && (injectionFailed || !nudge.atIcon);
  const offered: NudgeEffect[] =
    tab !== null && (injectionFailed || !nudge.atIcon) ? [{ do: 'injectNudge', tab }] : [];
  return {
    nudge,
    noNudgeReason,
    records: [],
    effects: [...(waiting && !stays ? withdrawEffects(waiting) : []), ...offered],
  };
}

function withdrawEffects({ atIcon, tab }: CurrentNudge): NudgeEffect[] {
  return atIcon || tab === null ? [] : [{ do: 'withdrawNudge', tab }];
}

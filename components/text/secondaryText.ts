import { MINUTE_MS } from '../../utils/core/base/defaults';
import { newcombe } from '../../utils/core/nudging/trial/confidenceInterval';
import {
  meanOf,
  minutesLonger,
  type SecondaryOutcomes,
} from '../../utils/core/nudging/trial/secondaryOutcomes';
import { MIN_PER_ARM } from '../../utils/core/nudging/trial/verdict';
import { formatRoundedDuration } from '../../utils/format';
import { t } from '../../utils/i18n';

/** A share, in [-1, 1], as a count in 100. */
export function inHundred(share: number): number {
  return Math.round(share * 100);
}

/** Whether a range is above zero, below it, or both. */
export function rangeOf(low: number, high: number): 'more' | 'fewer' | 'both' {
  return low >= 0 ? 'more' : high <= 0 ? 'fewer' : 'both';
}

/** The secondary outcomes at the last interim analysis, one sentence each. Source: care.md 7.2. */
export function describeSecondary(also: SecondaryOutcomes): string[] {
  const { sent, withheld, welcome } = also;
  const known = Math.min(sent.points, withheld.points) >= MIN_PER_ARM;
  const asked = welcome.yes + welcome.fine + welcome.no > 0;
  return [
    ...(known ? [stretchInFigures(also), longBreakInFigures(also)] : []),
    ...(asked ? [t('trial.welcome', [welcome.yes, welcome.fine, welcome.no])] : []),
  ];
}

function stretchInFigures(also: SecondaryOutcomes): string {
  const { low, high } = minutesLonger(also);
  const inWords = (minutes: number) => formatRoundedDuration(Math.abs(minutes) * MINUTE_MS);
  return t(`trial.stretch.${rangeOf(low, high)}`, [
    inWords(meanOf(also.sent).mean),
    inWords(meanOf(also.withheld).mean),
    inWords(low),
    inWords(high),
  ]);
}

function longBreakInFigures({ sent, withheld }: SecondaryOutcomes): string {
  const side = ({ points, longBreaks }: SecondaryOutcomes['sent']) => ({
    points,
    breaks: longBreaks,
  });
  const { low, high } = newcombe({ sent: side(sent), withheld: side(withheld) });
  const [least, most] = [inHundred(low), inHundred(high)];
  return t(`trial.longBreak.${rangeOf(least, most)}`, [
    sent.longBreaks,
    sent.points,
    withheld.longBreaks,
    withheld.points,
    Math.abs(least),
    Math.abs(most),
  ]);
}

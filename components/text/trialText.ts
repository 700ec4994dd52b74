import { newcombe } from '../../utils/core/nudging/trial/confidenceInterval';
import {
  isTrialOver,
  nextAnalysisSize,
  sampleSizeOf,
  type Trial,
} from '../../utils/core/nudging/trial/decisionPoint';
import {
  halvesOf,
  mayBeFading,
  type Verdict,
  verdictOf,
} from '../../utils/core/nudging/trial/verdict';
import { formatLocale, joinSentences, plural, t } from '../../utils/i18n';
import { inHundred, rangeOf } from './secondaryText';

/**
 * What the trial says so far, as whole sentences. `numbers`: off, the same without any figure.
 * `nudgesOff`: the person gets no nudges now. Source: care.md 7.6.
 */
export function describeTrial(trial: Trial, numbers: boolean, nudgesOff: boolean): string[] {
  const { excluded } = trial;
  const fading = mayBeFading(trial.interimAnalyses) ? [t('trial.fading')] : [];
  if (!nudgesOff && verdictNow(trial) === 'getsInTheWay') return [t('trial.less')];
  if (!numbers) return [verdictInWords(trial), ...fading];
  const left = excluded.sent + excluded.withheld > 0;
  return [
    verdictInFigures(trial),
    ...halves(trial),
    ...fading,
    ...next(trial),
    ...(left ? [t('trial.excluded', [excluded.sent, excluded.withheld])] : []),
  ];
}

function verdictNow({ interimAnalyses }: Trial): Verdict | null {
  const last = interimAnalyses.at(-1);
  return last ? verdictOf(last) : null;
}

function verdictInWords(trial: Trial): string {
  return t(`trial.words.${verdictNow(trial) ?? 'collecting'}`);
}

function verdictInFigures(trial: Trial): string {
  const counts = trial.interimAnalyses.at(-1);
  if (!counts) {
    const [so, look] = [sampleSizeOf(trial.counts), nextAnalysisSize(trial) ?? 0];
    return plural('trial.collecting', so, [so, look]);
  }
  const verdict = verdictOf(counts);
  const { difference, low, high } = newcombe(counts);
  const [least, most] = [inHundred(low), inHundred(high)];
  if (verdict === 'helps') {
    return t('trial.helps', [inHundred(difference), Math.max(0, least), most]);
  }
  if (verdict !== 'cannotTell') return t(`trial.words.${verdict}`);
  const { sent, withheld } = counts;
  const range = rangeOf(least, most);
  const [from, to] = [Math.abs(least), Math.abs(most)];
  return joinSentences([
    t('trial.cannotTell', [sent.breaks, sent.points, withheld.breaks, withheld.points]),
    plural(`trial.range.${range}`, range === 'both' ? from : to, [from, to]),
  ]);
}

/** The interval of each half, once both have decision points in each arm. */
function halves({ interimAnalyses }: Trial): string[] {
  const found = halvesOf(interimAnalyses);
  if (!found) return [];
  const signed = new Intl.NumberFormat(formatLocale(), { signDisplay: 'exceptZero' });
  const [first, second] = found;
  const inWords = (share: number) => signed.format(inHundred(share));
  return [
    t('trial.halves', [
      inWords(first.low),
      inWords(first.high),
      inWords(second.low),
      inWords(second.high),
    ]),
  ];
}

/** After the first interim analysis: how many decision points there are, and when the next one comes. */
function next(trial: Trial): string[] {
  const last = trial.interimAnalyses.at(-1);
  if (!last || verdictNow(trial) === 'getsInTheWay') return [];
  if (isTrialOver(trial)) return [t('trial.over')];
  const so = sampleSizeOf(trial.counts);
  return [plural('trial.next', so, [so, nextAnalysisSize(trial) ?? 0])];
}

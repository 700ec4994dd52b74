import { newcombe } from '../../utils/core/nudging/trial/confidenceInterval';
import {
  isOver,
  momentsOf,
  nextLook,
  type Trial,
} from '../../utils/core/nudging/trial/decisionPoint';
import {
  halvesOf,
  mayBeFading,
  type Verdict,
  verdictOf,
} from '../../utils/core/nudging/trial/verdict';
import { counted, ownFormat, sentences, t } from '../../utils/i18n';
import { inHundred, rangeOf } from './secondaryText';

/**
 * What the trial says so far, as whole sentences. `numbers`: off, the same without any figure.
 * `nudgesOff`: the person gets no nudges now. Source: care.md 7.6.
 */
export function describeTrial(trial: Trial, numbers: boolean, nudgesOff: boolean): string[] {
  const { leftOut } = trial;
  const fading = mayBeFading(trial.looks) ? [t('trial.fading')] : [];
  if (!nudgesOff && verdictNow(trial) === 'getsInTheWay') return [t('trial.less')];
  if (!numbers) return [verdictInWords(trial), ...fading];
  const left = leftOut.sent + leftOut.held > 0;
  return [
    verdictInFigures(trial),
    ...halves(trial),
    ...fading,
    ...next(trial),
    ...(left ? [t('trial.leftOut', [leftOut.sent, leftOut.held])] : []),
  ];
}

function verdictNow({ looks }: Trial): Verdict | null {
  const last = looks.at(-1);
  return last ? verdictOf(last) : null;
}

function verdictInWords(trial: Trial): string {
  return t(`trial.words.${verdictNow(trial) ?? 'collecting'}`);
}

function verdictInFigures(trial: Trial): string {
  const counts = trial.looks.at(-1);
  if (!counts) {
    const [so, look] = [momentsOf(trial.counts), nextLook(trial) ?? 0];
    return counted('trial.collecting', so, [so, look]);
  }
  const verdict = verdictOf(counts);
  const { difference, low, high } = newcombe(counts);
  const [least, most] = [inHundred(low), inHundred(high)];
  if (verdict === 'helps') {
    return t('trial.helps', [inHundred(difference), Math.max(0, least), most]);
  }
  if (verdict !== 'cannotTell') return t(`trial.words.${verdict}`);
  const { sent, held } = counts;
  const range = rangeOf(least, most);
  const [from, to] = [Math.abs(least), Math.abs(most)];
  return sentences([
    t('trial.cannotTell', [sent.breaks, sent.moments, held.breaks, held.moments]),
    counted(`trial.range.${range}`, range === 'both' ? from : to, [from, to]),
  ]);
}

/** The interval of each half, once both have decision points in each arm. */
function halves({ looks }: Trial): string[] {
  const found = halvesOf(looks);
  if (!found) return [];
  const signed = new Intl.NumberFormat(ownFormat(), { signDisplay: 'exceptZero' });
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
  const last = trial.looks.at(-1);
  if (!last || verdictNow(trial) === 'getsInTheWay') return [];
  if (isOver(trial)) return [t('trial.over')];
  const so = momentsOf(trial.counts);
  return [counted('trial.next', so, [so, nextLook(trial) ?? 0])];
}

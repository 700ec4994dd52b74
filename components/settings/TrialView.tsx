import { useId } from 'preact/hooks';
import { percentBetween } from '../../utils/core/base/percent';
import { type Difference, newcombe } from '../../utils/core/nudging/trial/confidenceInterval';
import type { Trial } from '../../utils/core/nudging/trial/decisionPoint';
import { halvesOf } from '../../utils/core/nudging/trial/verdict';
import { joinSentences, t } from '../../utils/i18n';
import { describeSecondary } from '../text/secondaryText';
import { describeTrial } from '../text/trialText';

interface Props {
  trial: Trial;
  /** Off: words without any figure, and no picture. */
  numbers: boolean;
  /** The person gets no nudges now. */
  nudgesOff: boolean;
}

/** What the trial shows so far: the confidence interval, then the sentence that says the same. */
export function TrialView({ trial, numbers, nudgesOff }: Props) {
  const id = useId();
  const last = trial.interimAnalyses.at(-1);
  const secondary =
    numbers && trial.secondaryAtAnalysis ? describeSecondary(trial.secondaryAtAnalysis) : [];
  const halves = halvesOf(trial.interimAnalyses);
  const both = last && last.sent.points > 0 && last.withheld.points > 0;
  return (
    <div class="trial">
      {numbers && both && (
        <ConfidenceBar {...newcombe(last)} label={t('trial.picture')} describedBy={id} />
      )}
      {numbers && halves && (
        <>
          <ConfidenceBar {...halves[0]} label={t('trial.firstHalf')} describedBy={id} named />
          <ConfidenceBar {...halves[1]} label={t('trial.secondHalf')} describedBy={id} named />
        </>
      )}
      <p id={id}>{joinSentences(describeTrial(trial, numbers, nudgesOff))}</p>
      {secondary.length > 0 && <p>{joinSentences(secondary)}</p>}
    </div>
  );
}

/**
 * The largest difference that the picture shows. Our choice: what lies beyond is cut off, and the sentence
 * tells.
 */
const MAX_DIFFERENCE = 0.6;

interface ConfidenceBarProps extends Difference {
  label: string;
  describedBy: string;
  /** The label is shown above it. */
  named?: boolean;
}

/** One colour whatever it says: no side is the good one. */
function ConfidenceBar({
  difference,
  low,
  high,
  label,
  describedBy,
  named = false,
}: ConfidenceBarProps) {
  const share = (value: number) => percentBetween(value, -MAX_DIFFERENCE, MAX_DIFFERENCE);
  const place = (value: number) => `${share(value).toFixed(2)}%`;
  return (
    <figure>
      {named && <p class="soft small">{label}</p>}
      <svg class="interval" role="img" aria-label={label} aria-describedby={describedBy}>
        <line class="axis" x1="0" x2="100%" y1="14" y2="14" />
        <line class="zero" x1="50%" x2="50%" y1="2" y2="26" />
        <rect
          class="likely"
          x={place(low)}
          width={`${(share(high) - share(low)).toFixed(2)}%`}
          y="10"
          height="8"
          rx="4"
        />
        <circle class="middle" cx={place(difference)} cy="14" r="6" />
      </svg>
      <figcaption class="soft small sides">
        <span>{t('trial.fewer')}</span>
        <span>{t('trial.same')}</span>
        <span>{t('trial.more')}</span>
      </figcaption>
    </figure>
  );
}

import { scaleLinear } from 'd3-scale';
import { useId } from 'preact/hooks';
import { type Difference, newcombe } from '../utils/core/trial/interval';
import type { Trial } from '../utils/core/trial/moments';
import { sentences, t } from '../utils/words';
import { trialInSentences } from './trialWords';

interface Props {
  trial: Trial;
  /** Off: words without any figure, and no picture. */
  numbers: boolean;
  /** The person gets no notes now. */
  notesOff: boolean;
}

/** How the trial stands: the interval around zero, then the sentence that says the same. */
export function TrialView({ trial, numbers, notesOff }: Props) {
  const id = useId();
  const last = trial.looks.at(-1);
  const both = last && last.sent.moments > 0 && last.held.moments > 0;
  return (
    <div class="trial">
      {numbers && both && <Interval {...newcombe(last)} describedBy={id} />}
      <p id={id}>{sentences(trialInSentences(trial, numbers, notesOff))}</p>
    </div>
  );
}

/** So far the picture reaches to either side. Our choice: what lies beyond is cut off, and the sentence tells. */
const MOST = 0.6;

/** One colour whatever it says: no side is the good one. */
function Interval({ difference, low, high, describedBy }: Difference & { describedBy: string }) {
  const share = scaleLinear().domain([-MOST, MOST]).range([0, 100]).clamp(true);
  const place = (value: number) => `${share(value).toFixed(2)}%`;
  return (
    <figure>
      <svg
        class="interval"
        role="img"
        aria-label={t('trial.picture')}
        aria-describedby={describedBy}
      >
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
      <figcaption class="soft small ends">
        <span>{t('trial.fewer')}</span>
        <span>{t('trial.same')}</span>
        <span>{t('trial.more')}</span>
      </figcaption>
    </figure>
  );
}

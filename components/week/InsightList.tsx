import { useId } from 'preact/hooks';
import { HOUR_MS } from '../../utils/core/base/defaults';
import type { Insights } from '../../utils/core/history/insights';
import { formatInstant, formatTime } from '../../utils/format';
import { joinSentences, plural, t } from '../../utils/i18n';
import {
  type Clock,
  describeInsight,
  describeInsightWithoutNumbers,
  describeLimits,
} from '../text/insightText';
import { WriteLink } from '../ui/WriteLink';

interface Props {
  insights: Insights;
  clock: Clock;
  /** Off: words without any figure, and no picture. */
  numbers: boolean;
}

/** The insights of the days so far with their limits, and at the end a question with a place to answer it. */
export function InsightList({ insights, clock, numbers }: Props) {
  const { all, daysToGo, listChangedAt, hours, countsOtherPrograms } = insights;
  const said = all.flatMap((insight) => {
    const words = numbers
      ? describeInsight(insight, clock)
      : describeInsightWithoutNumbers(insight);
    return words === null ? [] : [{ kind: insight.kind, words }];
  });
  return (
    <div class="insights">
      {daysToGo > 0 && <p>{numbers ? plural('insight.wait', daysToGo) : t('insight.waitWords')}</p>}
      {said.length > 0 && <p>{describeLimits(countsOtherPrograms, numbers)}</p>}
      {said.length > 0 && (
        <ul>
          {said.map(({ kind, words }) => (
            <li key={kind}>
              {kind === 'dayParts' && numbers && hours ? (
                <WithHours hours={hours} words={words} />
              ) : (
                <p>{words}</p>
              )}
            </li>
          ))}
        </ul>
      )}
      {daysToGo === 0 && said.length === 0 && <p>{t('insight.noneInWords')}</p>}
      {listChangedAt !== null && <p>{t('insight.listChanged', [formatInstant(listChangedAt)])}</p>}
      {said.length > 0 && (
        <div class="row">
          <p class="shown">{t('insight.question')}</p>
          <WriteLink />
        </div>
      )}
    </div>
  );
}

/** Opacity of the hour with the least work, and of the one with the most. */
const FAINTEST = 0.08;
const DARKEST = 0.9;

/** Hours of the clock to read the picture by. */
const MARKS = [0, 6, 12, 18];

/** The hours of the day, shaded by the work in them, without figures. The sentence says the same. */
function WithHours({ hours, words }: { hours: readonly number[]; words: string }) {
  const id = useId();
  const most = Math.max(...hours);
  return (
    <figure>
      <div class="clock soft small" aria-hidden="true">
        {MARKS.map((hour) => (
          <span key={hour} style={{ insetInlineStart: `${(hour / 24) * 100}%` }}>
            {formatTime(hour * HOUR_MS, 'UTC')}
          </span>
        ))}
      </div>
      <svg class="hours" role="img" aria-label={t('insight.picture')} aria-describedby={id}>
        {hours.map((share, hour) => (
          <rect
            key={hour}
            x={`${((hour / 24) * 100).toFixed(2)}%`}
            width={`${(100 / 24).toFixed(2)}%`}
            height="14"
            opacity={share === 0 ? 0 : FAINTEST + (DARKEST - FAINTEST) * (share / most)}
          />
        ))}
      </svg>
      <figcaption id={id}>{joinSentences([words, t('insight.colour')])}</figcaption>
    </figure>
  );
}

import type { EpochMs } from '../../utils/core/base/calendar';
import { MINUTE_MS } from '../../utils/core/base/defaults';
import type { Insight } from '../../utils/core/history/insights';
import { amountOf } from '../../utils/core/history/insights/counts';
import { formatRoundedDuration, formatTime } from '../../utils/format';
import { joinSentences, plural, t } from '../../utils/i18n';
import { describeScope } from './scopeText';

/** Clock times are rounded to this, ms. Our choice, the same as for durations above an hour. */
const CLOCK_STEP_MS = 15 * MINUTE_MS;

/** Where the clock of a day is read. */
export interface Clock {
  /** When a day begins. */
  readonly dayFrom: EpochMs;
  /** IANA. */
  readonly zone: string;
}

/** A fact, and from how many days. What was counted is said once, above them all. Source: care.md 6.2, 6.3. */
export function describeInsight(insight: Insight, clock: Clock): string {
  const fact = factInFigures(insight, clock);
  const days = 'days' in insight && !('count' in insight) ? insight.days : null;
  return joinSentences([fact, ...(days === null ? [] : [plural('insight.scope', days)])]);
}

/** The same without any figure, its days said above as well; `null` if nothing is left without figures. */
export function describeInsightWithoutNumbers(insight: Insight): string | null {
  return factInWords(insight);
}

/** The limits that all insights of a list share: what was counted, and without figures, that it is the days so far. */
export function describeLimits(countsOtherPrograms: boolean, numbers: boolean): string {
  const scope = describeScope(countsOtherPrograms);
  return numbers ? scope : joinSentences([scope, t('insight.scopeWords')]);
}

function factInFigures(insight: Insight, clock: Clock): string {
  switch (insight.kind) {
    case 'typicalDay': {
      const [low, high] = [insight.lowMs, insight.highMs].map(formatRoundedDuration) as [
        string,
        string,
      ];
      return low === high
        ? t('insight.typicalDay.same', [low])
        : t('insight.typicalDay.between', [low, high]);
    }
    case 'lastWork': {
      const [low, high] = [insight.lowMs, insight.highMs].map((ms) => roundClock(ms, clock)) as [
        string,
        string,
      ];
      return low === high
        ? t('insight.lastWork.same', [low])
        : t('insight.lastWork.between', [low, high]);
    }
    case 'week':
      return weekInFigures(insight);
    case 'longerToday':
    case 'dayParts':
      return factInWords(insight);
    default:
      return plural(`insight.${insight.kind}.numbers`, insight.days, [insight.count, insight.days]);
  }
}

function weekInFigures({ longerThan, of }: Extract<Insight, { kind: 'week' }>): string {
  if (longerThan === of) return plural('insight.week.all', of);
  if (longerThan === 0) return plural('insight.week.none', of);
  return plural('insight.week.numbers', of, [longerThan, of]);
}

type InWords = Extract<Insight, { kind: 'longerToday' | 'dayParts' }>;

function factInWords(insight: InWords): string;
function factInWords(insight: Insight): string | null;
function factInWords(insight: Insight): string | null {
  switch (insight.kind) {
    case 'typicalDay':
    case 'lastWork':
      return null;
    case 'longerToday':
      return t('insight.longerToday');
    case 'week':
      return t(`insight.week.${amountOf({ count: insight.longerThan, days: insight.of })}`);
    case 'dayParts':
      return partsInWords(insight);
    default:
      return t(`insight.${insight.kind}.${amountOf(insight)}`);
  }
}

function partsInWords({ vary, steady }: Extract<Insight, { kind: 'dayParts' }>): string {
  const words = {
    mornings: {
      mornings: null,
      afternoons: t('insight.dayParts.morningsVary.afternoons'),
      evenings: t('insight.dayParts.morningsVary.evenings'),
    },
    afternoons: {
      mornings: t('insight.dayParts.afternoonsVary.mornings'),
      afternoons: null,
      evenings: t('insight.dayParts.afternoonsVary.evenings'),
    },
    evenings: {
      mornings: t('insight.dayParts.eveningsVary.mornings'),
      afternoons: t('insight.dayParts.eveningsVary.afternoons'),
      evenings: null,
    },
  };
  return words[vary][steady] ?? '';
}

function roundClock(ms: number, { dayFrom, zone }: Clock): string {
  return formatTime(dayFrom + Math.round(ms / CLOCK_STEP_MS) * CLOCK_STEP_MS, zone);
}

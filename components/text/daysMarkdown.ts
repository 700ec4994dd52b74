import { asMarkdown } from '../../utils/core/base/markdown';
import type { Insights } from '../../utils/core/history/insights';
import type { WeekDay } from '../../utils/core/history/week';
import { formatDate } from '../../utils/format';
import { t } from '../../utils/i18n';
import { describeDay } from './dayText';
import { describeInsightWithoutNumbers, describeLimits } from './insightText';
import { describeScope } from './scopeText';

/** The seven days, and what days show so far, as one Markdown file without any figure. `zone`: IANA. */
export function daysMarkdown(days: readonly WeekDay[], insights: Insights, zone: string): string {
  const scope = describeScope(insights.countsOtherPrograms);
  const shown = insights.all.map(describeInsightWithoutNumbers).filter((words) => words !== null);
  const parts = [
    `# ${asMarkdown(t('week.title'))}`,
    asMarkdown(t('week.aboutWords', [scope])),
    ...days.map((day) => {
      const name = formatDate(day.day, { weekday: 'long' });
      return `### ${asMarkdown(name)}\n\n${asMarkdown(describeDay(day, zone, false))}`;
    }),
    `## ${asMarkdown(t('insight.title'))}`,
    ...(shown.length > 0
      ? [describeLimits(insights.countsOtherPrograms, false), ...shown]
      : [t('insight.waitWords')]
    ).map(asMarkdown),
  ];
  return `${parts.join('\n\n')}\n`;
}

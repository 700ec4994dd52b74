import type { Insights } from '../utils/core/insights';
import { asMarkdown } from '../utils/core/markdown';
import type { WeekDay } from '../utils/core/week';
import { dayInWords } from '../utils/durations';
import { t } from '../utils/words';
import { dayInSentences } from './dayWords';
import { insightInWords } from './insightWords';

/** The seven days, and what days show so far, as one Markdown file without any figure. `zone`: IANA. */
export function daysMarkdown(days: readonly WeekDay[], insights: Insights, zone: string): string {
  const shown = insights.all.map(insightInWords).filter((words) => words !== null);
  const parts = [
    `# ${asMarkdown(t('week.title'))}`,
    asMarkdown(t('week.aboutWords')),
    ...days.map((day) => {
      const name = dayInWords(day.day, { weekday: 'long' });
      return `### ${asMarkdown(name)}\n\n${asMarkdown(dayInSentences(day, zone, false))}`;
    }),
    `## ${asMarkdown(t('insight.title'))}`,
    ...(shown.length > 0 ? shown : [t('insight.waitWords')]).map(asMarkdown),
  ];
  return `${parts.join('\n\n')}\n`;
}

import type { Calendar, DayKey, EpochMs } from '../base/calendar';
import { asMarkdown } from '../base/markdown';
import type { QuestionId } from '../content/questions';
import { byDay, type JournalEntry, type Motive } from './journal';

/** Every word that is not the person's own. */
export interface JournalWords {
  readonly title: string;
  readonly nextStep: string;
  readonly line: string;
  readonly empty: string;
  readonly dayName: (day: DayKey) => string;
  /** Its clock time. */
  readonly time: (at: EpochMs) => string;
  readonly question: (id: QuestionId) => string;
  readonly motive: (motive: Motive, own: string) => string;
}

/** The whole journal as one Markdown file, oldest first, by the person's own days. */
export function journalMarkdown(
  entries: readonly JournalEntry[],
  calendar: Calendar,
  words: JournalWords,
): string {
  const oldest = entries.toSorted((a, b) => a.at - b.at);
  const days = byDay(oldest, calendar).map(({ day, entries: those }) =>
    [
      `## ${asMarkdown(words.dayName(day))}`,
      ...those.flatMap((entry) => partsOf(entry, words)),
    ].join('\n\n'),
  );
  const body = days.length > 0 ? days : [asMarkdown(words.empty)];
  return `${[`# ${asMarkdown(words.title)}`, ...body].join('\n\n')}\n`;
}

function partsOf(entry: JournalEntry, words: JournalWords): string[] {
  const { at, kind, question, asked, text, motive, feeling } = entry;
  const name = kind === 'nextStep' || kind === 'line' ? ` · ${asMarkdown(words[kind])}` : '';
  const read = asked ?? (question && words.question(question));
  const said =
    kind === 'checkIn' ? [motive ? words.motive(motive, text) : text, feeling ?? ''] : [text];
  return [
    `**${asMarkdown(words.time(at))}**${name}`,
    ...(read ? [`> ${asMarkdown(read).replaceAll('\n', '\n> ')}`] : []),
    ...said.filter((each) => each !== '').map(asMarkdown),
  ];
}

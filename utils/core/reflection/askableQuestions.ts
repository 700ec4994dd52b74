import { HARD_QUESTIONS, QUESTIONS, type Question, THEMES, type Theme } from '../content/questions';
import type { OwnId, QuestionSettings } from '../settings/questionSettings';

/** A question as it may be asked. One of the person's own has no theme and fits any moment. */
export type Askable =
  | (Question & { readonly own?: string | undefined })
  | {
      readonly id: OwnId;
      readonly own: string;
      readonly theme: null;
      readonly depth: 'medium';
      readonly when: null;
    };

/** A theme rests once it was answered so twice. Source: care.md 5.2. */
const TWICE = 2;

/** Themes that were answered with "Not for me" twice. */
export function findExcludedThemes({ notForMe }: Pick<QuestionSettings, 'notForMe'>): Theme[] {
  const all = [...QUESTIONS, ...HARD_QUESTIONS];
  return THEMES.filter(
    (theme) =>
      all.filter((each) => each.theme === theme && notForMe.includes(each.id)).length >= TWICE,
  );
}

/** Every question that may be asked at all, the deeper ones included, in the order of the themes. */
export function askableQuestions(choices: QuestionSettings): Askable[] {
  const excluded = new Set<Theme>(findExcludedThemes(choices));
  const ours = [...HARD_QUESTIONS, ...QUESTIONS].filter(
    ({ id, theme }) =>
      !choices.off.includes(id) && !choices.notForMe.includes(id) && !excluded.has(theme),
  );
  const own = choices.own.map(
    ({ id, text }) => ({ id, own: text, theme: null, depth: 'medium', when: null }) as const,
  );
  return [...ours.map((each) => ({ ...each, own: choices.edited[each.id] })), ...own];
}

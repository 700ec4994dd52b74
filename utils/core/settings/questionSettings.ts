import {
  HARD_QUESTIONS,
  QUESTIONS,
  type QuestionId,
  THEMES,
  type Theme,
} from '../content/questions';

/** A question that the person wrote. */
export type OwnId = `own:${string}`;
export type AskedId = QuestionId | OwnId;

/** The longest question of the person's own, in UTF-16 units. Our choice: it fits the popup. */
export const LONGEST_QUESTION = 200;
/** The most questions of one's own. Our choice: more than there are of ours. */
export const MOST_OWN = 60;

/** The person's choices about questions. */
export interface QuestionSettings {
  /** Off: none is asked. The deeper ones, which come only when asked for, stay. */
  readonly on: boolean;
  /** Questions that are switched off. */
  readonly off: readonly QuestionId[];
  /** Questions of ours in the person's words. */
  readonly edited: Readonly<Partial<Record<QuestionId, string>>>;
  readonly own: readonly { readonly id: OwnId; readonly text: string }[];
  /** Themes in the order in which they come; those that are not here come after. Empty: by chance. */
  readonly order: readonly Theme[];
  /** Questions that were answered with "Not for me", once each. */
  readonly notForMe: readonly QuestionId[];
}

export const DEFAULT_QUESTION_SETTINGS: QuestionSettings = {
  on: true,
  off: [],
  edited: {},
  own: [],
  order: [],
  notForMe: [],
};

/** All themes in the person's order. */
export function orderedThemes({ order }: Pick<QuestionSettings, 'order'>): Theme[] {
  return [...order, ...THEMES.filter((theme) => !order.includes(theme))];
}

/** The order with one theme a step earlier (-1) or later (1). */
export function moveTheme(theme: Theme, by: -1 | 1, choices: QuestionSettings): Theme[] {
  const themes = orderedThemes(choices);
  const from = themes.indexOf(theme);
  const to = Math.min(themes.length - 1, Math.max(0, from + by));
  return themes.toSpliced(from, 1).toSpliced(to, 0, theme);
}

/** "Not for me": it does not come back. A question of the person's own is theirs to take away, in options. */
export function excludeQuestion(id: AskedId, choices: QuestionSettings): QuestionSettings {
  if (isOwn(id) || choices.notForMe.includes(id)) return choices;
  return { ...choices, notForMe: [...choices.notForMe, id] };
}

export function isOwn(id: AskedId): id is OwnId {
  return id.startsWith('own:');
}

/** The person's own words for a question, as they were read; `null` where they are ours. */
export function ownWording(id: AskedId, { own, edited }: QuestionSettings): string | null {
  if (isOwn(id)) return own.find((each) => each.id === id)?.text ?? null;
  return edited[id] ?? null;
}

/** A theme as it was: none of its questions is left out as "Not for me". */
export function restoreTheme(theme: Theme, choices: QuestionSettings): QuestionSettings {
  const those = new Set<AskedId>(
    [...QUESTIONS, ...HARD_QUESTIONS].filter((each) => each.theme === theme).map(({ id }) => id),
  );
  return { ...choices, notForMe: choices.notForMe.filter((id) => !those.has(id)) };
}

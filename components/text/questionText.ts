import type { Askable } from '../../utils/core/reflection/askableQuestions';
import { t } from '../../utils/i18n';

/** A question as it is read: in the person's words, where they wrote some. */
export function questionText(question: Askable): string {
  return question.theme === null
    ? question.own
    : (question.own ?? t(`question.${question.id}.text`));
}

/** The line after it; `null` under words of the person's own. */
export function questionFollow(question: Askable): string | null {
  const ours = question.theme !== null && question.own === undefined;
  return ours ? t(`question.${question.id}.follow`) : null;
}

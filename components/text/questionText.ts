import type { Askable } from '../../utils/core/reflection/askableQuestions';
import { t } from '../../utils/i18n';

/** The text of a question: the person's own, if they edited it. */
export function questionText(question: Askable): string {
  return question.theme === null
    ? question.own
    : (question.own ?? t(`question.${question.id}.text`));
}

/** The line after a question; `null` if its text is the person's own. */
export function questionFollow(question: Askable): string | null {
  const ours = question.theme !== null && question.own === undefined;
  return ours ? t(`question.${question.id}.follow`) : null;
}

import { type Askable, isOwn } from '../utils/core/asking';
import { t } from '../utils/words';

/** A question as it is read: in the person's words, where they wrote some. */
export function questionText({ id, own }: Pick<Askable, 'id' | 'own'>): string {
  if (own !== undefined) return own;
  return isOwn(id) ? '' : t(`question.${id}.text`);
}

/** The line after it; `null` under words of the person's own. */
export function questionFollow({ id, own }: Pick<Askable, 'id' | 'own'>): string | null {
  return own !== undefined || isOwn(id) ? null : t(`question.${id}.follow`);
}

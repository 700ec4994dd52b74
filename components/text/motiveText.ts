import type { Motive } from '../../utils/core/reflection/journal';
import { t } from '../../utils/i18n';

/** What carried a stretch, as it was said: one of three words, or the person's `own`. */
export function motiveText(motive: Motive, own: string): string {
  return motive === 'own' ? own : t(`checkIn.word.${motive}`);
}

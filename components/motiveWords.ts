import type { Motive } from '../utils/core/journal';
import { t } from '../utils/words';

/** What carried a stretch, as it was said: one of three words, or the person's `own`. */
export function motiveText(motive: Motive, own: string): string {
  return motive === 'own' ? own : t(`checkIn.word.${motive}`);
}

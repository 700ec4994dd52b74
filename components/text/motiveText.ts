import type { Motive } from '../../utils/core/reflection/journal';
import { t } from '../../utils/i18n';

/** The word for what carried a stretch: one of three, or the person's `own`. */
export function motiveText(motive: Motive, own: string): string {
  return motive === 'own' ? own : t(`checkIn.word.${motive}`);
}

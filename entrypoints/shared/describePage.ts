import { directionOf } from '../../utils/core/direction';
import { language } from '../../utils/words';

/** Gives this page its language, the direction of that, and its title. */
export function describePage(title: string): void {
  document.documentElement.lang = language();
  document.documentElement.dir = directionOf(language());
  document.title = title;
}

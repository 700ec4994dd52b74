import { directionOf } from '../../utils/core/base/textDirection';
import { language } from '../../utils/i18n';

/** Gives this page its language, the direction of that, and its title. */
export function describePage(title: string): void {
  document.documentElement.lang = language();
  document.documentElement.dir = directionOf(language());
  document.title = title;
}

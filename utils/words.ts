import { i18n } from '#i18n';

/** Every word a person reads comes through here, from `locales/`. */
export const t = i18n.t;

/** The language of the words that are shown, a BCP 47 tag. */
export function language(): string {
  return t('app.language');
}

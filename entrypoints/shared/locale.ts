/** The person's own locale (BCP 47), for the names of days and where a week begins. */
export function ownLocale(): string {
  return navigator.language;
}

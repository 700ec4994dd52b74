/** What is carried, by its key in the browser's sync: registers, days by machine, and the mark of a deletion. */
export const SET = 'set:';
export const DAYS = 'days:';
export const GONE = 'gone';

export const registerKey = (name: string) => `${SET}${name}`;
export const daysKey = (device: string) => `${DAYS}${device}`;

/** The register that lies under a key; `null` if none does. */
export function registerIn(key: string): string | null {
  return key.startsWith(SET) ? key.slice(SET.length) : null;
}

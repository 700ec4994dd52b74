/** What is synced, by its key in the browser's sync: registers, days by device, and the mark of a deletion. */
export const REGISTER_PREFIX = 'set:';
export const DAYS_PREFIX = 'days:';
export const RESET_KEY = 'reset';

export const registerKey = (name: string) => `${REGISTER_PREFIX}${name}`;
export const daysKey = (device: string) => `${DAYS_PREFIX}${device}`;

/** The register that lies under a key; `null` if none does. */
export function registerIn(key: string): string | null {
  return key.startsWith(REGISTER_PREFIX) ? key.slice(REGISTER_PREFIX.length) : null;
}

/** How long the journal stays open, minutes. Our choice: an entry, a few entries, a working day. */
export const LOCK_MINUTES = [5, 15, 60, 480] as const;
export type LockMinutes = (typeof LOCK_MINUTES)[number];

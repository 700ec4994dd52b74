/** Characters. Source: NIST SP 800-63B, 3.1.1.2, for a password with a second safeguard: here, the device. */
export const SHORTEST_PASSPHRASE = 8;

/** How long the journal stays open, minutes. Our choice: a note, a sitting, a working day. */
export const LOCK_MINUTES = [5, 15, 60, 480] as const;
export type LockMinutes = (typeof LOCK_MINUTES)[number];

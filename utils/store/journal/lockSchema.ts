import * as v from 'valibot';
import { base64Schema, pbkdf2Entries, scryptEntries } from '../../schemas/keyDerivation';

/** A value of the journal that is locked away: AES-GCM, its nonce and its bytes in base64. */
export const encryptedSchema = v.strictObject({
  v: v.literal(1),
  nonce: base64Schema,
  ciphertext: base64Schema,
});

export type Encrypted = v.InferOutput<typeof encryptedSchema>;

const lockEntries = {
  v: v.literal(1),
  key: encryptedSchema,
  /** It locks automatically this many minutes after it was opened. */
  minutes: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(24 * 60)),
} as const;

/**
 * How the journal is locked: its key, locked away with the key that a passphrase makes, and how. A lock that
 * was made by PBKDF2 opens as it did, and is one of scrypt once its passphrase is changed.
 */
export const lockSchema = v.union([
  v.strictObject({ ...lockEntries, ...scryptEntries }),
  v.strictObject({ ...lockEntries, ...pbkdf2Entries }),
]);

export type Lock = v.InferOutput<typeof lockSchema>;

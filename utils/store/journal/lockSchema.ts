import * as v from 'valibot';

const base64Schema = v.pipe(v.string(), v.base64());

/** A value of the journal that is locked away: AES-GCM, its nonce and its bytes in base64. */
export const encryptedSchema = v.strictObject({
  v: v.literal(1),
  nonce: base64Schema,
  ciphertext: base64Schema,
});

export type Encrypted = v.InferOutput<typeof encryptedSchema>;

/** How the journal is locked: its key, locked away with the key that a passphrase and `salt` make. */
export const lockSchema = v.strictObject({
  v: v.literal(1),
  salt: base64Schema,
  /** Of PBKDF2 with SHA-256. */
  iterations: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(100_000_000)),
  key: encryptedSchema,
  /** It locks automatically this many minutes after it was opened. */
  minutes: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(24 * 60)),
});

export type Lock = v.InferOutput<typeof lockSchema>;

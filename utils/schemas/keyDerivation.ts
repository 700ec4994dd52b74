import * as v from 'valibot';

export const base64Schema = v.pipe(v.string(), v.base64());

/** The length in base64 of the 32 bytes of a key. */
const KEY_LENGTH = 44;

/**
 * How scrypt makes a key of a passphrase, in the words of RFC 7914; N by its base-2 logarithm. It takes
 * 128 · r · N bytes: what is stored cannot ask for more than 256 MB, nor for minutes.
 */
export const scryptEntries = {
  kdf: v.literal('scrypt'),
  salt: base64Schema,
  logN: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(18)),
  r: v.literal(8),
  p: v.literal(1),
} as const;

/** How PBKDF2 with SHA-256 did before there was another way to name. None was made with more iterations. */
export const pbkdf2Entries = {
  salt: base64Schema,
  iterations: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(600_000)),
} as const;

type Read<E extends v.ObjectEntries> = v.InferOutput<v.StrictObjectSchema<E, undefined>>;
type Scrypt = Read<typeof scryptEntries>;
export type KeyDerivation = Scrypt | Read<typeof pbkdf2Entries>;

const keySchema = v.pipe(base64Schema, v.length(KEY_LENGTH));

/** The key that a passphrase makes for the lock that is there; `null` where there is none. */
export const wrappingKeySchema = v.nullable(keySchema);

declare const ofGoodPassphrase: unique symbol;
/**
 * The key that a passphrase makes for a new lock, and how. The passphrase does not come with it, so whoever gets
 * it cannot hold that to its rule: the mark of the type is given in `deriveNewWrappingKey` alone, which does.
 */
export type NewWrappingKey = Scrypt & {
  readonly wrappingKey: string;
  readonly [ofGoodPassphrase]: true;
};
export const newWrappingKeySchema = v.strictObject({
  ...scryptEntries,
  wrappingKey: keySchema,
}) as unknown as v.GenericSchema<NewWrappingKey>;

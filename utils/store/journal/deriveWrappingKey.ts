import { scryptAsync } from '@noble/hashes/scrypt.js';
import { passphraseProblem } from '../../core/reflection/passphraseRule';
import type { KeyDerivation, NewWrappingKey } from '../../schemas/keyDerivation';
import { type Bytes, fromBase64, randomBytes, toBase64 } from './bytes';

/**
 * Makes of a passphrase the key that opens a lock, which is slow on purpose. The page that asked for the
 * passphrase does it, for that page is awake: a background may be put to sleep in the middle. So no
 * passphrase leaves the page. Pages load this file when it is needed.
 */

/** The base-2 logarithm of N; with it, r = 8 and p = 1. Source: OWASP Password Storage Cheat Sheet, 2023 to 2026. */
const LOG_N = 17;
const SALT_BYTES = 16;
const KEY_BYTES = 32;

/**
 * For a new lock. The one place where such a key is made, and the one that can hold the passphrase to
 * `passphraseRule.ts`: it throws if that finds a problem. The message that adds a lock or changes its
 * passphrase takes no key of another origin. `logN`: less in tests alone.
 */
export async function deriveNewWrappingKey(
  passphrase: string,
  logN = LOG_N,
): Promise<NewWrappingKey> {
  const problem = passphraseProblem(passphrase);
  if (problem) throw new Error(`The passphrase is ${problem}.`);
  const salt = toBase64(randomBytes(SALT_BYTES));
  const derivation = { kdf: 'scrypt', salt, logN, r: 8, p: 1 } as const;
  const wrappingKey = await deriveWrappingKey(passphrase, derivation);
  return { ...derivation, wrappingKey } as NewWrappingKey;
}

/** For a lock that is there. The same letters, however a keyboard composes them, make the same key. */
export async function deriveWrappingKey(
  passphrase: string,
  derivation: KeyDerivation,
): Promise<string> {
  const letters = new TextEncoder().encode(passphrase.normalize('NFKC')) as Bytes;
  const salt = fromBase64(derivation.salt);
  if ('kdf' in derivation) {
    const { logN, r, p } = derivation;
    return toBase64(await scryptAsync(letters, salt, { N: 2 ** logN, r, p, dkLen: KEY_BYTES }));
  }
  const material = await crypto.subtle.importKey('raw', letters, 'PBKDF2', false, ['deriveBits']);
  const { iterations } = derivation;
  const way = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return toBase64(new Uint8Array(await crypto.subtle.deriveBits(way, material, 8 * KEY_BYTES)));
}

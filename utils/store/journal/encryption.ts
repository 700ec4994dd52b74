import * as v from 'valibot';
import type { NewWrappingKey } from '../../schemas/keyDerivation';
import { type Bytes, fromBase64, randomBytes, toBase64 } from './bytes';
import { type Encrypted, encryptedSchema, type Lock } from './lockSchema';

/**
 * Locks values away by WebCrypto alone: AES-GCM with a random key of 256 bits, and that key in turn with
 * a wrapping key, which `deriveWrappingKey.ts` makes of the passphrase. No two locks have a key in common,
 * so that an old copy of a lock opens nothing that was written after it was changed.
 */

/** Source: NIST SP 800-38D, 8.2. */
const NONCE_BYTES = 12;
const KEY_BYTES = 32;
/** The shortest text that is encrypted, in bytes. Our choice: most of what is written in a popup. */
const SHORTEST = 512;
const SPACE = 0x20;
/** What the journal's key is sealed under: one value can never stand for another. */
const KEY_NAME = 'key of the journal';

/** A fresh lock and the key behind it. */
export async function createLock(
  { wrappingKey, ...derivation }: NewWrappingKey,
  minutes: number,
): Promise<{ lock: Lock; key: Bytes }> {
  const key = randomBytes(KEY_BYTES);
  const outer = await importKey(fromBase64(wrappingKey));
  const sealed = await encrypt(outer, KEY_NAME, toBase64(key));
  return { lock: { v: 1, ...derivation, key: sealed, minutes }, key };
}

/** The key behind a lock, or `null` if its wrapping key is another one. */
export async function unwrapKey(lock: Lock, wrappingKey: string): Promise<Bytes | null> {
  const outer = await importKey(fromBase64(wrappingKey));
  const opened = await decrypt(outer, KEY_NAME, lock.key).catch(() => null);
  return opened === null ? null : fromBase64(v.parse(v.string(), opened));
}

export function importKey(key: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/**
 * `name`: the value's place. Sealed under one, it opens under no other. Spaces, which JSON passes over,
 * fill it up to 512 bytes or the next double of that, so that its length tells little.
 */
export async function encrypt(key: CryptoKey, name: string, value: unknown): Promise<Encrypted> {
  const nonce = randomBytes(NONCE_BYTES);
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: bytesOf(name) };
  const sealed = await crypto.subtle.encrypt(algorithm, key, pad(bytesOf(JSON.stringify(value))));
  return { v: 1, nonce: toBase64(nonce), ciphertext: toBase64(new Uint8Array(sealed)) };
}

/** Throws if the key is another one, or what is stored was changed or moved. */
export async function decrypt(key: CryptoKey, name: string, sealed: Encrypted): Promise<unknown> {
  const iv = fromBase64(sealed.nonce);
  const algorithm = { name: 'AES-GCM', iv, additionalData: bytesOf(name) };
  const opened = await crypto.subtle.decrypt(algorithm, key, fromBase64(sealed.ciphertext));
  return JSON.parse(new TextDecoder().decode(opened));
}

export function isEncrypted(value: unknown): value is Encrypted {
  return v.is(encryptedSchema, value);
}

function pad(bytes: Bytes): Bytes {
  let length = SHORTEST;
  while (length < bytes.length) length *= 2;
  const filled = new Uint8Array(length).fill(SPACE);
  filled.set(bytes);
  return filled;
}

function bytesOf(text: string): Bytes {
  return new TextEncoder().encode(text) as Bytes;
}

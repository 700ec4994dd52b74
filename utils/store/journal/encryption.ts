import * as v from 'valibot';
import { type Encrypted, encryptedSchema, type Lock } from './lockSchema';

/**
 * Locks values away by WebCrypto alone: AES-GCM with a random key of 256 bits, and that key in turn with
 * one that PBKDF2 makes of the passphrase. No two locks have a key in common, so that an old copy of a
 * lock opens nothing that was written after it was changed.
 */

/** For PBKDF2 with SHA-256. Source: OWASP Password Storage Cheat Sheet, 2023 to 2026. */
export const ITERATIONS = 600_000;
const SALT_BYTES = 16;
/** Source: NIST SP 800-38D, 8.2. */
const NONCE_BYTES = 12;
const KEY_BYTES = 32;
/** The shortest text that is encrypted, in bytes. Our choice: most of what is written in a popup. */
const SHORTEST = 512;
const SPACE = 0x20;
/** What the journal's key is sealed under: one value can never stand for another. */
const KEY_NAME = 'key of the journal';

export type Bytes = Uint8Array<ArrayBuffer>;

/** A fresh lock and the key behind it. `iterations`: fewer in tests alone. */
export async function createLock(
  passphrase: string,
  minutes: number,
  iterations = ITERATIONS,
): Promise<{ lock: Lock; key: Bytes }> {
  const key = random(KEY_BYTES);
  const salt = random(SALT_BYTES);
  const outer = await keyOf(passphrase, salt, iterations);
  const sealed = await encrypt(outer, KEY_NAME, toBase64(key));
  return { lock: { v: 1, salt: toBase64(salt), iterations, key: sealed, minutes }, key };
}

/** The key behind a lock, or `null` if the passphrase is another one. */
export async function unwrapKey(lock: Lock, passphrase: string): Promise<Bytes | null> {
  const outer = await keyOf(passphrase, fromBase64(lock.salt), lock.iterations);
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
  const nonce = random(NONCE_BYTES);
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

/** The same letters, however a keyboard composes them, make the same key. */
async function keyOf(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const { subtle } = crypto;
  const letters = bytesOf(passphrase.normalize('NFKC'));
  const material = await subtle.importKey('raw', letters, 'PBKDF2', false, ['deriveKey']);
  const way = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  const made = { name: 'AES-GCM', length: 8 * KEY_BYTES };
  return subtle.deriveKey(way, material, made, false, ['encrypt', 'decrypt']);
}

function random(bytes: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(bytes));
}

function bytesOf(text: string): Bytes {
  return new TextEncoder().encode(text) as Bytes;
}

/** In parts: all at once, a long text would be more arguments than a call takes. */
const PART = 8_192;

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += PART) {
    text += String.fromCharCode(...bytes.subarray(from, from + PART));
  }
  return btoa(text);
}

export function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

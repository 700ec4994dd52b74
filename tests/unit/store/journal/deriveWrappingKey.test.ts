import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { newWrappingKeySchema } from '../../../../utils/schemas/keyDerivation';
import { fromBase64 } from '../../../../utils/store/journal/bytes';
import {
  deriveNewWrappingKey,
  deriveWrappingKey,
} from '../../../../utils/store/journal/deriveWrappingKey';
import { lockSchema } from '../../../../utils/store/journal/lockSchema';
import { newKeyOf } from './wrappingKeys';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const SALT = base64('sixteen bytes...');

describe('the key that a passphrase makes for a new lock', () => {
  it('is by what OWASP asks of scrypt', async () => {
    const { wrappingKey, salt, ...cost } = await deriveNewWrappingKey('four words of mine');
    expect(cost).toEqual({ kdf: 'scrypt', logN: 17, r: 8, p: 1 });
    expect(fromBase64(salt)).toHaveLength(16);
    expect(fromBase64(wrappingKey)).toHaveLength(32);
    expect(await deriveWrappingKey('four words of mine', { ...cost, salt })).toBe(wrappingKey);
  });

  it.each(['', 'eleven char', 'password1234', 'drift drift drift'])(
    'is made of none that is short or one of many: "%s"',
    async (passphrase) => {
      await expect(newKeyOf(passphrase)).rejects.toThrow('The passphrase is');
    },
  );

  it('is another one each time, with another salt', async () => {
    const [one, two] = [await newKeyOf('the same words'), await newKeyOf('the same words')];
    expect(one.salt).not.toBe(two.salt);
    expect(one.wrappingKey).not.toBe(two.wrappingKey);
  });

  it('goes through the contract of messages', async () => {
    const next = await newKeyOf('four words of mine');
    expect(v.parse(newWrappingKeySchema, next)).toEqual(next);
    expect(v.is(newWrappingKeySchema, { ...next, wrappingKey: SALT })).toBe(false);
  });
});

describe('the key that a passphrase makes for a lock that is there', () => {
  it('is what scrypt makes of it', async () => {
    // Source: RFC 7914, 12, the first 32 bytes.
    const derivation = {
      kdf: 'scrypt',
      salt: base64('SodiumChloride'),
      logN: 14,
      r: 8,
      p: 1,
    } as const;
    expect(fromBase64(await deriveWrappingKey('pleaseletmein', derivation))).toEqual(
      new Uint8Array(
        Buffer.from('7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2', 'hex'),
      ),
    );
  });

  it('is what PBKDF2 makes of it, where the lock is from before', async () => {
    // Source: RFC 7914, 11, the first 32 bytes.
    const derivation = { salt: base64('NaCl'), iterations: 80_000 };
    expect(fromBase64(await deriveWrappingKey('Password', derivation))).toEqual(
      new Uint8Array(
        Buffer.from('4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56', 'hex'),
      ),
    );
  });
});

describe('a lock that is stored', () => {
  const key = { v: 1, nonce: SALT, ciphertext: SALT };
  const shared = { v: 1, key, minutes: 15, salt: SALT };
  const scrypt = { ...shared, kdf: 'scrypt', logN: 17, r: 8, p: 1 };
  const pbkdf2 = { ...shared, iterations: 600_000 };

  it.each([
    ['scrypt', scrypt],
    ['scrypt at its limit', { ...scrypt, logN: 18 }],
    ['PBKDF2', pbkdf2],
  ])('is read: %s', (_, lock) => {
    expect(v.parse(lockSchema, lock)).toEqual(lock);
  });

  it.each([
    ['half a gigabyte', { ...scrypt, logN: 19 }],
    ['wide blocks', { ...scrypt, r: 1_024 }],
    ['many times', { ...scrypt, p: 1_000 }],
    ['no N', { ...scrypt, logN: 0 }],
    ['more iterations than there ever were', { ...pbkdf2, iterations: 600_001 }],
    ['another way', { ...scrypt, kdf: 'argon2id' }],
    ['two ways', { ...scrypt, iterations: 600_000 }],
  ])('is refused where it would cost a page too much, or is none: %s', (_, lock) => {
    expect(v.is(lockSchema, lock)).toBe(false);
  });
});

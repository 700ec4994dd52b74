import { beforeAll, describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../../../utils/store/journal/bytes';
import { deriveWrappingKey } from '../../../../utils/store/journal/deriveWrappingKey';
import {
  createLock,
  decrypt,
  encrypt,
  importKey,
  isEncrypted,
  unwrapKey,
} from '../../../../utils/store/journal/encryption';
import type { Lock } from '../../../../utils/store/journal/lockSchema';
import * as fc from '../../../property';
import { newKeyOf } from './wrappingKeys';

describe('an encrypted value', () => {
  let key: CryptoKey;
  beforeAll(async () => {
    key = await importKey((await createLock(await newKeyOf('the right one'), 15)).key);
  });

  it('comes back as it was, whatever was written', async () => {
    const written = fc.record({ text: fc.string({ unit: 'binary' }), at: fc.nat() });
    await fc.assert(
      fc.asyncProperty(written, async (value) => {
        expect(await decrypt(key, 'name', await encrypt(key, 'name', value))).toEqual(value);
      }),
    );
  });

  it('keeps half a letter, as a page may send it', async () => {
    const value = { text: 'a\ud800b\udc00' };
    expect(await decrypt(key, 'name', await encrypt(key, 'name', value))).toEqual(value);
  });

  it('holds no word of what is in it, and is another one each time', async () => {
    const value = { text: 'plain words' };
    const [one, two] = await Promise.all([
      encrypt(key, 'name', value),
      encrypt(key, 'name', value),
    ]);
    expect(atob(one.ciphertext)).not.toContain('plain');
    expect(one.nonce).not.toBe(two.nonce);
    expect(one.ciphertext).not.toBe(two.ciphertext);
    expect(isEncrypted(one)).toBe(true);
  });

  it('is as long as any other that is about as long', async () => {
    const lengthOf = async (letters: number) =>
      fromBase64((await encrypt(key, 'name', { text: 'x'.repeat(letters) })).ciphertext).length;
    // AES-GCM adds 16 bytes; 11 are those of the value around its text.
    const tag = 16;
    expect(await Promise.all([0, 1, 9, 501].map(lengthOf))).toEqual(Array(4).fill(512 + tag));
    expect(await Promise.all([502, 800, 1_013].map(lengthOf))).toEqual(Array(3).fill(1_024 + tag));
    expect(await lengthOf(20_000)).toBe(32_768 + tag);
  });

  it('opens in no other place, and not once a bit of it was changed', async () => {
    const sealed = await encrypt(key, 'one', { text: 'words' });
    await expect(decrypt(key, 'two', sealed)).rejects.toThrow();
    for (const part of ['nonce', 'ciphertext'] as const) {
      const bytes = fromBase64(sealed[part]);
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      await expect(decrypt(key, 'one', { ...sealed, [part]: toBase64(bytes) })).rejects.toThrow();
    }
  });
});

describe('a lock', () => {
  const open = async (lock: Lock, passphrase: string) =>
    unwrapKey(lock, await deriveWrappingKey(passphrase, lock));

  it('gives its key to the passphrase alone', async () => {
    const { lock, key } = await createLock(await newKeyOf('the right one'), 15);
    expect(await open(lock, 'the right one')).toEqual(key);
    for (const other of ['', 'The right one', 'the right one ', 'the right on']) {
      expect(await open(lock, other)).toBeNull();
    }
  });

  it('knows a passphrase however its letters are composed', async () => {
    const { lock, key } = await createLock(await newKeyOf('caf\u00e9 cr\u00e8me noir'), 15);
    expect(await open(lock, 'cafe\u0301 cre\u0300me noir')).toEqual(key);
  });

  it('keeps no passphrase and no key', async () => {
    const next = await newKeyOf('the right one');
    const { lock, key } = await createLock(next, 15);
    const stored = JSON.stringify(lock);
    expect(stored).not.toContain('right');
    expect(stored).not.toContain(next.wrappingKey);
    expect(stored).not.toContain(toBase64(key));
    expect(fromBase64(lock.key.nonce)).toHaveLength(12);
  });

  it('has a key of its own, though the passphrase is the same', async () => {
    const [one, two] = [
      await createLock(await newKeyOf('the same words'), 15),
      await createLock(await newKeyOf('the same words'), 15),
    ];
    expect(one.key).not.toEqual(two.key);
    expect(one.lock.salt).not.toBe(two.lock.salt);
  });
});

it('base64 is the same both ways', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
      expect(fromBase64(toBase64(bytes))).toEqual(new Uint8Array(bytes));
    }),
    { numRuns: 30 },
  );
});

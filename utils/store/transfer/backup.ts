import { armor, Decrypter, Encrypter } from 'age-encryption';

/**
 * A backup is an export in the `age` format (age-encryption.org/v1), locked with a passphrase by scrypt.
 * Any program that reads that format opens it. Slow on purpose: some seconds, and 256 MB while it lasts.
 */

const BEGINS = ['age-encryption.org/v1', '-----BEGIN AGE ENCRYPTED FILE-----'] as const;

/** The base-2 logarithm of scrypt's N. Source: what the `age` program takes. */
const WORK_FACTOR = 18;

/** `workFactor`: less in tests alone. Throws what `age-encryption` throws. */
export async function encryptBackup(
  text: string,
  passphrase: string,
  workFactor = WORK_FACTOR,
): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(passphrase.normalize('NFKC'));
  return new Uint8Array(await encrypter.encrypt(text));
}

/** Whether a file is locked by `age`, as bytes or as letters. */
export function isEncryptedBackup(bytes: Uint8Array): boolean {
  const begin = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  return BEGINS.some((each) => begin.startsWith(each));
}

/** What the file holds, or `null` if this passphrase does not open it, or a part of it is not there. */
export async function decryptBackup(bytes: Uint8Array, passphrase: string): Promise<string | null> {
  try {
    const text = new TextDecoder().decode(bytes);
    const file = text.trimStart().startsWith(BEGINS[1]) ? armor.decode(text) : bytes;
    for (const each of formsOf(passphrase)) {
      const text = await decryptWith(file, each);
      if (text !== null) return text;
    }
  } catch (error) {
    console.debug(error);
  }
  return null;
}

/**
 * As it was typed, then as Unicode composes the same letters: another program may have taken any of these,
 * and so did Enough before it took the form NFKC. Most passphrases have one alone.
 */
function formsOf(passphrase: string): Set<string> {
  const forms = ['NFKC', 'NFC', 'NFD', 'NFKD'] as const;
  return new Set([passphrase, ...forms.map((form) => passphrase.normalize(form))]);
}

async function decryptWith(file: Uint8Array, passphrase: string): Promise<string | null> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return decrypter.decrypt(file, 'text').catch((error: unknown) => {
    console.debug(error);
    return null;
  });
}

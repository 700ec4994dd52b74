import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Encrypter } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  decryptBackup,
  encryptBackup,
  isEncryptedBackup,
} from '../../../../utils/store/transfer/backup';
import { FULL } from '../exportFixture';

const TEXT = JSON.stringify(FULL, null, 2);
const PASSPHRASE = 'four quiet grey wörds';
/** Less than a real backup takes: what is tested here does not depend on how slow it is. */
const QUICK = 10;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enough-backup-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** `age` asks on a terminal alone: `script` is one. Each question is answered with the passphrase. */
function age(...options: string[]): Promise<number> {
  const command = ['age', ...options].join(' ');
  const run = spawn('script', ['-qec', command, '/dev/null'], { cwd: folder });
  let said = '';
  run.stdout.on('data', (part) => {
    said += part;
    if (!/passphrase[^\n]*: *$/i.test(said)) return;
    said = '';
    run.stdin.write(`${PASSPHRASE}\n`);
  });
  return new Promise((resolve, reject) => {
    run.on('error', reject);
    run.on('close', (code) => resolve(code ?? -1));
  });
}

describe('a backup', () => {
  it('is opened by the age program, and is as slow to open as its own', async () => {
    const ours = await encryptBackup(TEXT, PASSPHRASE);
    await writeFile(join(folder, 'ours.age'), ours);
    expect(Buffer.from(ours).toString('latin1')).toMatch(/^-> scrypt \S+ 18$/m);
    expect(await age('-d', '-o', 'ours.json', 'ours.age')).toBe(0);
    expect(await readFile(join(folder, 'ours.json'), 'utf8')).toBe(TEXT);
  });

  it.each([
    ['bytes', '-p'],
    ['letters', '-p -a'],
  ])('made by the age program as %s is opened here', async (_, options) => {
    await writeFile(join(folder, 'plain.json'), TEXT);
    expect(await age(options, '-o', 'theirs.age', 'plain.json')).toBe(0);
    const bytes = await readFile(join(folder, 'theirs.age'));
    expect(isEncryptedBackup(bytes)).toBe(true);
    expect(await decryptBackup(bytes, PASSPHRASE)).toBe(TEXT);
    await rm(join(folder, 'theirs.age'));
  });

  it('holds nothing that can be read without its passphrase, and opens with no other', async () => {
    const bytes = await encryptBackup(TEXT, PASSPHRASE, QUICK);
    expect(isEncryptedBackup(bytes)).toBe(true);
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Mostly|example|enough/);
    expect(await decryptBackup(bytes, 'four quiet grey words')).toBeNull();
    expect(await decryptBackup(bytes.subarray(0, -20), PASSPHRASE)).toBeNull();
    expect(await decryptBackup(bytes, PASSPHRASE)).toBe(TEXT);
  });

  it.each(['NFC', 'NFD'] as const)(
    'opens however a keyboard composes its passphrase: %s',
    async (form) => {
      const bytes = await encryptBackup('{}', PASSPHRASE.normalize(form), QUICK);
      const other = form === 'NFC' ? 'NFD' : 'NFC';
      expect(await decryptBackup(bytes, PASSPHRASE.normalize(other))).toBe('{}');
    },
  );

  it('that took its passphrase as it was typed still opens', async () => {
    const typed = PASSPHRASE.normalize('NFD');
    const encrypter = new Encrypter();
    encrypter.setPassphrase(typed);
    encrypter.setScryptWorkFactor(QUICK);
    const bytes = await encrypter.encrypt('{}');
    expect(await decryptBackup(bytes, typed)).toBe('{}');
    expect(await decryptBackup(bytes, typed.normalize('NFC'))).toBe('{}');
  });

  it.each([
    ['an export', TEXT],
    ['nothing', ''],
    ['words about age', 'My age-encryption.org/v1'],
  ])('is not what %s is', (_, text) => {
    expect(isEncryptedBackup(new TextEncoder().encode(text))).toBe(false);
  });

  it.each([
    ['a beginning and no more', 'age-encryption.org/v1\n'],
    ['letters that are none', '-----BEGIN AGE ENCRYPTED FILE-----\n???\n'],
    [
      'a lock that would take a year',
      `age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 40\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`,
    ],
  ])('that is %s opens with nothing', async (_, text) => {
    expect(await decryptBackup(new TextEncoder().encode(text), PASSPHRASE)).toBeNull();
  });
});

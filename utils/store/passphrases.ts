/**
 * All that takes a passphrase. It is large, mostly by what scrypt and `age` need, and in a file of its own that
 * pages load once somebody typed one.
 */
export { deriveNewWrappingKey, deriveWrappingKey } from './journal/deriveWrappingKey';
export { decryptBackup, encryptBackup, isEncryptedBackup } from './transfer/backup';

import { storageItem } from './extensionStorage';

export const WELCOMED = storageItem('local', 'welcomed');

/** Whether the welcome was opened automatically. */
export async function wasWelcomed(): Promise<boolean> {
  return (await WELCOMED.read()) === true;
}

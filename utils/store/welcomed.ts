import { lastingItem } from './lastingItems';

export const WELCOMED = lastingItem('welcomed');

/** Whether the welcome was opened automatically. */
export async function wasWelcomed(): Promise<boolean> {
  return (await WELCOMED.read()) === true;
}

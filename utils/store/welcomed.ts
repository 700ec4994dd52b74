import { itemIn } from './extensionStorage';

const WELCOMED = itemIn('local', 'welcomed');

/** Whether the welcome was opened by itself. */
export async function wasWelcomed(): Promise<boolean> {
  return (await WELCOMED.read()) === true;
}

export async function rememberWelcome(): Promise<void> {
  await WELCOMED.write(true);
}

export async function forgetWelcome(): Promise<void> {
  await WELCOMED.remove();
}

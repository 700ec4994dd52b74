import { WELCOMED } from './welcomed';

export async function rememberWelcome(): Promise<void> {
  await WELCOMED.write(true);
}

export async function forgetWelcome(): Promise<void> {
  await WELCOMED.remove();
}

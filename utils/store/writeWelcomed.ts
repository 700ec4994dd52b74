import { WELCOMED } from './welcomed';

export async function rememberWelcome(): Promise<void> {
  await WELCOMED.write(true);
}

export async function deleteWelcome(): Promise<void> {
  await WELCOMED.remove();
}

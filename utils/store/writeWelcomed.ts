import { WELCOMED } from './welcomed';

export function rememberWelcome(): Promise<void> {
  return WELCOMED.write(true);
}

export function deleteWelcome(): Promise<void> {
  return WELCOMED.write(null);
}

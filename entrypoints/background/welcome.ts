import { openOwnPage } from '../../utils/platform/effects';
import { wasWelcomed } from '../../utils/store/welcomed';
import { rememberWelcome } from '../../utils/store/writeWelcomed';

/** Opens the welcome, once. A browser that is killed soon after the install tells of it a second time. */
export async function welcomeOnce(): Promise<void> {
  if (await wasWelcomed()) return;
  await rememberWelcome();
  await openOwnPage('welcome.html');
}

import { openOwnPage } from '../../utils/platform/effects';
import { wasWelcomed } from '../../utils/store/welcomed';
import { rememberWelcome } from '../../utils/store/writeWelcomed';

/** Opens the welcome, once. A browser that is killed soon after the install tells of it a second time. */
export async function welcomeOnce(): Promise<void> {
  try {
    if (await wasWelcomed()) return;
    await rememberWelcome();
  } catch (error) {
    // A browser that remembers nothing: the welcome says so.
    console.error(error);
  }
  await openOwnPage('welcome.html');
}

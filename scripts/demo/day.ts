import { type Enough, nudgeOn, until } from '../../tests/browser/enough';
import { openPopup } from '../../tests/browser/harness/chromiumPopup';
import type { Words } from '../../tests/browser/localeTexts';
import { chanceStandsStill, seedWeek } from '../../tests/browser/seedWeek';

/** What a day brings: the toolbar's popup, a nudge in a work page, and the pause after it. */
export type Brought = 'popup' | 'nudge' | 'pause';

/**
 * A week that was, and a day with Enough, until its first pause is over. Returns the work page.
 * `address`: of the work page. `shoot`: takes a picture of the open page whose address ends so.
 */
export async function spendDay(
  enough: Enough,
  address: string,
  words: Words,
  shoot: (name: Brought, ending: string) => Promise<void>,
) {
  const { chromium } = enough;
  // The seeded week ends at 15:15 on its last day.
  await enough.jump(6.5 * 60);
  await seedWeek(enough);

  const page = await enough.work(address);
  await enough.pass(50);
  await enough.send('markQuestionShown', { question: 'Q01' });
  const popup = await openPopup(chromium);
  await shoot('popup', '/popup.html');
  await popup.close();
  // Closed, it leaves the focus in the toolbar where the browser speaks German or Dutch (seen in Chromium 156), and a
  // nudge waits while it is there.
  await page.bringToFront();

  await chanceStandsStill(enough);
  await enough.pass(11);
  const nudge = nudgeOn(page);
  await nudge.appears();
  await shoot('nudge', page.url());
  await nudge.button(words('nudge.pause')).click();
  const pause = await chromium.openedPage('pause.html');
  await shoot('pause', '/pause.html');
  await enough.jump(10);
  await pause.getByRole('button', { name: words('pause.button.back') }).click();
  await until(async () => !(await enough.now()).pausing, 'the pause to be over');
  return page;
}

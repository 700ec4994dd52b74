import { startDisplay } from './harness/display';
import { startPages } from './harness/pages';
import { launchChromium } from './harness/chromium';
const display = await startDisplay();
const pages = await startPages();
const { context } = await launchChromium({ display, pages, extension: '/tmp/scratch/ext' });
try {
const worker = context.serviceWorkers()[0] ?? await context.waitForEvent('serviceworker');
const id = worker.url().split('/')[2];
worker.on('console', m => console.log('[worker]', m.text()));
const driver = context.pages()[0]!;
await driver.goto(`chrome-extension://${id}/popup.html`);
driver.on('console', m => console.log('[driver]', m.text()));
await driver.evaluate("globalThis.__name = (f) => f");
console.log(await driver.evaluate(async () => {
  const send = (name: string, data: object) => chrome.runtime.sendMessage({ name, data });
  await send('addSites', { sites: [{ host: 'alpha.test' }] });
  return send('now', {});
}));
const work = await context.newPage();
await work.goto('http://alpha.test/editor');
const now = () => driver.evaluate(() => chrome.runtime.sendMessage({ name: 'now', data: {} }));
const pass = (minutes: number) => driver.evaluate(async (minutes) => {
  for (let i = 0; i < minutes * 2; i++) {
    const { testClockOffsetMs = 0 } = await chrome.storage.local.get('testClockOffsetMs') as any;
    await chrome.storage.local.set({ testClockOffsetMs: testClockOffsetMs + 30_000 });
    await chrome.runtime.sendMessage({ name: 'now', data: {} });
  }
}, minutes);
console.log(await now());
const t0 = Date.now();
await pass(59);
console.log('59 minutes in ms', Date.now() - t0, (await now()).reply);
await work.locator('textarea').pressSequentially('hello', { delay: 50 });
await pass(1.5);
console.log((await now()).reply.silence, await work.evaluate(() => document.querySelectorAll('[popover]').length));
const t1 = Date.now();
await work.locator('[popover]').waitFor({ state: 'attached', timeout: 15000 });
console.log('appeared after', Date.now() - t1, await work.evaluate(() => document.activeElement?.tagName));
await work.waitForTimeout(400);
await work.screenshot({ path: '/tmp/scratch/nudge.png' });
await work.keyboard.type(' world');
console.log(await work.locator('textarea').inputValue());
await work.getByRole('button', { name: 'Keep going' }).click();
await work.locator('[popover]').waitFor({ state: 'detached', timeout: 2000 });
console.log((await now()).reply, await work.evaluate(() => document.activeElement?.tagName));
await driver.bringToFront();
await driver.reload(); await driver.waitForTimeout(500);
await driver.setViewportSize({width:360,height:640});
await driver.screenshot({ path: '/tmp/scratch/popup.png' });
} catch (e) { console.log(e); } finally { await context.close(); await display.stop(); await pages.stop(); }

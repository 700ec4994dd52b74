import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openPopup } from './harness/chromiumPopup';

/** No other test knows this host: where the policy is there for all, it changes nothing for them. */
const POLICY = JSON.stringify({
  ExtensionSettings: { '*': { runtime_blocked_hosts: ['*://*.hidden.test'] } },
});
/** Chromium reads policies in one place of the machine alone. */
const POLICIES = '/etc/chromium/policies/managed';
/** A Chromium which sees another folder there than all others. */
const BROWSER = `#!/bin/sh
exec unshare --mount sh -c '
  mount -t tmpfs none /etc/chromium && mkdir -p ${POLICIES} &&
  echo "$POLICY" >${POLICIES}/policy.json && exec "$CHROMIUM" "$@"
' sh "$@"
`;

/** Whether this machine lets one program have a folder of its own in that place: not in every container. */
const mayMount = () => {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/etc/chromium']);
    return true;
  } catch {
    return false;
  }
};

/** Has the browsers that are started from now on read the policy, until the test ends. It takes root. */
async function setPolicy(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'enough-policy-'));
  const place = join(POLICIES, 'enough-tests.json');
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await rm(place, { force: true });
    await rm(folder, { recursive: true });
  });
  if (!mayMount()) {
    await mkdir(POLICIES, { recursive: true });
    await writeFile(place, POLICY);
    return;
  }
  const browser = join(folder, 'chromium');
  const words = { POLICY, CHROMIUM: process.env.CHROMIUM ?? '/usr/bin/chromium' };
  const script = Object.entries(words).reduce(
    (text, [name, value]) => text.replace(`"$${name}"`, JSON.stringify(value)),
    BROWSER,
  );
  await writeFile(browser, script);
  await chmod(browser, 0o755);
  vi.stubEnv('CHROMIUM', browser);
}

it('a site that a policy hides is told of, in the popup and in options', async () => {
  await setPolicy();
  const { startEnough } = await import('./enough');
  await using enough = await startEnough({ granted: ['hidden.test', 'beta.test'] });
  const { chromium } = enough;
  /** What the popup says of a site. */
  const saidOf = async (host: string) => {
    const page = await enough.work(`http://${host}/`);
    const popup = await openPopup(chromium);
    const words = await popup.words();
    await popup.close();
    await page.close();
    return words;
  };
  expect(await saidOf('beta.test')).not.toContain('Your organisation hides');
  expect(await saidOf('hidden.test')).toContain(
    'Your organisation hides hidden.test from extensions. It is counted from now until this tab leaves it.',
  );
  const options = await chromium.extensionPage('options.html#sites');
  const site = (host: string) => options.locator('.sites li').filter({ hasText: host });
  await site('hidden.test')
    .getByText(
      'Your organisation hides this site from extensions, so little or nothing is counted here.',
    )
    .waitFor();
  expect(await site('beta.test').innerText()).not.toContain('Your organisation hides');
});

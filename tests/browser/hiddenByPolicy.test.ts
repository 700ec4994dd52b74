import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openPopup } from './harness/chromiumPopup';

const POLICY = {
  ExtensionSettings: { '*': { runtime_blocked_hosts: ['*://*.alpha.test'] } },
};
/** Chromium reads policies in one place of the machine: here one browser sees another folder there. */
const BROWSER = `#!/bin/sh
exec unshare --mount sh -c '
  mount -t tmpfs none /etc/chromium && mkdir -p /etc/chromium/policies/managed &&
  echo "$POLICY" >/etc/chromium/policies/managed/policy.json && exec "$CHROMIUM" "$@"
' sh "$@"
`;

/** Whether a test may do that on this machine: as root, and not in every container. */
const mayMount = () => {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/etc/chromium']);
    return true;
  } catch {
    return false;
  }
};

it.runIf(mayMount())(
  'a site that a policy hides is told of, in the popup and in options',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'enough-policy-'));
    const browser = join(folder, 'chromium');
    const words = {
      POLICY: JSON.stringify(POLICY),
      CHROMIUM: process.env.CHROMIUM ?? '/usr/bin/chromium',
    };
    const script = Object.entries(words).reduce(
      (text, [name, value]) => text.replace(`"$${name}"`, JSON.stringify(value)),
      BROWSER,
    );
    await writeFile(browser, script);
    await chmod(browser, 0o755);
    onTestFinished(async () => {
      vi.unstubAllEnvs();
      await rm(folder, { recursive: true });
    });
    vi.stubEnv('CHROMIUM', browser);
    const { startEnough } = await import('./enough');
    await using enough = await startEnough({ granted: ['alpha.test', 'beta.test'] });
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
    expect(await saidOf('alpha.test')).toContain(
      'Your organisation hides alpha.test from extensions. It is counted from now until this tab leaves it.',
    );
    const options = await chromium.extensionPage('options.html#sites');
    const site = (host: string) => options.locator('.sites li').filter({ hasText: host });
    await site('alpha.test')
      .getByText(
        'Your organisation hides this site from extensions, so little or nothing is counted here.',
      )
      .waitFor();
    expect(await site('beta.test').innerText()).not.toContain('Your organisation hides');
  },
);

import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Subject } from './measurement';

/** An extension that does nothing: what a browser costs without any. Whoever asks removes the folder. */
export async function makeBlank(): Promise<Subject> {
  return make('an extension that does nothing', { 'manifest.json': manifest({ name: 'Blank' }) });
}

/**
 * An extension whose popup asks its worker one thing and shows the answer: the least that a popup can do which
 * knows nothing by itself. Whoever asks removes the folder.
 */
export async function makeBare(): Promise<Subject> {
  return make('a bare page', {
    'manifest.json': manifest({
      name: 'Bare',
      background: { service_worker: 'background.js', type: 'module' },
      action: { default_popup: 'popup.html' },
    }),
    'background.js':
      'chrome.runtime.onMessage.addListener((_, __, respond) => { respond("Enough"); });',
    'popup.html':
      '<!doctype html><title>Bare</title><script type="module" src="popup.js"></script><h1></h1>',
    'popup.js': `chrome.runtime.sendMessage('').then((answer) => {
      document.querySelector('h1').textContent = answer;
    });`,
  });
}

const manifest = (more: object) => JSON.stringify({ manifest_version: 3, version: '1', ...more });

async function make(name: string, files: Readonly<Record<string, string>>): Promise<Subject> {
  const folder = await mkdtemp(join(tmpdir(), 'enough-beside-'));
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
  return { name, folder, isEnough: false };
}

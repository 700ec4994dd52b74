import { createReadStream, existsSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Where `scripts/apps.mjs` installs and builds them. */
const FOLDER = join(import.meta.dirname, '../../.cache/apps');

/** The applications, each at its name. Stops at the end of `await using`. */
export interface AppServer extends AsyncDisposable {
  readonly port: number;
}

/** Serves the applications on 127.0.0.1, a free port: what was built at `/built/`, their packages at `/node_modules/`. */
export async function serveApps(): Promise<AppServer> {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://apps.test');
    if (/^\/\w+$/.test(pathname)) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(pageOf(pathname.slice(1)));
    } else answer(decodeURIComponent(pathname), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port: (server.address() as AddressInfo).port, [Symbol.asyncDispose]: stop };
}

function answer(path: string, response: ServerResponse): void {
  const file = join(FOLDER, normalize(path));
  if (!/^\/(built|node_modules)\//.test(normalize(path)) || !existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}

function pageOf(name: string): string {
  const hasStyle = existsSync(join(FOLDER, 'built', `${name}.css`));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">
${hasStyle ? `<link rel="stylesheet" href="/built/${name}.css">` : ''}
<style>html, body, #root { height: 100%; margin: 0 }</style></head>
<body><div id="root"></div><script type="module" src="/built/${name}.js"></script></body></html>`;
}

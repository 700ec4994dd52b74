import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HOSTILE } from './hostilePages';

/** What the server answers. `type`: `text/html` unless told. */
export interface Served {
  readonly body: string;
  readonly type?: string;
  readonly headers?: Record<string, string>;
}

/** One request that reached the server, in order of arrival. */
export interface Visit {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** The test work sites: every host, the same few pages. */
export interface Pages extends AsyncDisposable {
  readonly port: number;
  readonly visits: Visit[];
  stop(): Promise<void>;
}

const html = (title: string, body: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<link rel="icon" href="data:,"><meta name="viewport" content="width=device-width"></head>
<body><main><h1>${title}</h1>${body}</main></body></html>`;

/** A tone of 220 Hz from the first click on, so that the tab becomes audible. */
const tone = `<button id="play">Play</button><button id="hush">Hush</button><script>
let audio;
document.getElementById('play').onclick = () => {
  audio = new AudioContext();
  const tone = audio.createOscillator();
  tone.frequency.value = 220;
  tone.connect(audio.destination);
  tone.start();
};
document.getElementById('hush').onclick = () => audio?.close();
</script>`;

const strict = {
  'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'",
};

const pages: Record<string, Served> = {
  '/': {
    body: html('A calm page', '<p>A paragraph to read.</p><a href="/editor">An editor</a>'),
  },
  '/editor': {
    body: html('Editor', '<label>Text <textarea rows="10" cols="60"></textarea></label>'),
  },
  '/csp': { body: html('Strict', '<p>No script of its own.</p>'), headers: strict },
  '/frame': {
    body: html(
      'Frame',
      '<iframe title="Other" src="http://frame.test/editor" width="600" height="300"></iframe>',
    ),
  },
  '/slow': { body: html('Slow', '<img alt="Never here" src="/never">') },
  '/audio': { body: html('Audio', tone) },
  ...Object.fromEntries(
    Object.entries(HOSTILE).map(([name, served]) => [`/hostile/${name}`, served]),
  ),
};

/**
 * Serves the test pages on 127.0.0.1, a free port, for any host: `/`, `/editor` (a textarea), `/csp`
 * (`default-src 'none'` and trusted types), `/frame` (an editor of another origin in a frame),
 * `/audio` (a tone once clicked), `/slow` (never done with loading), and those of `hostilePages.ts`. Anything
 * else is 404. Every request is kept in `visits`.
 *
 * Answers a proxy's requests (`GET http://alpha.test/ HTTP/1.1`) as well, and refuses CONNECT: that
 * is how Firefox, which has no host resolver rules, is sent here. A host not under `.test`, but for `jira`, gets 502
 * and is recorded, so a browser behind this proxy reaches nothing else.
 */
export async function startPages(): Promise<Pages> {
  const visits: Visit[] = [];
  const server = createServer((request, response) => answer(request, response, visits));
  server.on('connect', (request, socket) => {
    visits.push(visit(request, request.url ?? '', ''));
    socket.end('HTTP/1.1 502 Not here\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const { port } = server.address() as AddressInfo;
  return { port, visits, stop, [Symbol.asyncDispose]: stop };
}

function answer(request: IncomingMessage, response: ServerResponse, visits: Visit[]): void {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'unknown.test'}`);
  visits.push(visit(request, url.host, url.pathname));
  if (url.pathname === '/never') return;
  const isServed = url.hostname.endsWith('.test') || url.hostname === 'jira';
  const served = isServed ? pages[url.pathname] : undefined;
  if (!served) {
    response.writeHead(isServed ? 404 : 502).end();
    return;
  }
  const { body, headers, type = 'text/html' } = served;
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...headers }).end(body);
}

const visit = (request: IncomingMessage, host: string, path: string): Visit => ({
  method: request.method ?? '',
  host,
  path,
  headers: request.headers,
});

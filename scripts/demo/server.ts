import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MOVES, type Moves } from './moves';

/** Browsers take every name under `localhost` for this machine. */
export const DEMO_HOST = 'demo.localhost';
/** The path of a page that somebody works on, for pictures. */
export const DRAFT = 'draft';

const nothing = async () => '';
const STILL: Moves = { hour: nothing, away: nothing, evening: nothing, day: nothing };

export interface Server {
  readonly address: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Serves the demo page and the draft on this machine alone, on a free port. Without `moves`, no clock moves. */
export async function serveDemo(moves: Moves = STILL): Promise<Server> {
  const pages = {
    '/': await readFile(new URL('./page.html', import.meta.url)),
    [`/${DRAFT}`]: await readFile(new URL('./draft.html', import.meta.url)),
  };
  const server = createServer((request, response) => {
    answer(request, response, pages, moves).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${DEMO_HOST}:${port}/`,
    port,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(
  { method, url, headers }: IncomingMessage,
  response: ServerResponse,
  pages: Readonly<Record<string, Buffer>>,
  moves: Moves,
): Promise<void> {
  const type = (kind: string) => ({ 'content-type': `text/${kind}; charset=utf-8` });
  // Another site in this window shall not move the clock.
  const ours = headers['sec-fetch-site'] === 'same-origin';
  const page = pages[url ?? ''];
  const move = MOVES.find((name) => url === `/${name}`);
  if (method === 'GET' && page) response.writeHead(200, type('html')).end(page);
  else if (method === 'POST' && ours && move) {
    response.writeHead(200, type('plain')).end(await moves[move]());
  } else response.writeHead(404).end();
}

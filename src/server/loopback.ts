/** The loopback shell's HTTP server: the gate first, then calls to the core, then files of the person and the page. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { fenceHeaders, pageFile } from '../core/platform/page-files.ts';
import { httpEnd, type HttpEnd } from '../rpc/http-server.ts';
import type { App } from '../core/app.ts';
import { createGate, type Gate } from './gate.ts';
import { createInbox, type Inbox } from './inbox.ts';

export type Loopback = {
  origin: string;
  /** A new address that opens the page once, in one browser. */
  issueAddress(): string;
  /** Stops the running calls, waits for their replies, then stops listening. */
  close(): Promise<void>;
};

/**
 * Listens on 127.0.0.1 only.
 *
 * @param pageDir folder of the built page
 * @param port    0 takes any free port
 */
export const startLoopback = async (app: Omit<App, 'close'>, pageDir: string, port = 0): Promise<Loopback> => {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');

  const origin = `http://127.0.0.1:${address.port}`;
  const gate = createGate(address.port);
  const parts = { gate, api: httpEnd(app.serve), inbox: createInbox(app), pageDir };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    // What fails here is a broken connection; the core itself answers its own bugs.
    answer(request, response, parts).catch(() => response.destroy());
  });
  return {
    origin,
    issueAddress: () => `${origin}/?token=${gate.issueToken()}`,
    async close() {
      await parts.api.endAll();
      // The last replies still leave; who does not take them in a second is cut off.
      const cutOff = setTimeout(() => server.closeAllConnections(), 1000);
      await new Promise<void>((resolve) => server.close(() => resolve()));
      clearTimeout(cutOff);
    },
  };
};

type Parts = { gate: Gate; api: HttpEnd; inbox: Inbox; pageDir: string };

const answer = async (request: IncomingMessage, response: ServerResponse, { gate, api, inbox, pageDir }: Parts) => {
  for (const [name, value] of Object.entries(fenceHeaders)) response.setHeader(name, value);
  const verdict = gate.judge(request);
  if (verdict.kind === 'refuse') return say(response, verdict.status);
  if (verdict.kind === 'welcome') {
    response.writeHead(303, { location: '/', 'set-cookie': verdict.setCookie }).end();
    return;
  }
  const [pathname = '/'] = (request.url ?? '/').split('?');
  if (request.method === 'POST') {
    if (pathname === '/files') return inbox.takeIn(request, response);
    if (!(await api.answer(request, response))) say(response, 404);
    return;
  }
  if (pathname.startsWith('/files/')) {
    if (!(await inbox.handOut(pathname.slice('/files/'.length), response))) say(response, 404);
    return;
  }
  const file = await pageFile(pageDir, pathname);
  if (!file) return say(response, 404);
  response.writeHead(200, file.headers).end(file.bytes);
};

const sentences: Record<number, string> = {
  401: '这个地址已经用过或不完整。请回到启动程序的窗口，关闭后重新启动，用新的地址打开。',
  404: '没有这个页面。',
};

const say = (response: ServerResponse, status: number): void => {
  // A refused request may still be sending its body, so the connection ends with the answer.
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(sentences[status] ?? '请求被拒绝。');
};

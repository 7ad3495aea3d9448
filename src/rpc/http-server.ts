/**
 * Loopback transport, Node end: reads one call from a request and writes progress and reply as NDJSON.
 * Who may call at all (token, Host, Origin) is decided by the shell before; see src/server.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { runningCalls } from './running-calls.ts';
import type { Serve } from './reply.ts';

export const bodyLimitBytes = 16 * 1024 * 1024;

export type HttpEnd = {
  /** Answers POST `/api/<path>` and `/api-cancel`; false when the address is neither. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Stops every running call and waits for its reply. */
  endAll(): Promise<void>;
};

export const httpEnd = (serve: Serve): HttpEnd => {
  const calls = runningCalls(serve);
  return {
    endAll: () => calls.endAll(),
    async answer(request, response) {
      const [address = ''] = (request.url ?? '').split('?');
      const path = address.startsWith('/api/') ? decoded(address.slice('/api/'.length)) : undefined;
      if (path === undefined && address !== '/api-cancel') return false;
      const body = await bodyOf(request);
      const id = request.headers['x-call-id'];
      if (typeof body === 'number') refuse(response, body);
      else if (typeof id !== 'string') refuse(response, 400);
      else if (path === undefined) {
        calls.cancel(id);
        response.writeHead(204).end();
      } else {
        // A page that goes away cannot read the reply; its calls stop.
        response.on('close', () => calls.cancel(id));
        response.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8' });
        const write = (frame: object) => void (response.destroyed || response.write(`${JSON.stringify(frame)}\n`));
        write({ reply: await calls.run({ id, path, input: body.json }, (progress) => write({ progress })) });
        response.end();
      }
      return true;
    },
  };
};

/** Half a body may still be on its way, so the connection ends with the refusal. */
const refuse = (response: ServerResponse, status: number) =>
  void response.writeHead(status, { connection: 'close' }).end();

const decoded = (part: string): string | undefined => {
  try {
    return decodeURIComponent(part);
  } catch {
    // A broken %-sequence names no procedure.
    return undefined;
  }
};

/** The parsed body, or the HTTP status that refuses it: 413 over the limit, 400 when it is not JSON. */
const bodyOf = async (request: IncomingMessage): Promise<{ json: unknown } | 400 | 413> => {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > bodyLimitBytes) return 413;
    chunks.push(chunk);
  }
  try {
    return { json: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return 400;
  }
};

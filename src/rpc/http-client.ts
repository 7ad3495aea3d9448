/**
 * Loopback transport, page end. A call is a POST to `/api/<path>`; the answer is NDJSON: progress lines, then
 * one reply line. Cancelling is a second request, so that the reply of a stopped task (what is done) still comes.
 */
import type { CallOptions, Transport } from './client.ts';
import { refusal, type Progress, type Reply } from './reply.ts';

type Frame = { progress: Progress } | { reply: Reply };

/** @param origin `http://127.0.0.1:<port>`; in the page itself the empty string (same origin, cookie) */
export const httpTransport =
  (origin: string, request: typeof fetch = fetch): Transport =>
  async (path, input, { signal, onProgress }) => {
    const id = crypto.randomUUID();
    const post = (to: string, body: unknown) =>
      request(`${origin}${to}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-call-id': id },
        body: JSON.stringify(body ?? null),
      });
    // A failed cancel is no news of its own: the call goes on and answers.
    const cancel = () => void post('/api-cancel', null).catch(() => undefined);
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      if (signal?.aborted) return refusal('CANCELLED');
      return await answer(await post(`/api/${encodeURIComponent(path)}`, input), onProgress);
    } catch {
      return refusal('API_BROKEN');
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  };

const answer = async (response: Response, onProgress: CallOptions['onProgress']): Promise<Reply> => {
  if (!response.ok || !response.body) return refusal('API_REFUSED', { status: response.status });
  for await (const line of linesOf(response.body)) {
    // Our own server writes the lines; see http-server.ts.
    const frame = JSON.parse(line) as Frame;
    if ('reply' in frame) return frame.reply;
    onProgress?.(frame.progress);
  }
  return refusal('API_BROKEN');
};

async function* linesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

/** Transport without a wire, for the command line and the tests: the core runs in the same process. */
import type { Transport } from './client.ts';
import type { Serve } from './reply.ts';

export const inProcessTransport =
  (serve: Serve): Transport =>
  (path, input, { signal, onProgress }) =>
    serve(path, input, {
      signal: signal ?? new AbortController().signal,
      report: (progress) => onProgress?.(progress),
    });

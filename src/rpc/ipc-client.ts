/** Electron transport, page end: calls over the bridge that the preload exposes. */
import type { CallBridge } from './bridge.ts';
import type { Transport } from './client.ts';
import { refusal } from './reply.ts';

export const ipcTransport =
  (bridge: CallBridge): Transport =>
  async (path, input, { signal, onProgress }) => {
    const id = crypto.randomUUID();
    const cancel = () => bridge.cancel(id);
    const stopListening =
      onProgress && bridge.onProgress((from, progress) => void (from === id && onProgress(progress)));
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      if (signal?.aborted) return refusal('CANCELLED');
      return await bridge.call(id, path, input ?? null);
    } catch {
      // The main process went away, or an input was not clonable.
      return refusal('API_BROKEN');
    } finally {
      stopListening?.();
      signal?.removeEventListener('abort', cancel);
    }
  };

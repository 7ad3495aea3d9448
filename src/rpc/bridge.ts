/** What the preload exposes as `window.bridge`: the whole privileged surface of the page under Electron. */
import type { Progress, Reply } from './reply.ts';

export type Bridge = {
  call(id: string, path: string, input: unknown): Promise<Reply>;
  cancel(id: string): void;
  /** @returns a function that ends the listening */
  onProgress(listener: (id: string, progress: Progress) => void): () => void;
};

/** Names of the IPC channels, the same in preload and main. */
export const channels = { call: 'api:call', cancel: 'api:cancel', progress: 'api:progress' } as const;

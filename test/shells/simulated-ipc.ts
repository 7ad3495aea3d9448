/** Electron's IPC in one process: every value is cloned as between processes, messages arrive later. */
import { EventEmitter } from 'node:events';
import { channels, type CallBridge } from '../../src/rpc/bridge.ts';
import { answerIpc } from '../../src/rpc/ipc-server.ts';
import type { Progress, Reply, Serve } from '../../src/rpc/reply.ts';

type Handler = Parameters<Parameters<typeof answerIpc>[0]['handle']>[1];

/** @param url address of the page that calls */
export const simulatedIpc = (serve: Serve, url = 'app://lianfang/index.html'): CallBridge => {
  const handlers = new Map<string, Handler>();
  const [main, page] = [new EventEmitter(), new EventEmitter()];
  answerIpc(
    { handle: (name, listener) => handlers.set(name, listener), on: main.on.bind(main) },
    serve,
    'app://lianfang',
  );
  const later = (send: () => void) => void setImmediate(send);
  const send = (channel: string, ...args: unknown[]) => later(() => page.emit(channel, ...structuredClone(args)));
  const event = { sender: { isDestroyed: () => false, send }, senderFrame: { url } };
  return {
    async call(...args) {
      const handler = handlers.get(channels.call);
      if (!handler) throw new Error(`no handler for ${channels.call}`);
      return structuredClone<Reply>(await handler(event, ...structuredClone(args)));
    },
    cancel: (id) => later(() => main.emit(channels.cancel, event, id)),
    onProgress(listener: (id: string, progress: Progress) => void) {
      page.on(channels.progress, listener);
      return () => page.off(channels.progress, listener);
    },
  };
};
